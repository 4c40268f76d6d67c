import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshRecord, recordAtStart } from '../../../../src/main/desktop/supervision/boot-record';
import {
  openStartRecord,
  type StartRecord,
} from '../../../../src/main/desktop/supervision/start-record';
import { manualClock } from '../../../fakes/manual-clock';

const day = 86_400;

describe('the record of starts', () => {
  let directory: string;
  let uptimeSeconds: number;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'narthex-starts-'));
    uptimeSeconds = 100;
  });

  afterEach(async () => {
    await chmod(directory, 0o700);
    await rm(directory, { recursive: true });
  });

  function start(build = '1 on Electron 45'): StartRecord {
    const clock = manualClock(1_000_000_000_000);
    return openStartRecord({ directory, build, clock, uptimeSeconds: () => uptimeSeconds });
  }

  test('three restarts are had in one boot, over several starts', () => {
    expect(start().spendRestart()).toBe(true);
    expect(start().spendRestart()).toBe(true);
    expect(start().spendRestart()).toBe(true);
    expect(start().spendRestart()).toBe(false);
    expect(start().hasRestart()).toBe(false);
  });

  test('a restart that was outlived by a day is forgiven', () => {
    const record = start();
    for (let restart = 0; restart < 3; restart += 1) record.spendRestart();
    uptimeSeconds += day;
    expect(start().hasRestart()).toBe(true);
    expect(start().spendRestart()).toBe(true);
  });

  test('60 · three ends for want of a display are had in one boot', () => {
    expect(start().spendDisplayWait()).toBe(true);
    expect(start().spendDisplayWait()).toBe(true);
    expect(start().spendDisplayWait()).toBe(true);
    expect(start().spendDisplayWait()).toBe(false);
  });

  test('55 · a build that chose to go without the graphics card does so from its next start on', () => {
    const record = start();
    record.chooseSoftware();
    expect(start().wantsSoftware()).toBe(true);
    expect(start().wantsSoftware()).toBe(true);
  });

  test('55 · another build tries the graphics card again', () => {
    start().chooseSoftware();
    expect(start('2 on Electron 45').wantsSoftware()).toBe(false);
    expect(start('1 on Electron 46').wantsSoftware()).toBe(false);
  });

  test('55 · a start that went down with its graphics process is followed by one without', () => {
    start().noteGpuDeath();
    expect(start().wantsSoftware()).toBe(true);
  });

  test('55 · a start that was killed otherwise is not', () => {
    start();
    start();
    expect(start().wantsSoftware()).toBe(false);
  });

  test('55 · a start that has stood for a while is not blamed on the graphics process', () => {
    const record = start();
    record.noteGpuDeath();
    record.settle();
    record.noteGpuDeath();
    expect(start().wantsSoftware()).toBe(false);
  });

  test.each(['', '{', 'null', '[1]', '{"version":2}', '\0\0\0'])(
    'a record of %j is none, and the start goes on',
    async (text) => {
      await writeFile(join(directory, 'supervision.json'), text);
      expect(start().spendRestart()).toBe(true);
      expect(
        JSON.parse(await readFile(join(directory, 'supervision.json'), 'utf8')),
      ).toHaveProperty('restarts.length', 1);
    },
  );

  test('where it cannot be noted there is no restart: it would be the first for ever', () => {
    directory = join(directory, 'missing');
    const record = start();
    expect(record.spendRestart()).toBe(false);
    directory = join(directory, '..');
  });
});

describe('the beginning of a start', () => {
  const build = 'build';

  test('knows nothing of another boot but the graphics card', () => {
    const left = { ...freshRecord('first', build), restarts: [1, 2, 3], displayWaits: 3 };
    expect(recordAtStart(left, { boot: 'second', build })).toEqual({
      ...freshRecord('second', build),
      isUnsettled: true,
    });
  });

  test('a power cut in a start says nothing about the graphics card', () => {
    const left = { ...freshRecord('first', null), isUnsettled: true, hasLostGpu: true };
    expect(recordAtStart(left, { boot: 'second', build }).softwareBuild).toBeNull();
  });
});
