import { minuteMs, type Instant, type Interval } from '../time/instant';
import { wallClock } from '../time/venue-time';

/**
 * The moment of a venue day at which its clocks show `text`, such as "14:30"; null where that is no time. Of
 * an hour that comes twice it is the first; one that is left out gives the moment as far after the gap.
 */
export function timeOnDay(text: string, day: Interval, timeZone: string): Instant | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(text) ?? [];
  const wanted = Number(hours) * 60 + Number(minutes);
  if (!(Number(minutes) < 60 && wanted < 24 * 60)) return null;
  const plain = day.startsAt + wanted * minuteMs;
  const shown = wallClock(Math.min(plain, day.endsAt - 1), timeZone).minuteOfDay;
  const shifted = plain + (wanted - shown) * minuteMs;
  const isThere = wallClock(shifted, timeZone).minuteOfDay === wanted && shifted < day.endsAt;
  return isThere ? shifted : Math.min(plain, day.endsAt);
}

/** "14:30", as a field for times wants it, whatever form the church uses. */
export function fieldTime(instant: Instant, timeZone: string): string {
  const { minuteOfDay } = wallClock(instant, timeZone);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}
