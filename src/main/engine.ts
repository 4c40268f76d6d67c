import type { PublicSchedule } from '../core/schedule/public-schedule';
import { hourMs } from '../core/time/instant';
import type { CalendarClient } from './calendar/calendar-client';
import { describeFailure } from './calendar/calendar-failure';
import type { Clock } from './clock';
import { createEdgeLog } from './edge-log';
import type { Log } from './log';
import { healthOf, type AgeReading, type Health } from './sync/age';
import { createKeeper } from './sync/keeper';
import { scheduleNow } from './sync/schedule-now';
import type { Snapshot } from './sync/snapshot';
import type { SnapshotFile } from './sync/snapshot-file';
import { syncOnce, type SyncResult } from './sync/sync';
import { syncWord } from './sync/sync-word';

/** The heart that both hosts share: it polls, keeps, and says what boards may know. */
export type Engine = {
  /** Loads what is kept, then polls until stopped. Resolves as soon as boards can be served. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** The public schedule of this moment. */
  readonly schedule: () => PublicSchedule;
  /** Calls `listener` after each poll, well or badly ended; returns a function that ends the calls. */
  readonly onSchedule: (listener: (schedule: PublicSchedule) => void) => () => void;
  readonly health: () => Health;
};

export type EngineOptions = {
  readonly client: CalendarClient;
  readonly file: SnapshotFile;
  readonly clock: Clock;
  /** 0 up to 1, as `Math.random`. */
  readonly random: () => number;
  readonly log: Log;
  /** Between the starts of two polls, ± 10 %. */
  readonly pollMs: number;
  readonly buildId: string;
  readonly isDemo: boolean;
};

/** Over one whole sync, with all its pages. */
const syncDeadlineMs = 15_000;

/** How long organization and rooms are taken as read. */
const churchMs = hourMs;

export function createEngine(options: EngineOptions): Engine {
  const { clock, client, buildId, isDemo } = options;
  const log = createEdgeLog(options.log);
  const keeper = createKeeper(options.file, clock, log);
  const listeners = new Set<(schedule: PublicSchedule) => void>();
  let snapshot: Snapshot | null = null;
  let confirmedMono: number | null = null;
  let churchReadMono: number | null = null;
  let isStarting = true;
  let isStopped = false;
  let cancelPoll = (): void => undefined;

  const reading = (): AgeReading => ({ clock, confirmedMono });
  const schedule = () => scheduleNow(snapshot, { buildId, isDemo, isStarting }, reading());

  async function poll(): Promise<void> {
    const startedMono = clock.monotonic();
    const isChurchDue = churchReadMono === null || startedMono - churchReadMono >= churchMs;
    const outcome = await withDeadline(clock, (signal) =>
      syncOnce(client, { snapshot, isChurchDue }, clock.wall(), signal),
    );
    if (isStopped) return;
    if (outcome.ok) await commit(outcome.value, startedMono);
    else log.say('sync', 'warn', describeFailure(outcome.failure));
    isStarting = false;
    const current = schedule();
    for (const listener of listeners) listener(current);
    awaitNextPoll(startedMono);
  }

  /** Asks once more whether it was stopped: that may have happened while the disk was busy. */
  function awaitNextPoll(startedMono: number): void {
    if (isStopped) return;
    const delayMs = options.pollMs * (0.9 + 0.2 * options.random());
    cancelPoll = clock.after(delayMs - (clock.monotonic() - startedMono), startPoll);
  }

  async function commit(result: SyncResult, startedMono: number): Promise<void> {
    snapshot = result.snapshot;
    confirmedMono = startedMono;
    if (result.hasReadChurch) churchReadMono = startedMono;
    log.say('sync', 'info', syncWord(result));
    await keeper.keep(result.snapshot);
  }

  function startPoll(): void {
    void poll();
  }

  return {
    start: async () => {
      snapshot = await keeper.load();
      startPoll();
    },
    stop: () => {
      isStopped = true;
      cancelPoll();
    },
    schedule,
    onSchedule: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    health: () => healthOf(snapshot, reading()),
  };
}

async function withDeadline<T>(
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const cancel = clock.after(syncDeadlineMs, () => {
    deadline.abort();
  });
  try {
    return await work(deadline.signal);
  } finally {
    cancel();
  }
}
