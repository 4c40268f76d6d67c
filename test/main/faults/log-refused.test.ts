import { createWriteStream, existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { createLogFile } from '../../../src/main/log-file';
import { manualClock, settled } from '../../fakes/manual-clock';

type Disk = {
  /** Lines that it still takes. */
  room: number;
  readonly isHung?: boolean;
};

const noSpace = () => Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });

describe('49 · a disk that refuses the log', () => {
  /** A log file on a disk that does as it is told, and keeps what it took. */
  function fileOn(disk: Disk) {
    const clock = manualClock(0);
    const said: string[] = [];
    const taken: string[] = [];
    let openings = 0;
    const open = () => {
      openings += 1;
      if (disk.isHung === true) return new Promise<Writable>(() => undefined);
      const write = (chunk: Buffer, _encoding: string, done: (error?: Error) => void) => {
        if (disk.room === 0) return done(noSpace());
        disk.room -= 1;
        taken.push(chunk.toString().trimEnd());
        done();
      };
      return Promise.resolve(new Writable({ write }));
    };
    const file = createLogFile({
      path: '/log',
      open,
      clock,
      onChange: (_level, word) => said.push(word),
    });
    return { file, clock, said, taken, openings: () => openings };
  }

  test('49 · is asked again after ten minutes, with the first line that comes', async () => {
    const { file, clock, openings } = fileOn({ room: 0 });
    for (let minute = 0; minute <= 60; minute += 1) {
      file.write(`minute ${minute}`);
      await file.settled();
      await clock.pass(minuteMs);
    }
    expect(openings()).toBe(7);
  });

  test('49 · is complained of once, until it has taken the log again', async () => {
    const disk: Disk = { room: 0 };
    const { file, clock, said } = fileOn(disk);
    const refusal = 'The log /log cannot be written (ENOSPC); it is tried again later.';
    const writeEachMinute = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        file.write('line');
        await file.settled();
        await clock.pass(minuteMs);
      }
    };
    await writeEachMinute(35);
    expect(said).toEqual([refusal]);
    disk.room = Infinity;
    await writeEachMinute(10);
    expect(said).toEqual([refusal, 'The log /log is written again.']);
    disk.room = 0;
    await writeEachMinute(1);
    expect(said).toEqual([refusal, 'The log /log is written again.', refusal]);
  });

  test('49 · gets the lines that it refused, each of them once and in order', async () => {
    const disk: Disk = { room: 0 };
    const { file, clock, taken } = fileOn(disk);
    for (let count = 0; count < 300; count += 1) {
      file.write(String(count));
      if (count % 10 !== 0) continue;
      disk.room = 7;
      await file.settled();
      await clock.pass(10 * minuteMs);
    }
    disk.room = Infinity;
    file.write('300');
    await file.settled();
    expect(taken).toEqual(Array.from({ length: 301 }, (_, count) => String(count)));
  });

  test('49 · finds no more than five hundred lines waiting, and the log says what is missing', async () => {
    const disk: Disk = { room: 0 };
    const { file, clock, taken } = fileOn(disk);
    for (let count = 0; count < 10_000; count += 1) file.write(String(count));
    await file.settled();
    await clock.pass(10 * minuteMs);
    disk.room = Infinity;
    file.write('dropped too, for the others still wait');
    await file.settled();
    file.write('then');
    file.write('last');
    await file.settled();
    expect(taken).toHaveLength(503);
    expect(taken.slice(499)).toEqual(['499', '… 9501 lines are missing here', 'then', 'last']);
  });

  test('49 · holds nobody up where it does not answer at all', async () => {
    const { file, openings } = fileOn({ room: 0, isHung: true });
    for (let count = 0; count < 10_000; count += 1) file.write(String(count));
    await settled();
    expect(openings()).toBe(1);
  });

  test.runIf(existsSync('/dev/full'))('49 · a real full disk is ENOSPC', async () => {
    const said: string[] = [];
    const file = createLogFile({
      path: '/dev/full',
      open: () => Promise.resolve(createWriteStream('/dev/full')),
      clock: manualClock(0),
      onChange: (_level, word) => said.push(word),
    });
    file.write('line');
    await file.settled();
    expect(said).toEqual([
      'The log /dev/full cannot be written (ENOSPC); it is tried again later.',
    ]);
  });
});
