import type { Venue } from '../language/venue';
import { hourMs, minuteMs, type Interval } from '../time/instant';
import { clockTime, startTime, timeText, venueDaysBetween, shortWeekday } from '../time/venue-time';

/** "1 event" or "3 events". Staff pages are in English. */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** "Chapel", "Chapel and Library", "Chapel, Library and Room 9"; of more, "Chapel, Library and 4 more". */
export function listed(names: readonly string[], most = 3): string {
  if (names.length > most) {
    const named = names.slice(0, most - 1);
    return `${named.join(', ')} and ${names.length - named.length} more`;
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** As a name stands within a sentence. */
export function quoted(name: string): string {
  return `“${name}”`;
}

/**
 * "9:00 – 10:30 AM", "11:00 AM – 1:00 PM", "9:00 PM Sat – 7:00 AM Sun": AM or PM where the ends differ in it,
 * the weekday where they differ in the day. One that has no length is its start alone.
 */
export function spanText({ startsAt, endsAt }: Interval, venue: Venue): string {
  if (endsAt <= startsAt) return timeText(startTime(startsAt, venue));
  const [from, to] = [startTime(startsAt, venue), startTime(endsAt, venue)];
  if (venueDaysBetween(startsAt, endsAt - 1, venue.timeZone) > 0) {
    const [first, last] = [startsAt, endsAt].map((end) => shortWeekday(end, venue));
    return `${timeText(from)} ${first ?? ''} – ${timeText(to)} ${last ?? ''}`;
  }
  const isSamePeriod = from.period !== '' && from.period === clockTime(endsAt, venue).period;
  return `${isSamePeriod ? from.text : timeText(from)} – ${timeText(to)}`;
}

/** "12 minutes", "5 hours" or "2 days": how long something lasts, rounded down to what it has whole of. */
export function ageText(ageMs: number): string {
  const hours = Math.floor(ageMs / hourMs);
  if (hours >= 48) return counted(Math.floor(hours / 24), 'day');
  return hours >= 2 ? counted(hours, 'hour') : counted(Math.floor(ageMs / minuteMs), 'minute');
}
