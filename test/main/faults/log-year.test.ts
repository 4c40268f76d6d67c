import { bareHouse } from '../../../src/core/board/house';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import type { CalendarClient } from '../../../src/main/calendar/calendar-client';
import { failed, type CalendarFailure } from '../../../src/main/calendar/calendar-failure';
import type { Clock } from '../../../src/main/clock';
import { createEngine } from '../../../src/main/engine';
import { silentSource } from '../../../src/main/staff/word-source';
import { openHostLog } from '../../../src/main/host-log';
import { createLog, type Log } from '../../../src/main/log';
import { listStore } from '../../fakes/list-store';
import { createTrustedClock } from '../../../src/main/sync/trusted-clock';

/** A clock that goes from one timer to the next as soon as it is asked to, without a turn of Node's loop. */
function hurryingClock() {
  let mono = 0;
  const timers = new Set<{ readonly dueAt: number; readonly callback: () => void }>();
  const clock: Clock = {
    wall: () => Date.UTC(2026, 10, 22) + mono,
    monotonic: () => mono,
    after: (delayMs, callback) => {
      const timer = { dueAt: mono + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const runNext = () => {
    const [next] = [...timers].sort((a, b) => a.dueAt - b.dueAt);
    if (!next) throw new Error('Nothing is due');
    timers.delete(next);
    mono = next.dueAt;
    next.callback();
  };
  return { clock, runNext };
}

/** Lets an engine poll once a minute for that many days, with whatever `failure` says of each poll. */
async function pollFor(
  days: number,
  failure: (poll: number) => CalendarFailure,
  logFor: (clock: Clock) => Log,
): Promise<number> {
  const { clock, runNext } = hurryingClock();
  let polls = 0;
  const poll = Symbol('poll');
  const inFlight = new Set<symbol>();
  const fail = () => {
    inFlight.add(poll);
    return Promise.resolve(failed(failure(polls)));
  };
  const client: CalendarClient = {
    organization: fail,
    rooms: fail,
    roomSetups: fail,
    instances: fail,
    holds: fail,
    roomRequests: fail,
    eventTimes: fail,
    eventConnections: fail,
  };
  const engine = createEngine({
    client,
    clock,
    time: createTrustedClock({ clock, builtAt: 0, uptimeMs: hourMs }),
    log: logFor(clock),
    store: listStore(),
    random: () => 0.5,
    pollMs: minuteMs,
    buildId: 'build',
    isDemo: false,
    words: silentSource,
    house: bareHouse,
  });
  engine.onSchedule(() => {
    polls += 1;
    inFlight.clear();
  });
  /** Until the poll has ended, and the next one is waited for. */
  const settledPoll = async () => {
    while (inFlight.size > 0) await Promise.resolve();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  await engine.start();
  await settledPoll();
  while (clock.monotonic() < days * 24 * hourMs) {
    runNext();
    if (inFlight.size > 0) await settledPoll();
  }
  await engine.stop();
  return polls;
}

const offline: CalendarFailure = { kind: 'unreachable', detail: 'ENOTFOUND' };
const signIn: CalendarFailure = { kind: 'web-page' };

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-log-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

async function bytesOnDisk(): Promise<number> {
  const folder = join(directory, 'logs');
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test(
  '49 · a year offline, polled every minute, costs one line on the disk',
  { timeout: 30_000 },
  async () => {
    let close: () => Promise<void> = () => Promise.resolve();
    const polls = await pollFor(
      365,
      () => offline,
      (clock) => {
        const log = openHostLog(directory, new PassThrough().resume(), clock);
        close = log.close;
        return log;
      },
    );
    await close();
    expect(polls).toBe(525_601);
    expect(await readFile(join(directory, 'logs', 'narthex.log'), 'utf8')).toBe(
      '2026-11-22T00:00:00.000Z warn Planning Center cannot be reached (ENOTFOUND). Its name is not found: is this computer online?\n',
    );
    expect(await bytesOnDisk()).toBeLessThan(200);
  },
);

test(
  '49 · a network that fails in another way each minute costs less than 250 KB a day',
  { timeout: 30_000 },
  async () => {
    let bytes = 0;
    const polls = await pollFor(
      365,
      (poll) => (poll % 2 === 0 ? offline : signIn),
      (clock) => createLog(clock, [(line) => (bytes += Buffer.byteLength(line) + 1)]),
    );
    expect(polls).toBe(525_601);
    const bytesADay = bytes / 365;
    // So that the ring of 10 MB goes back for more than a month.
    expect(bytesADay).toBeGreaterThan(100_000);
    expect(bytesADay).toBeLessThan(250_000);
  },
);
