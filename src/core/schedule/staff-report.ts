import { overlaps, type Interval } from '../time/instant';
import type { EventInstance } from './event-instance';
import { publicTimesOf } from './public-time';
import type { Room } from './room';

/** What staff should know of a day before a visitor finds out. Counts only: hidden names stay out of logs. */
export type StaffReport = {
  readonly instances: number;
  /** Instances with at least one public time that day. */
  readonly publicInstances: number;
  /** Public by their published time, since nobody entered event times. */
  readonly withoutEventTimes: number;
  /** Public, but with neither a room nor a location that a board may name. */
  readonly withoutPlace: number;
};

export function staffReport(
  instances: readonly EventInstance[],
  rooms: readonly Room[],
  day: Interval,
): StaffReport {
  const roomsById = new Map(rooms.map((room) => [room.id, room]));
  const ofDay = instances
    .filter((instance) => overlaps(instance, day))
    .map((instance) => ({
      instance,
      times: publicTimesOf(instance, roomsById).filter((time) => overlaps(time, day)),
    }));
  const shown = ofDay.filter(({ times }) => times.length > 0);
  return {
    instances: ofDay.length,
    publicInstances: shown.length,
    withoutEventTimes: shown.filter(({ instance }) => instance.eventTimes?.length === 0).length,
    withoutPlace: shown.filter(({ times }) =>
      times.some((time) => time.roomIds.length === 0 && time.location === null),
    ).length,
  };
}
