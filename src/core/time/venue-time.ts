import type { Organization } from '../schedule/organization';
import type { Instant } from './instant';

/** A time of day as a board writes it: "10:12" with "AM", "14:30" with nothing, "Noon" with nothing. */
export type ClockTime = { readonly text: string; readonly period: 'AM' | 'PM' | '' };

type Venue = Pick<Organization, 'timeZone' | 'isTwentyFourHour' | 'dateOrder'>;

/** The time of day in the venue's zone, to the minute, in its 12- or 24-hour form. */
export function clockTime(instant: Instant, venue: Venue): ClockTime {
  const { hour, minute } = venueParts(instant, venue.timeZone);
  const minutes = String(minute).padStart(2, '0');
  if (venue.isTwentyFourHour) return { text: `${hour}:${minutes}`, period: '' };
  return {
    text: `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}`,
    period: hour < 12 ? 'AM' : 'PM',
  };
}

/** As `clockTime`, with the two hours that 12-hour people mix up written as words. */
export function startTime(instant: Instant, venue: Venue): ClockTime {
  const { hour, minute } = venueParts(instant, venue.timeZone);
  if (!venue.isTwentyFourHour && minute === 0) {
    if (hour === 12) return { text: 'Noon', period: '' };
    if (hour === 0) return { text: 'Midnight', period: '' };
  }
  return clockTime(instant, venue);
}

/** "Sunday, November 22" or "Sunday 22 November". */
export function longDate(instant: Instant, venue: Venue): string {
  return formatter(localeOf(venue), venue.timeZone, 'long-date').format(instant);
}

/** "November 22" or "22 November". */
export function monthDay(instant: Instant, venue: Venue): string {
  return formatter(localeOf(venue), venue.timeZone, 'month-day').format(instant);
}

/** "Sunday" */
export function longWeekday(instant: Instant, venue: Venue): string {
  return formatter('en-US', venue.timeZone, 'weekday').format(instant);
}

/** "Sun" */
export function shortWeekday(instant: Instant, venue: Venue): string {
  return longWeekday(instant, venue).slice(0, 3);
}

/** How many midnights of the venue's calendar lie between two moments; negative if `to` is the earlier. */
export function venueDaysBetween(from: Instant, to: Instant, timeZone: string): number {
  return (dayNumber(to, timeZone) - dayNumber(from, timeZone)) / 86_400_000;
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
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function localeOf({ dateOrder }: Pick<Venue, 'dateOrder'>): string {
  return dateOrder === 'month-first' ? 'en-US' : 'en-GB';
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
