import { churchEvent, type ChurchEvent, type ResourceRequest } from './church-event';
import { churchProgramme } from './church-programme';
import { dropInHours } from './drop-in-hours';
import { occurrenceOn, type Occurrence, type OccurrenceTime } from './occurrence';
import { prayerWatches } from './prayer-watch';
import type { ProgrammeItem } from './programme-item';
import { seededRandom } from './seeded-random';
import { weekdayOf, weekOfMonth, type VenueDay } from './venue-day';

/** One occurrence of an event, as the service keeps it; instants are epoch milliseconds. */
export type ChurchInstance = {
  readonly id: string;
  readonly day: VenueDay;
  readonly event: ChurchEvent;
  readonly name: string;
  /** With setup and teardown, as are the bookings'. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly times: readonly InstanceTime[];
  readonly bookings: readonly InstanceBooking[];
};

export type InstanceTime = OccurrenceTime & { readonly id: string };

export type InstanceBooking = { readonly id: string; readonly request: ResourceRequest };

export type ChurchSetting = { readonly seed: number; readonly timeZone: string };

/** The longest reach of a date's instances into the dates after it. */
export const longestInstanceDays = 6;

/** How many digits a booking's id adds to its instance's. */
export const bookingDigits = 2;

/** Everything that begins on the date (and, of its night, what begins before 6:00 on the next). */
export function churchDay(day: VenueDay, setting: ChurchSetting): readonly ChurchInstance[] {
  const { seed, timeZone } = setting;
  const programme = churchProgramme.flatMap((item, index) => {
    const random = seededRandom(seed, timeZone, day, index);
    return isHeldOn(item, day, random()) ? [occurrenceOn(item, day, timeZone, random)] : [];
  });
  const random = seededRandom(seed, timeZone, day);
  return [
    ...programme,
    ...dropInHours(day, programme, timeZone, random),
    ...prayerWatches(day, timeZone),
  ].map((occurrence, index) => instanceOf(occurrence, day, index));
}

/** The date on which an instance of that id would begin, or null for no instance's id. */
export function dayOfInstance(id: string): VenueDay | null {
  const match = /^(\d{5,6})\d{3}$/.exec(id);
  return match ? Number(match[1]) : null;
}

function isHeldOn(item: ProgrammeItem, day: VenueDay, luck: number): boolean {
  if (!item.weekdays.includes(weekdayOf(day))) return false;
  if (item.weeksOfMonth && !item.weeksOfMonth.includes(weekOfMonth(day))) return false;
  return luck < (item.chance ?? 1);
}

function instanceOf(occurrence: Occurrence, day: VenueDay, index: number): ChurchInstance {
  const { item, name, startsAt, endsAt, times } = occurrence;
  const id = `${String(day).padStart(5, '0')}${String(index).padStart(3, '0')}`;
  const event = churchEvent(item, day, name);
  return {
    id,
    day,
    event,
    name,
    startsAt,
    endsAt,
    times: times.map((time, position) => ({ ...time, id: `${id}${position + 1}` })),
    bookings: event.requests.map((request, position) => ({
      id: `${id}${position + 51}`,
      request,
    })),
  };
}
