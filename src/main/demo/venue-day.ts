import { DateTime } from 'luxon';

/** A calendar date as the number of days since 1970-01-01; it knows no zone and no clock. */
export type VenueDay = number;

const dayMs = 86_400_000;
const minutesPerDay = 1440;

/** The date that the venue's calendar shows at an instant. */
export function venueDayAt(instantMs: number, timeZone: string): VenueDay {
  const local = DateTime.fromMillis(instantMs, { zone: timeZone });
  return Math.round(Date.UTC(local.year, local.month - 1, local.day) / dayMs);
}

/**
 * The instant at which the venue's clock stands that many minutes after midnight of the date; from
 * 1440 on it is a later date. A clock time that the change to summer time leaves out is read as the
 * one an hour later, and one that comes twice in autumn is the first of the two.
 */
export function instantOn(day: VenueDay, minutes: number, timeZone: string): number {
  const date = dateOf(day + Math.floor(minutes / minutesPerDay));
  const minute = ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay;
  const { year, month, day: dayOfMonth } = date;
  return DateTime.fromObject(
    { year, month, day: dayOfMonth, hour: Math.floor(minute / 60), minute: minute % 60 },
    { zone: timeZone },
  ).toMillis();
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: VenueDay): number {
  return dateOf(day).weekday;
}

/** Which of its month's Sundays, Mondays… the date is: 1 to 5. */
export function weekOfMonth(day: VenueDay): number {
  return Math.ceil(dateOf(day).day / 7);
}

/** 1 is January. */
export function monthOf(day: VenueDay): number {
  return dateOf(day).month;
}

function dateOf(day: VenueDay): DateTime {
  return DateTime.fromMillis(day * dayMs, { zone: 'utc' });
}
