import {
  bookingDigits,
  churchDay,
  dayOfInstance,
  longestInstanceDays,
  type ChurchInstance,
  type ChurchSetting,
} from './church-day';
import { dayOfEvent, itemOfEvent } from './church-event';
import { venueDayAt, type VenueDay } from './venue-day';

export type ChurchCalendar = {
  /** The instances that overlap the span at all, touching ones included, by their dates. */
  readonly between: (span: Span) => readonly ChurchInstance[];
  readonly instance: (id: string) => ChurchInstance | null;
  /** The instance for which the booking of that id holds a room or a thing. */
  readonly instanceOfBooking: (id: string) => ChurchInstance | null;
  /** The earliest instance of the event of that id. */
  readonly firstOfEvent: (id: string) => ChurchInstance | null;
};

/** Epoch milliseconds; either may be infinite. */
export type Span = { readonly fromMs: number; readonly untilMs: number };

const keptDays = 40;
const pastDays = 30;
const comingDays = 60;

/** The calendar from 30 days before to 60 days after the present, made date by date when asked for. */
export function churchCalendar(setting: ChurchSetting, now: () => number): ChurchCalendar {
  const made = new Map<VenueDay, readonly ChurchInstance[]>();
  const instancesOf = (day: VenueDay): readonly ChurchInstance[] => {
    const known = made.get(day);
    if (known) return known;
    const instances = churchDay(day, setting);
    if (made.size >= keptDays)
      for (const oldest of [...made.keys()].slice(0, 1)) made.delete(oldest);
    made.set(day, instances);
    return instances;
  };
  const horizon = (): readonly [first: VenueDay, last: VenueDay] => {
    const today = venueDayAt(now(), setting.timeZone);
    return [Math.max(0, today - pastDays), today + comingDays];
  };
  const instance: ChurchCalendar['instance'] = (id) => {
    const [first, last] = horizon();
    const day = dayOfInstance(id);
    if (day === null || day < first || day > last) return null;
    return instancesOf(day).find((each) => each.id === id) ?? null;
  };
  return {
    between({ fromMs, untilMs }) {
      const [first, last] = horizon();
      const from = Number.isFinite(fromMs) ? venueDayAt(fromMs, setting.timeZone) : first;
      const until = Number.isFinite(untilMs) ? venueDayAt(untilMs, setting.timeZone) : last;
      const days = daysFrom(Math.max(first, from - longestInstanceDays), Math.min(last, until));
      return days
        .flatMap(instancesOf)
        .filter(({ startsAt, endsAt }) => startsAt <= untilMs && endsAt >= fromMs);
    },
    instance,
    instanceOfBooking(id) {
      const holder = instance(id.slice(0, -bookingDigits));
      return holder?.bookings.some((booking) => booking.id === id) ? holder : null;
    },
    firstOfEvent(id) {
      const item = itemOfEvent(id);
      if (item === null) return null;
      const days = daysFrom(...horizon());
      const only = dayOfEvent(id);
      for (const day of item.rhythm === 'once' ? days.filter((each) => each === only) : days) {
        const first = instancesOf(day).find(({ event }) => event.id === id);
        if (first) return first;
      }
      return null;
    },
  };
}

function daysFrom(first: VenueDay, last: VenueDay): readonly VenueDay[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
