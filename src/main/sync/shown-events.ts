import { publicTimesOf } from '../../core/schedule/public-time';
import { overlaps, type Instant, type Interval } from '../../core/time/instant';
import { instancesOf } from './freshest-instances';
import type { Snapshot } from './snapshot';
import { polledDayCount } from './sync';
import { venueDays } from './venue-days';

/**
 * The ids of the events that have a public time today or tomorrow which is not over, each once, by start:
 * so today's come first.
 */
export function shownEvents({ organization, rooms, days }: Snapshot, now: Instant): string[] {
  const shownDays = venueDays(now, organization.timeZone, polledDayCount);
  const isNear = (interval: Interval) => shownDays.some((day) => overlaps(interval, day));
  const roomsById = new Map(rooms.map((room) => [room.id, room]));
  const times = instancesOf(days)
    .filter(isNear)
    .flatMap((instance) =>
      publicTimesOf(instance, roomsById).map((time) => ({ ...time, eventId: instance.eventId })),
    )
    .filter((time) => time.endsAt > now && isNear(time))
    .sort((a, b) => a.startsAt - b.startsAt);
  return [...new Set(times.map(({ eventId }) => eventId))];
}
