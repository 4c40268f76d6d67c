import type { Venue } from '../language/venue';
import type { Instant } from './instant';

/**
 * A time of day as a board writes it: "10:12" with "AM" behind it, or "오전" before it; "14:30" and
 * "Noon" with nothing.
 */
export type ClockTime = {
  readonly lead: string;
  readonly text: string;
  readonly period: string;
};

/** The whole of it in one piece, as in a sentence. */
export function timeText({ lead, text, period }: ClockTime): string {
  return [lead, text, period].filter((part) => part !== '').join(' ');
}

export type WallClock = { readonly weekday: number; readonly minuteOfDay: number };

/** The time of day in the venue's zone, to the minute, in its 12- or 24-hour form. */
export function clockTime(instant: Instant, venue: Venue): ClockTime {
  const { hour, minute } = venueParts(instant, venue.timeZone);
  const minutes = String(minute).padStart(2, '0');
  if (venue.isTwentyFourHour) return { lead: '', text: `${hour}:${minutes}`, period: '' };
  const { periods, isPeriodFirst } = venue.words;
  const text = `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}`;
  const period = hour < 12 ? periods.am : periods.pm;
  return isPeriodFirst ? { lead: period, text, period: '' } : { lead: '', text, period };
}

/** As `clockTime`, with the two hours that 12-hour people mix up written as words. */
export function startTime(instant: Instant, venue: Venue): ClockTime {
  const word = noonOrMidnight(instant, venue);
  if (word === null) return clockTime(instant, venue);
  return { lead: '', text: word === 'noon' ? venue.words.noon : venue.words.midnight, period: '' };
}

/** Of a 12-hour venue; null at any other time, and where 24 hours leave nothing to mix up. */
export function noonOrMidnight(instant: Instant, venue: Venue): 'noon' | 'midnight' | null {
  const { hour, minute } = venueParts(instant, venue.timeZone);
  if (venue.isTwentyFourHour || minute !== 0) return null;
  if (hour === 12) return 'noon';
  return hour === 0 ? 'midnight' : null;
}

/** "Sunday, November 22", "Sunday 22 November" or "Domingo, 22 de noviembre". */
export function longDate(instant: Instant, venue: Venue): string {
  return capitalized(formatter(localeOf(venue), venue.timeZone, 'long-date').format(instant));
}

/** "November 22" or "22 November". */
export function monthDay(instant: Instant, venue: Venue): string {
  return formatter(localeOf(venue), venue.timeZone, 'month-day').format(instant);
}

/** "Sunday" */
export function longWeekday(instant: Instant, venue: Venue): string {
  return capitalized(formatter(localeOf(venue), venue.timeZone, 'weekday').format(instant));
}

/** "Sun" */
export function shortWeekday(instant: Instant, venue: Venue): string {
  return formatter(localeOf(venue), venue.timeZone, 'short-weekday').format(instant);
}

/** Some languages write weekdays small, but not at the beginning of a line. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** How many midnights of the venue's calendar lie between two moments; negative if `to` is the earlier. */
export function venueDaysBetween(from: Instant, to: Instant, timeZone: string): number {
  return (dayNumber(to, timeZone) - dayNumber(from, timeZone)) / 86_400_000;
}

/**
 * What the venue's wall clock shows: the weekday, 0 being Sunday, and the whole minutes since 0:00 as it
 * counts them. Where clocks go back, an hour of minutes comes twice; where they go forward, one is left out.
 */
export function wallClock(instant: Instant, timeZone: string): WallClock {
  const { hour, minute } = venueParts(instant, timeZone);
  const days = dayNumber(instant, timeZone) / 86_400_000;
  return { weekday: (days + weekdayOfDayZero) % 7, minuteOfDay: hour * 60 + minute };
}

/** Whether this machine can word times in the zone. A screen's browser may be older than its host. */
export function isKnownZone(timeZone: string): boolean {
  try {
    formatter('en-US', timeZone, 'parts');
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** 1 January 1970 was a Thursday. */
const weekdayOfDayZero = 4;

type VenueParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

function dayNumber(instant: Instant, timeZone: string): number {
  const { year, month, day } = venueParts(instant, timeZone);
  return Date.UTC(year, month - 1, day);
}

function venueParts(instant: Instant, timeZone: string): VenueParts {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatter('en-US', timeZone, 'parts').formatToParts(instant)) {
    if (type in parts) parts[type as keyof VenueParts] = Number(value);
  }
  return parts;
}

const styles = {
  parts: {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    calendar: 'gregory',
  },
  'long-date': { weekday: 'long', month: 'long', day: 'numeric' },
  'month-day': { month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
  'short-weekday': { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function localeOf({ dateOrder, words }: Venue): string {
  return words.locales[dateOrder];
}

/** Making a formatter costs far more than using it, and a board uses few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  locale: string,
  timeZone: string,
  style: keyof typeof styles,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
  formatters.set(key, made);
  return made;
}
