import { DateTime } from 'luxon';
import type { Instant, Interval } from '../../core/time/instant';

/** A calendar day of the venue: 24 hours as a rule, 23 or 25 when its clocks change. */
export type VenueDay = Interval & {
  /** ISO date in the venue's zone. */
  readonly date: string;
};

/** Those asked for last, by zone and count: every poll asks for the same ones several times. */
const known = new Map<string, readonly VenueDay[]>();

const mostKnown = 20;

/**
 * `count` consecutive venue days, the first being the one that `now` lies in. Where clocks are put forward
 * at midnight, the day starts at the first moment that exists.
 */
export function venueDays(now: Instant, timeZone: string, count: number): readonly VenueDay[] {
  const key = `${timeZone} ${count}`;
  const before = known.get(key);
  if (before?.[0] && before[0].startsAt <= now && now < before[0].endsAt) return before;
  const days = readVenueDays(now, timeZone, count);
  if (known.size === mostKnown) known.clear();
  known.set(key, days);
  return days;
}

/** The same date is another day once the church has moved to another zone. */
export function isSameDay(a: VenueDay, b: VenueDay): boolean {
  return a.date === b.date && a.startsAt === b.startsAt && a.endsAt === b.endsAt;
}

function readVenueDays(now: Instant, timeZone: string, count: number): VenueDay[] {
  const noon = DateTime.fromMillis(now, { zone: timeZone }).set({ hour: 12 });
  return Array.from({ length: count }, (_, offset) => {
    const day = noon.plus({ days: offset });
    return {
      date: day.toFormat('yyyy-MM-dd'),
      startsAt: day.startOf('day').toMillis(),
      endsAt: day.plus({ days: 1 }).startOf('day').toMillis(),
    };
  });
}
