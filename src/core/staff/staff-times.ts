import type { Venue } from '../language/venue';
import type { Instant, Interval } from '../time/instant';
import {
  clockTime,
  longDate,
  shortWeekday,
  timeText,
  venueDaysBetween,
  type ClockTime,
} from '../time/venue-time';

/**
 * "9:00 – 10:30 AM", "11:00 AM – 1:00 PM", "14:00 – 15:30". An end on another day is written with its
 * weekday; a time without length is its start alone. Always in the venue's zone and form.
 */
export function timeRange({ startsAt, endsAt }: Interval, venue: Venue): string {
  if (startsAt === endsAt) return timeText(clockTime(startsAt, venue));
  const start = clockTime(startsAt, venue);
  const end = clockTime(endsAt, venue);
  const isSameDay = venueDaysBetween(startsAt, endsAt, venue.timeZone) === 0;
  const isSameHalf = isSameDay && start.period === end.period;
  const from = timeText(isSameHalf ? withoutPeriod(start) : start);
  const until = isSameDay ? '' : `${shortWeekday(endsAt, venue)} `;
  return `${from} – ${until}${timeText(end)}`;
}

/** "Sunday, November 22, 10:12 AM": on paper, where nothing tells the day besides. */
export function momentText(instant: Instant, venue: Venue): string {
  return `${longDate(instant, venue)}, ${timeText(clockTime(instant, venue))}`;
}

/** "Now", "in 18 min" or nothing, for a row that starts within the half hour. */
export function nearText(state: 'now' | 'soon' | 'later' | 'over', startsInMs: number): string {
  if (state === 'now') return 'Now';
  return state === 'soon' ? `in ${Math.max(1, Math.ceil(startsInMs / 60_000))} min` : '';
}

function withoutPeriod(time: ClockTime): ClockTime {
  return { ...time, period: '' };
}
