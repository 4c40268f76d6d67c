import { overlaps, type Interval } from '../time/instant';
import type { EventInstance } from './event-instance';
import { publicTimesOf, type PublicTime } from './public-time';
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
  /** Public, with a room of which the answer did not say whether kiosks may name it; it is named. */
  readonly withUnknownRooms: number;
  /** Rooms in which two events are public at the same moment. */
  readonly roomsWithOverlaps: number;
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
  const times = shown.flatMap((each) => each.times);
  return {
    instances: ofDay.length,
    publicInstances: shown.length,
    withoutEventTimes: shown.filter(({ instance }) => instance.eventTimes?.length === 0).length,
    withoutPlace: shown.filter((each) =>
      each.times.some((time) => time.roomIds.length === 0 && time.location === null),
    ).length,
    withUnknownRooms: shown.filter(({ instance }) =>
      instance.resourceBookings.some((booking) => booking.isRequestVisibleOnKiosks === null),
    ).length,
    roomsWithOverlaps: rooms.filter((room) => hasOverlap(times, room)).length,
  };
}

/** Between timed events of different instances; what lasts all day stands beside the others anyway. */
function hasOverlap(times: readonly PublicTime[], room: Room): boolean {
  const inRoom = times.filter((time) => !time.isAllDay && time.roomIds.includes(room.id));
  return inRoom.some((one) =>
    inRoom.some((other) => one.instanceId < other.instanceId && overlaps(one, other)),
  );
}
