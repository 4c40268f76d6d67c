import { DateTime } from 'luxon';
import type { Interval } from '../../core/time/instant';

/** Two moments as Calendar writes them: ISO 8601 with a zone, or a bare date. */
export type WrittenSpan = {
  readonly startsAt: string;
  readonly endsAt: string | null | undefined;
  readonly isAllDay: boolean;
};

const utcDayMs = 86_400_000;

/**
 * The span in real time. A bare date is a day of the venue. So are the bounds of an all-day span that
 * stand at midnight UTC: read as moments they would begin on the evening before in New York. Which form
 * Calendar uses nobody could confirm (planning-center.md). Without an end, or with one before the
 * start, the span has no length.
 */
export function spanOf({ startsAt, endsAt, isAllDay }: WrittenSpan, timeZone: string): Interval {
  const end = endsAt ?? startsAt;
  const isDates =
    isBareDate(startsAt) || (isAllDay && isUtcMidnight(startsAt) && isUtcMidnight(end));
  const momentOf = (text: string) =>
    isDates || isBareDate(text) ? venueMidnight(text, timeZone) : Date.parse(text);
  const start = momentOf(startsAt);
  return { startsAt: start, endsAt: Math.max(start, momentOf(end)) };
}

function isBareDate(text: string): boolean {
  return !text.includes('T');
}

function isUtcMidnight(text: string): boolean {
  return isBareDate(text) || Date.parse(text) % utcDayMs === 0;
}

function venueMidnight(text: string, timeZone: string): number {
  const date = new Date(Date.parse(text)).toISOString().slice(0, 10);
  return DateTime.fromISO(date, { zone: timeZone }).startOf('day').toMillis();
}
