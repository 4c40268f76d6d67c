import fs from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { openHostLog } from '../../../src/main/host-log';
import { createLog } from '../../../src/main/log';
import { manualClock } from '../../fakes/manual-clock';

const start = Date.UTC(2026, 10, 22, 12);

/** A stream that gives its text, and that text so far. */
function listening() {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { stream, lines: () => text.split('\n').slice(0, -1) };
}

/** What lines say, without their times. */
const words = (lines: readonly string[]) => lines.map((line) => line.replace(/^\S+Z /u, ''));

describe('49 · identical lines collapse', () => {
  function logTo(lines: string[]) {
    const clock = manualClock(start);
    return { clock, log: createLog(clock, [(line) => lines.push(line)]) };
  }

  test('49 · a message that repeats the one before it is counted until another comes', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    for (let time = 0; time <= 12; time += 1) log.warn('No network.');
    log.warn('No disk.');
    expect(words(lines)).toEqual(['warn No network.', 'warn … repeated 12 times', 'warn No disk.']);
  });

  test('49 · one repetition is said as such', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    log.warn('No network.');
    log.warn('No network.');
    log.info('All well.');
    expect(words(lines)).toEqual(['warn No network.', 'warn … repeated once', 'info All well.']);
  });

  test('49 · the same words on another level are another message', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    log.info('Schedule read.');
    log.warn('Schedule read.');
    expect(words(lines)).toEqual(['info Schedule read.', 'warn Schedule read.']);
  });

  test('49 · a message that goes on repeating is said once an hour', async () => {
    const lines: string[] = [];
    const { log, clock } = logTo(lines);
    for (let minute = 0; minute <= 120; minute += 1) {
      log.warn('No network.');
      await clock.pass(minuteMs);
    }
    expect(words(lines)).toEqual([
      'warn No network.',
      'warn … repeated 60 times',
      'warn … repeated 60 times',
    ]);
  });

  test('49 · what was counted is said at the end, once', () => {
    const lines: string[] = [];
    const { log } = logTo(lines);
    for (let time = 0; time < 3; time += 1) log.warn('No network.');
    log.sayRepeats();
    log.sayRepeats();
    expect(words(lines)).toEqual(['warn No network.', 'warn … repeated 2 times']);
  });
});

