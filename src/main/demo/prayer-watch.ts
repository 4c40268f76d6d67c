import type { Occurrence } from './occurrence';
import { planned } from './programme-item';
import { instantOn, type VenueDay } from './venue-day';

const halfHourMs = 30 * 60_000;
const watchMs = 4 * halfHourMs;
const names = ['Psalms', 'The City', 'Silence', 'The Nations'];

/** The vigil that keeps the church awake from 22:00 to 6:00. */
export const prayerWatch = planned('week', [], 'Prayer Watch', [], {
  rooms: ['Chapel'],
  tags: ['Prayer'],
  summary: 'Come for half an hour, or for the night.',
});

/**
 * The watches of the night that begins on the date. They are measured in true hours, so that the
 * night of a clock change has no gap: it is an hour shorter or longer.
 */
export function prayerWatches(day: VenueDay, timeZone: string): readonly Occurrence[] {
  const nightStart = instantOn(day, 22 * 60, timeZone);
  const nightEnd = instantOn(day + 1, 6 * 60, timeZone);
  const watches: Occurrence[] = [];
  for (let startsAt = nightStart; startsAt < nightEnd; startsAt += watchMs) {
    watches.push(watchBetween(startsAt, Math.min(startsAt + watchMs, nightEnd)));
  }
  return watches;
}

function watchBetween(startsAt: number, endsAt: number): Occurrence {
  const times = names
    .map((name, index) => {
      const start = startsAt + index * halfHourMs;
      const end = Math.min(start + halfHourMs, endsAt);
      return { name, startsAt: start, endsAt: end, isVisibleOnKiosks: true };
    })
    .filter((time) => time.startsAt < endsAt);
  return { item: prayerWatch, name: prayerWatch.name, startsAt, endsAt, times };
}
