import { dayMs, hourMs } from '../../core/time/instant';
import { isOfOneAnswer, type CalendarFailure } from '../calendar/calendar-failure';
import { olderOf, type ClockReading } from './age';
import type { KeptConnections } from './snapshot';

/** Of which events it is time to ask what they are connected to. Each costs a request: nothing includes it. */
export type ConnectionPlan = {
  /**
   * Those of `eventIds` that are to be asked about in this poll. What nothing is known of comes first; else
   * they stay in their order.
   */
  readonly due: (
    eventIds: readonly string[],
    kept: readonly KeptConnections[],
  ) => readonly string[];
  /** The event was asked about, well or badly. */
  readonly isAsked: (eventId: string, failure: CalendarFailure | null) => void;
};

/** In one poll, and in any hour: with all other reads, an hour stays within 240 requests. */
const mostOfPoll = 2;
const mostOfHour = 60;

/** What was read is taken for true this long. */
const trustMs = dayMs;
/** Nothing that failed is tried again before. */
const retryMs = hourMs;
/** The first poll has enough to read, and may fill the request budget of these seconds. */
const restMs = 20_000;

export function createConnectionPlan(readClock: () => ClockReading): ConnectionPlan {
  const asked = new Map<string, { readonly mono: number; readonly hasFailed: boolean }>();
  let askedMono: readonly number[] = [];
  let quietUntilMono = readClock().mono + restMs;

  function isDue(eventId: string, kept: KeptConnections | undefined): boolean {
    const clock = readClock();
    const before = asked.get(eventId);
    if (before?.hasFailed === true) return clock.mono - before.mono >= retryMs;
    if (kept === undefined) return true;
    // Kept under a clock that was far ahead: nobody knows when.
    if (!before && !clock.isClockDoubted && kept.fetchedAt - clock.now > hourMs) return true;
    return olderOf(kept.fetchedAt, before?.mono ?? null, clock) >= trustMs;
  }

  function forgetOld(mono: number): void {
    askedMono = askedMono.filter((at) => mono - at < hourMs);
    for (const [id, { mono: at }] of asked) if (mono - at >= 2 * trustMs) asked.delete(id);
  }

  return {
    due: (eventIds, kept) => {
      const { mono } = readClock();
      if (mono < quietUntilMono) return [];
      forgetOld(mono);
      const keptById = new Map(kept.map((each) => [each.eventId, each]));
      const isKnown = (id: string) => keptById.has(id) || asked.has(id);
      return eventIds
        .filter((id) => isDue(id, keptById.get(id)))
        .sort((a, b) => Number(isKnown(a)) - Number(isKnown(b)))
        .slice(0, Math.min(mostOfPoll, mostOfHour - askedMono.length));
    },
    isAsked: (eventId, failure) => {
      const { mono } = readClock();
      askedMono = [...askedMono, mono];
      asked.set(eventId, { mono, hasFailed: failure !== null });
      if (failure !== null && !isOfOneAnswer(failure)) quietUntilMono = mono + retryMs;
    },
  };
}
