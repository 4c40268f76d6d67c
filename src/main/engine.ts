import type { PublicSchedule } from '../core/schedule/public-schedule';
import { hourMs } from '../core/time/instant';
import type { CalendarClient } from './calendar/calendar-client';
import { describeFailure } from './calendar/calendar-failure';
import type { Clock } from './clock';
import { createEdgeLog, type EdgeLog } from './edge-log';
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
  const stopped = new AbortController();
  let snapshot: Snapshot | null = null;
  let confirmedMono: number | null = null;
  let churchReadMono: number | null = null;
  let isStarting = true;
  let cancelPoll = (): void => undefined;

  const isStopped = () => stopped.signal.aborted;
  const reading = (): AgeReading => ({ clock, confirmedMono });
  const schedule = () => scheduleNow(snapshot, { buildId, isDemo, isStarting }, reading());

  async function poll(): Promise<void> {
    if (isStopped()) return;
    const startedMono = clock.monotonic();
    // A bug, or an answer that nobody thought of: the boards go on, and so do the polls.
    await sync(startedMono).catch((error: unknown) => sayFault(log, 'sync', error));
    if (isStopped()) return;
    isStarting = false;
    announce(listeners, schedule(), log);
    const delayMs = options.pollMs * (0.9 + 0.2 * options.random());
    cancelPoll = clock.after(delayMs - (clock.monotonic() - startedMono), startPoll);
  }

  async function sync(startedMono: number): Promise<void> {
    const isChurchDue = churchReadMono === null || startedMono - churchReadMono >= churchMs;
    const outcome = await withDeadline(clock, stopped.signal, (signal) =>
      syncOnce(client, { snapshot, isChurchDue }, clock.wall(), signal),
    );
    if (isStopped()) return;
    if (outcome.ok) await commit(outcome.value, startedMono);
    else log.say('sync', 'warn', describeFailure(outcome.failure));
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
      stopped.abort();
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

/** A listener that throws takes the schedule from nobody else. */
function announce(
  listeners: ReadonlySet<(schedule: PublicSchedule) => void>,
  schedule: PublicSchedule,
  log: EdgeLog,
): void {
  for (const listener of listeners) {
    try {
      listener(schedule);
    } catch (error) {
      sayFault(log, 'listener', error);
    }
  }
}

/** The name only: a message may quote what it stumbled over. */
function sayFault(log: EdgeLog, topic: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  log.say(topic, 'warn', `A fault of the program ended a ${topic} (${name}). Please report it.`);
}

/** One deadline over everything that `work` does; the signal aborts early when `stopped` does. */
async function withDeadline<T>(
  clock: Clock,
  stopped: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const abort = () => deadline.abort();
  const cancel = clock.after(syncDeadlineMs, abort);
  stopped.addEventListener('abort', abort, { once: true });
  try {
    return await work(deadline.signal);
  } finally {
    cancel();
    stopped.removeEventListener('abort', abort);
  }
}
