import type { Venue } from '../../language/venue';
import { hourMs, type Instant, type Interval } from '../../time/instant';
import {
  clockTime,
  noonOrMidnight,
  shortWeekday,
  startTime,
  timeText,
  venueDaysBetween,
} from '../../time/venue-time';
import { isMidnightAfter, sentenceTime } from '../remark';

/** A moment within a sentence of a door, whole: "10:30 AM", "noon", "7:00 AM Mon" where it is not today. */
export function momentText(moment: Instant, now: Instant, venue: Venue): string {
  if (isMidnightAfter(moment, now, venue.timeZone)) return venue.words.midnightInSentence;
  return withDay(sentenceTime(moment, venue, 'whole'), moment, now, venue);
}

/**
 * From when to when, the period once where both have it: "11:30 AM – 12:30 PM", "2:00 – 3:30 PM",
 * "9:00 PM – 7:00 AM Mon". Only the start where it has no length.
 */
export function rangeText(time: Interval, now: Instant, venue: Venue): string {
  const { startsAt, endsAt } = time;
  const from = withDay(timeText(startTime(startsAt, venue)), startsAt, now, venue);
  if (endsAt <= startsAt) return from;
  const start = clockTime(startsAt, venue);
  const end = clockTime(endsAt, venue);
  if (sharePeriod(time, now, venue)) {
    return end.lead === '' ? `${start.text} – ${timeText(end)}` : `${from} – ${end.text}`;
  }
  return `${from} – ${endText(endsAt, now, venue)}`;
}

function endText(endsAt: Instant, now: Instant, venue: Venue): string {
  if (isMidnightAfter(endsAt, now, venue.timeZone)) return venue.words.midnight;
  return withDay(timeText(startTime(endsAt, venue)), endsAt, now, venue);
}

/** Both in the same half of today, and neither a word. */
function sharePeriod({ startsAt, endsAt }: Interval, now: Instant, venue: Venue): boolean {
  const edges = [startsAt, endsAt];
  if (edges.some((edge) => noonOrMidnight(edge, venue) !== null)) return false;
  if (edges.some((edge) => venueDaysBetween(now, edge, venue.timeZone) !== 0)) return false;
  const [start, end] = [clockTime(startsAt, venue), clockTime(endsAt, venue)];
  const isOneHalf = start.lead === end.lead && start.period === end.period;
  return isOneHalf && endsAt - startsAt < 12 * hourMs;
}

function withDay(text: string, moment: Instant, now: Instant, venue: Venue): string {
  const isToday = venueDaysBetween(now, moment, venue.timeZone) === 0;
  return isToday ? text : venue.words.timeOnDay(text, shortWeekday(moment, venue));
}
