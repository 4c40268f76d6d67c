import type { Venue } from '../language/venue';
import { hourMs, minuteMs, type Instant, type Interval } from '../time/instant';
import {
  clockTime,
  noonOrMidnight,
  shortWeekday,
  timeText,
  venueDaysBetween,
} from '../time/venue-time';

/** What stands at the end of a row: how near its start or end is, or when it ends. */
export type Remark = {
  readonly kind: 'soon' | 'started' | 'until' | 'ends' | 'cancelled' | 'none';
  readonly text: string;
};

/** "9:00 AM … until 9:30" would be read as half an hour. */
const halfADayMs = 12 * hourMs;

const soonMinutes = 30;
const startedMinutes = 15;
const endsMinutes = 15;

/**
 * The remark of a timed row (product.md, rule 9). The minutes to a start or an end are rounded up, those
 * since a start down, so that none of them promises time that is not there.
 */
export function remarkOf(time: Interval, now: Instant, venue: Venue): Remark {
  if (now < time.startsAt) {
    const minutes = Math.ceil((time.startsAt - now) / minuteMs);
    if (minutes <= soonMinutes) return { kind: 'soon', text: venue.words.startsIn(minutes) };
    return untilRemark(time, now, venue);
  }
  const left = Math.ceil((time.endsAt - now) / minuteMs);
  if (left > 0 && left <= endsMinutes) return { kind: 'ends', text: venue.words.endsIn(left) };
  const gone = Math.floor((now - time.startsAt) / minuteMs);
  if (gone >= 1 && gone <= startedMinutes) {
    return { kind: 'started', text: venue.words.startedAgo(gone) };
  }
  return untilRemark(time, now, venue);
}

/** When a row ends, in words for somebody who reads it at `now`; nothing where it has no length. */
export function untilRemark(time: Interval, now: Instant, venue: Venue): Remark {
  if (time.endsAt <= time.startsAt) return { kind: 'none', text: '' };
  return { kind: 'until', text: venue.words.until(endText(time, now, venue)) };
}

/** Bare when the row starts and ends today; with AM or PM, and the weekday, where that could be misread. */
function endText(time: Interval, now: Instant, venue: Venue): string {
  const { timeZone, words } = venue;
  if (isMidnightAfter(time.endsAt, now, timeZone)) return words.midnightInSentence;
  const isHalfADayLater = time.endsAt - time.startsAt >= halfADayMs;
  const endsToday = venueDaysBetween(now, time.endsAt, timeZone) === 0;
  const startsToday = venueDaysBetween(time.startsAt, now, timeZone) === 0;
  if (startsToday && endsToday && !isHalfADayLater) {
    return sentenceTime(time.endsAt, venue, 'bare');
  }
  const text = sentenceTime(time.endsAt, venue, 'whole');
  return endsToday ? text : words.timeOnDay(text, shortWeekday(time.endsAt, venue));
}

/** A time within a sentence: "11:15" bare, "11:15 AM" whole, "noon" in any case. */
export function sentenceTime(instant: Instant, venue: Venue, form: 'bare' | 'whole'): string {
  const word = noonOrMidnight(instant, venue);
  if (word === 'noon') return venue.words.noonInSentence;
  if (word === 'midnight') return venue.words.midnightInSentence;
  const time = clockTime(instant, venue);
  return form === 'bare' ? time.text : timeText(time);
}

/** The end of today, which is the start of tomorrow, belongs to today in everybody's ears. */
export function isMidnightAfter(endsAt: Instant, now: Instant, timeZone: string): boolean {
  return (
    venueDaysBetween(now, endsAt, timeZone) === 1 &&
    venueDaysBetween(now, endsAt - 1, timeZone) === 0
  );
}

/**
 * Until when a row stands under Now. What was entered without a length stays for the minutes in which
 * the board says "started … ago": it would be gone in the moment in which people look for it.
 */
export function lastsUntil(time: Interval): Instant {
  return time.endsAt > time.startsAt ? time.endsAt : time.startsAt + startedMinutes * minuteMs;
}

/** Events of this length fill a day rather than an hour; those who come for the next hour see them last. */
const longRunningMs = 4 * hourMs;

export function isLongRunning(time: Interval): boolean {
  return time.endsAt - time.startsAt >= longRunningMs;
}
