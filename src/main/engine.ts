import type { PublicSchedule } from '../core/schedule/public-schedule';
import { hourMs } from '../core/time/instant';
import type { CalendarClient } from './calendar/calendar-client';
import { describeFailure, type CalendarFailure } from './calendar/calendar-failure';
import type { Clock } from './clock';
import { createEdgeLog, sayFault } from './edge-log';
import { createListeners } from './listeners';
import type { Log } from './log';
import { healthOf, type Health } from './sync/age';
import { createHolding } from './sync/holding';
import { createPace } from './sync/pace';
import { scheduleNow } from './sync/schedule-now';
import type { SnapshotFile } from './sync/snapshot-file';
import { syncOnce } from './sync/sync';

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
  /** Between the starts of two polls as a rule; see `createPace`. */
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
  const holding = createHolding(options.file, clock, log);
  const pace = createPace(options);
  const listeners = createListeners<PublicSchedule>(log);
  const stopped = new AbortController();
  let churchReadMono = -Infinity;
  let isStarting = true;
  let cancelPoll = (): void => undefined;

  const isStopped = () => stopped.signal.aborted;
  const schedule = () =>
    scheduleNow(holding.snapshot(), { buildId, isDemo, isStarting }, holding.reading());

  async function poll(): Promise<void> {
    if (isStopped()) return;
    const startedMono = clock.monotonic();
    // A bug, or an answer that nobody thought of: the boards go on, and so do the polls.
    const failure = await sync(startedMono).catch((error: unknown) => {
      sayFault(log, 'sync', error);
      return null;
    });
    if (isStopped()) return;
    isStarting = false;
    listeners.tell(schedule());
    const delayMs = pace.afterSync(failure, clock.monotonic() - startedMono);
    cancelPoll = clock.after(delayMs, () => void poll());
  }

  /** What it failed for, or null. */
  async function sync(startedMono: number): Promise<CalendarFailure | null> {
    const isChurchDue = startedMono - churchReadMono >= churchMs;
    const base = { snapshot: holding.snapshot(), isChurchDue };
    const mayRetry = pace.retriesOfSync();
    const outcome = await withDeadline(clock, stopped.signal, (signal) =>
      syncOnce(client, base, clock.wall(), { signal, mayRetry }),
    );
    if (isStopped()) return null;
    if (!outcome.ok) {
      log.say('sync', 'warn', describeFailure(outcome.failure));
      return outcome.failure;
    }
    if (outcome.value.hasReadChurch) churchReadMono = startedMono;
    await holding.take(outcome.value, startedMono);
    return null;
  }

  return {
    start: async () => {
      await holding.load();
      void poll();
    },
    stop: () => {
      stopped.abort();
      cancelPoll();
    },
    schedule,
    onSchedule: listeners.add,
    health: () => healthOf(holding.snapshot(), holding.reading()),
  };
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
