import type { Instant } from '../time/instant';
import { wallClock } from '../time/venue-time';

/**
 * When a screen is on, as stretches of the venue's week, in minutes since Sunday 0:00 by its wall clock:
 * the start belongs to a stretch, the end does not, and that of a Saturday night lies beyond the week. Null
 * is a screen that is always on.
 */
export type OpeningHours = readonly WeekStretch[] | null;

export type WeekStretch = { readonly from: number; readonly to: number };

const minutesPerDay = 24 * 60;
const minutesPerWeek = 7 * minutesPerDay;

/**
 * Whether a screen is on. The wall clock decides and not the time that has passed: in the night in which
 * the clocks go back, a screen that opens at 1:30 opens, closes with the repeated hour, and opens again;
 * what lies within the hour that is left out never is.
 */
export function isOpenAt(hours: OpeningHours, now: Instant, timeZone: string): boolean {
  if (hours === null) return true;
  const { weekday, minuteOfDay } = wallClock(now, timeZone);
  const minute = weekday * minutesPerDay + minuteOfDay;
  const isWithin = ({ from, to }: WeekStretch, at: number) => from <= at && at < to;
  return hours.some(
    (stretch) => isWithin(stretch, minute) || isWithin(stretch, minute + minutesPerWeek),
  );
}

/** The stretch of a week that begins on `weekday`, 0 being Sunday; one of no length lasts a whole day. */
export function weekStretch(weekday: number, from: number, to: number): WeekStretch {
  const start = weekday * minutesPerDay;
  return { from: start + from, to: start + (to > from ? to : to + minutesPerDay) };
}
