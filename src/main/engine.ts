import type { House } from '../core/board/house';
import { nothingPrivate, type Privacy } from '../core/schedule/privacy';
import type { PublicSchedule } from '../core/schedule/public-schedule';
import { minuteMs } from '../core/time/instant';
import type { PreviewMoment } from '../core/time/preview-moment';
import type { CalendarClient } from './calendar/calendar-client';
import type { CalendarCall } from './calendar/calendar-http';
import type { Clock } from './clock';
import { watchClock } from './clock-watch';
import { withDeadline } from './deadline';
import { createEdgeLog, sayFault, type EdgeLog } from './edge-log';
import { createListeners } from './listeners';
import type { Log } from './log';
import { createPollLoop } from './poll-loop';
import { staffFacts, type StaffFacts } from './staff/staff-view';
import type { WordSource } from './staff/word-source';
import { watchWord } from './staff/word-watch';
import type { SnapshotStore } from './store/snapshot-store';
import { healthOf, type Health } from './sync/health';
import { createHolding } from './sync/holding';
import { createPace, type Wait } from './sync/pace';
import { createPreviews } from './sync/previews';
import { readInTurn, type Attempt } from './sync/read-in-turn';
import { createReader } from './sync/reader';
import { scheduleNow, type ScheduleFrame } from './sync/schedule-now';
import { describeDoubt, type ClockDoubt, type TrustedClock } from './sync/trusted-clock';

/** The heart that both hosts share: it polls, keeps, and says what boards may know. */
export type Engine = {
  /** Loads what is kept, then polls until stopped. Resolves as soon as boards can be served. */
  readonly start: () => Promise<void>;
  /** Polls no more; resolves once the disk has what it is to have. */
  readonly stop: () => Promise<void>;
  /** The public schedule of this moment. */
  readonly schedule: () => PublicSchedule;
  /** The same of any other moment of the venue, from what is kept now. Asks nobody, and costs little. */
  readonly scheduleAt: (at: PreviewMoment) => PublicSchedule;
  /**
   * Calls `listener` after each read, well or badly ended, when staff say something else or that has expired,
   * and when the computer's clock was set or slept; returns a function that ends the calls.
   */
  readonly onSchedule: (listener: (schedule: PublicSchedule) => void) => () => void;
  readonly health: () => Health;
  /** What staff pages show of this moment, apart from what staff themselves have said. */
  readonly staff: () => StaffFacts;
  /** The computer was asleep: the boards are judged anew at once, and the next poll comes soon. */
  readonly wake: () => void;
  /** Polls at once: there is now what polls have failed without. */
  readonly resume: () => void;
  /** Staff have decided something else for the screens: the boards are told at once, and nobody is asked. */
  readonly decide: (decisions: Decisions) => void;
};

/** What staff decide, apart from where the schedule comes from. */
export type Decisions = { readonly house: House; readonly privacy: Privacy };

export type EngineOptions = {
  readonly client: CalendarClient;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  /** What the client hears of the service's time it should tell this one. */
  readonly time: TrustedClock;
  /** 0 up to 1, as `Math.random`. */
  readonly random: () => number;
  readonly log: Log;
  /** Between the starts of two polls as a rule; see `createPace`. */
  readonly pollMs: number;
  readonly buildId: string;
  readonly isDemo: boolean;
  readonly house: House;
  /** What staff say over the calendar. */
  readonly words: WordSource;
  /** Everything is named where nothing is said. */
  readonly privacy?: Privacy;
};

/** A step of the clock after which the kept days may be others: the next poll does not wait. */
const isLong = (stepMs: number) => Math.abs(stepMs) >= minuteMs;

function sayDoubt(log: EdgeLog, doubt: ClockDoubt | null): void {
  if (doubt === null) log.settle('clock');
  else log.say('clock', 'warn', describeDoubt(doubt));
}

/** A bug, or an answer that nobody thought of, ends one read: the boards go on, and so do the polls. */
async function sound<T>(log: EdgeLog, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    sayFault(log, 'sync', error);
    return null;
  }
}

type AttemptMeans = {
  readonly clock: Clock;
  readonly log: EdgeLog;
  readonly mayRetry: CalendarCall['mayRetry'];
};

/** Each read within its deadline, and none once all is over. */
function attemptsWith({ clock, log, mayRetry }: AttemptMeans, stopped: AbortSignal): Attempt {
  return async (read) => {
    if (stopped.aborted) return null;
    return sound(log, () => withDeadline(clock, stopped, (signal) => read({ signal, mayRetry })));
  };
}

type Frame = Omit<ScheduleFrame, 'isStarting'>;

/** One and the same frame until staff decide otherwise: by that a preview is known to be as it was. */
function holdDecisions(options: EngineOptions, onDecided: () => void) {
  const { buildId, isDemo, house, privacy = nothingPrivate } = options;
  let frame: Frame = { buildId, isDemo, house, privacy };
  return {
    frame: () => frame,
    decide: (decisions: Decisions) => {
      frame = { ...frame, ...decisions };
      onDecided();
    },
  };
}

export function createEngine(options: EngineOptions): Engine {
  const { clock, time, store, words } = options;
  const log = createEdgeLog(options.log);
  const holding = createHolding({ ...options, log });
  const reader = createReader({ ...options, holding, log });
  const pace = createPace(options);
  const listeners = createListeners<PublicSchedule>(log);
  const stopped = new AbortController();
  let isStarting = true;
  const troubles = () => [reader.troubles(), store.state().word ?? []].flat();
  const loop = createPollLoop({ ...options, poll });
  const decided = holdDecisions(options, tell);
  const frame = () => ({ ...decided.frame(), isStarting, word: words.word() });
  const schedule = () => scheduleNow(holding.snapshot(), frame(), holding.reading());

  async function poll(): Promise<Wait> {
    const startedMono = clock.monotonic();
    const mayRetry = pace.retriesOfSync();
    const attempt = attemptsWith({ clock, log, mayRetry }, stopped.signal);
    const reads = await readInTurn(reader, attempt, () => {
      isStarting = false;
      tell();
    });
    return pace.afterSync(reads, clock.monotonic() - startedMono);
  }

  function tell(): void {
    if (stopped.signal.aborted) return;
    sayDoubt(log, time.doubt());
    listeners.tell(schedule());
  }

  const onStep = (stepMs: number) => {
    tell();
    if (isLong(stepMs)) loop.hurry();
  };

  return {
    start: async () => {
      await holding.load();
      watchClock(clock, stopped.signal, onStep);
      watchWord({ source: words, clock, now: time.now, stopped: stopped.signal }, tell);
      loop.start();
    },
    stop: () => {
      stopped.abort();
      loop.stop();
      return store.close();
    },
    schedule,
    scheduleAt: createPreviews(holding, decided.frame, words.word),
    onSchedule: listeners.add,
    wake: () => {
      tell();
      loop.hurry();
    },
    staff: () => staffFacts(holding, { frame: frame(), doubt: time.doubt(), troubles: troubles() }),
    health: () => healthOf(holding.snapshot(), holding.reading(), time.doubt(), troubles()),
    resume: loop.resume,
    decide: decided.decide,
  };
}
