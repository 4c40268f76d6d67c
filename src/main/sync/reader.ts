import { minuteMs } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import {
  failed,
  wantsWait,
  type CalendarFailure,
  type Outcome,
} from '../calendar/calendar-failure';
import type { CalendarCall } from '../calendar/calendar-http';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { createConnectionReads } from './connection-reads';
import { createEventTimeReads } from './event-time-reads';
import type { Holding } from './holding';
import { withPatience } from './patience';
import { createReadingPlan, type DayAhead } from './reading-plan';
import { createRoomSetupReads } from './room-setup-reads';
import type { Snapshot } from './snapshot';
import { keptDayCount, polledDayCount, readAhead, syncOnce, type SyncResult } from './sync';
import { createTroubles, type TroubleTopic } from './troubles';
import type { TrustedClock } from './trusted-clock';
import { venueDays } from './venue-days';

/** Reads what is due, and hands what it has read to the holding. */
export type Reader = {
  /** Today and tomorrow, with all that is due beside them. */
  readonly poll: (call: CalendarCall) => Promise<ReadEnd>;
  /** One of the days ahead, where one is due; null where none is. */
  readonly ahead: (call: CalendarCall) => Promise<ReadEnd | null>;
  /** What events of today and tomorrow are connected to, where that is due; null where it is not. */
  readonly connections: (call: CalendarCall) => Promise<ReadEnd | null>;
  /** How rooms are set up, where that is due; null where it is not. */
  readonly roomSetups: (call: CalendarCall) => Promise<ReadEnd | null>;
  /** What the last reads failed for, in words, the gravest first. */
  readonly troubles: () => readonly string[];
};

export type ReadEnd = {
  /** Why nothing was taken in, or null. */
  readonly failure: CalendarFailure | null;
  /** Why something beside it was not, or null. */
  readonly sideFailure: CalendarFailure | null;
};

export type ReaderOptions = {
  readonly client: CalendarClient;
  readonly clock: Clock;
  readonly time: TrustedClock;
  readonly holding: Holding;
  readonly log: EdgeLog;
};

/** More than an answer's Date may be off, and less than would make another day of a day. */
const mostShiftMs = minuteMs;

export function createReader({ client, clock, time, holding, log }: ReaderOptions): Reader {
  const plan = createReadingPlan(clock);
  const patient = withPatience(client, clock);
  const eventTimes = createEventTimeReads(patient, clock);
  const troubles = createTroubles(log);
  let hasFailed = false;
  let areHoldsOwed = false;

  const contextOf = (call: CalendarCall) => ({
    client: patient,
    eventTimes,
    now: time.now(),
    call,
  });

  function settle({ hasReadChurch, hasTriedHolds, sideFailure, ...read }: SyncResult): void {
    areHoldsOwed = read.areHoldsOwed;
    if (hasReadChurch) plan.churchIsRead();
    if (hasTriedHolds) plan.holdsAreTried();
    if (hasTriedHolds || sideFailure !== null) troubles.note('side', sideFailure);
  }

  function takeIn(topic: TroubleTopic, outcome: Outcome<SyncResult>, startedMono: number): ReadEnd {
    if (!outcome.ok) {
      troubles.note(topic, outcome.failure);
      return { failure: outcome.failure, sideFailure: null };
    }
    const { sideFailure } = outcome.value;
    troubles.note(topic, null);
    holding.take(outcome.value, startedMono);
    return { failure: null, sideFailure };
  }

  return {
    poll: async (call) => {
      const startedMono = clock.monotonic();
      const sync = () =>
        syncOnce(contextOf(call), {
          snapshot: holding.snapshot(),
          // After a failure one request is probe enough: organization and rooms wait for a good answer.
          isChurchDue: !hasFailed && plan.isChurchDue(),
          areHoldsDue: areHoldsOwed || plan.areHoldsDue(),
        });
      const outcome = await inOneTime(watchTime(time, clock), sync);
      hasFailed = !outcome.ok;
      if (outcome.ok) settle(outcome.value);
      return takeIn('sync', outcome, startedMono);
    },
    ahead: async (call) => {
      const snapshot = holding.snapshot();
      const date = snapshot && plan.dayAhead(daysAhead(snapshot, holding.heldDates(), time));
      if (snapshot === null || date === null) return null;
      const startedMono = clock.monotonic();
      const hasTimeChanged = watchTime(time, clock);
      const outcome = await readAhead(contextOf(call), snapshot, date);
      return hasTimeChanged() ? null : takeIn('ahead', outcome, startedMono);
    },
    connections: createConnectionReads({ client, holding, troubles }),
    roomSetups: createRoomSetupReads({ client, clock, holding, troubles }),
    troubles: troubles.words,
  };
}

/**
 * Whether the time turned out to be another since this was made: the clock was set, or an answer has shown
 * it to be wrong. What was read meanwhile is of other days than those that are to be kept.
 */
function watchTime(time: TrustedClock, clock: Clock): () => boolean {
  const shift = () => time.now() - clock.monotonic();
  const before = shift();
  return () => Math.abs(shift() - before) > mostShiftMs;
}

/** Reads once more where the time has changed while something was read; with a wait in between, none of it counts. */
async function inOneTime(
  hasTimeChanged: () => boolean,
  read: () => Promise<Outcome<SyncResult>>,
): Promise<Outcome<SyncResult>> {
  const first = await read();
  if (!first.ok || !hasTimeChanged()) return first;
  const { sideFailure } = first.value;
  return sideFailure !== null && wantsWait(sideFailure) ? failed(sideFailure) : read();
}

function daysAhead(
  { organization, days: kept }: Snapshot,
  heldDates: readonly string[],
  time: TrustedClock,
): DayAhead[] {
  const keptDates = new Set(kept.map((day) => day.date));
  return venueDays(time.now(), organization.timeZone, keptDayCount)
    .slice(polledDayCount)
    .map(({ date }) => ({ date, isKept: keptDates.has(date), isHeld: heldDates.includes(date) }));
}