describe('49 · the log of a host', () => {
  let directory: string;
  const path = (name = 'narthex.log') => join(directory, 'logs', name);
  const linesOnDisk = async (name?: string) =>
    (await readFile(path(name), 'utf8')).split('\n').slice(0, -1);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'narthex-log-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  function openLog() {
    const clock = manualClock(start);
    const { stream, lines } = listening();
    return { clock, lines, log: openHostLog(directory, stream, clock) };
  }

  test('49 · standard error and the file get the same lines', async () => {
    const { log, lines } = openLog();
    log.info('Schedule read.');
    for (let time = 0; time < 3; time += 1) log.warn('No network.');
    await log.close();
    expect(words(lines())).toEqual([
      'info Schedule read.',
      'warn No network.',
      'warn … repeated 2 times',
    ]);
    expect(await linesOnDisk()).toEqual(lines());
  });

  test('49 · a later start adds to the file', async () => {
    for (const word of ['one', 'two']) {
      const { log } = openLog();
      log.info(word);
      await log.close();
    }
    expect(words(await linesOnDisk())).toEqual(['info one', 'info two']);
  });

  test.skipIf(process.platform === 'win32')('49 · nobody else may read it', async () => {
    const { log } = openLog();
    log.info('Schedule read.');
    await log.close();
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, 'logs'))).mode & 0o777).toBe(0o700);
  });

  test('49 · all files together stay below 10 MB, and hold the newest lines in order', async () => {
    const { log } = openLog();
    const lineCount = 6_200;
    for (let count = 0; count < lineCount; count += 1) {
      log.info(`Line ${count} ${'x'.repeat(2_000)}`);
      if (count % 400 === 399) await log.close();
    }
    await log.close();
    const names = ['narthex.log.4', 'narthex.log.3', 'narthex.log.2', 'narthex.log.1'];
    expect((await readdir(join(directory, 'logs'))).sort()).toEqual(
      ['narthex.log', ...names].sort(),
    );
    const numbers: number[] = [];
    for (const name of [...names, 'narthex.log']) {
      const { size } = await stat(path(name));
      expect(size).toBeLessThan(2_000_000);
      for (const line of await linesOnDisk(name)) {
        numbers.push(Number(/ Line (\d+) /u.exec(line)?.[1]));
      }
    }
    expect(numbers.length).toBeGreaterThan(4_000);
    expect(numbers).toEqual(numbers.map((_, index) => lineCount - numbers.length + index));
  });

  test('49 · a file that grew beyond its share is turned before a line is added', async () => {
    const { log } = openLog();
    log.info('first');
    await log.close();
    await writeFile(path(), 'x'.repeat(3_000_000));
    log.info('second');
    await log.close();
    expect(words(await linesOnDisk())).toEqual(['info second']);
    expect((await stat(path('narthex.log.1'))).size).toBe(3_000_000);
  });

  test('49 · a folder that goes away is made again with the next line', async () => {
    const { log } = openLog();
    log.info('first');
    await log.close();
    await rm(join(directory, 'logs'), { recursive: true });
    log.info('second');
    await log.close();
    expect(words(await linesOnDisk())).toEqual(['info second']);
  });

  test('49 · a folder that cannot be made is said once on standard error, and tried again', async () => {
    await writeFile(join(directory, 'logs'), 'a file where the folder belongs');
    const { log, lines, clock } = openLog();
    for (const word of ['one', 'two', 'three']) {
      log.info(word);
      await log.close();
      await clock.pass(minuteMs);
    }
    const refusal = `warn The log ${path()} cannot be written (EEXIST); it is tried again later.`;
    expect(words(lines())).toEqual(['info one', refusal, 'info two', 'info three']);
    await rm(join(directory, 'logs'));
    await clock.pass(10 * minuteMs);
    log.info('four');
    await log.close();
    expect(words(lines()).slice(4)).toEqual([
      'info four',
      `info The log ${path()} is written again.`,
    ]);
    expect(words(await linesOnDisk())).toEqual(['info one', 'info two', 'info three', 'info four']);
  });

  test('49 · a folder where the file belongs is said, and ends nothing', async () => {
    await fs.promises.mkdir(path(), { recursive: true });
    const { log, lines } = openLog();
    log.info('one');
    await log.close();
    expect(words(lines())[1]).toMatch(/^warn The log .* cannot be written \(.+\); /u);
  });

  test('49 · no line waits for the disk', async () => {
    const synchronous = Object.entries(fs).filter(
      ([name, value]) => name.endsWith('Sync') && typeof value === 'function',
    );
    const spies = synchronous.map(([name]) => vi.spyOn(fs, name as 'writeSync'));
    syncBuiltinESMExports();
    try {
      const { log } = openLog();
      for (let count = 0; count < 100; count += 1) log.info(`Line ${count}`);
      await log.close();
      expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
      expect(await linesOnDisk()).toHaveLength(100);
    } finally {
      for (const spy of spies) spy.mockRestore();
      syncBuiltinESMExports();
    }
  });

  test('49 · an end waits one second for it, and no longer', async () => {
    const never = vi
      .spyOn(fs.promises, 'mkdir')
      .mockImplementation(() => new Promise(() => undefined));
    syncBuiltinESMExports();
    try {
      const { log, clock } = openLog();
      log.info('line');
      let isClosed = false;
      void log.close().then(() => (isClosed = true));
      await clock.pass(999);
      expect(isClosed).toBe(false);
      await clock.pass(1);
      expect(isClosed).toBe(true);
      expect(never).toHaveBeenCalled();
    } finally {
      never.mockRestore();
      syncBuiltinESMExports();
    }
  });
});
