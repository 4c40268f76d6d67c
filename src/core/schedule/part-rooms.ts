import { merged, subtract, type Interval } from '../time/instant';
import type { ResourceBooking } from './event-instance';

/** A part of a public time for which it has a room. */
export type PartRoom = Interval & { readonly roomId: string };

/**
 * When `time` has those of its rooms that are not booked for all of it: in the Chapel from 9 to 10, in the
 * Gym from 10 to 11. Nothing of a room that it has throughout, and nothing of a time of no length. By room
 * as in `roomIds`, then by start; bookings that touch are one.
 */
export function partRoomsOf(
  time: Interval,
  roomIds: readonly string[],
  bookings: readonly ResourceBooking[],
): PartRoom[] {
  const named = bookings.filter(mayBeNamed);
  return roomIds.flatMap((roomId) => {
    const booked = merged(named.filter((booking) => booking.roomId === roomId));
    if (subtract(time, booked).length === 0) return [];
    return booked
      .map(({ startsAt, endsAt }) => ({
        roomId,
        startsAt: Math.max(startsAt, time.startsAt),
        endsAt: Math.min(endsAt, time.endsAt),
      }))
      .filter(({ startsAt, endsAt }) => startsAt < endsAt);
  });
}

/** When a public time has a room, in order of time: as a rule all of it. */
export function partsInRoom(
  time: Interval & { readonly roomIds: readonly string[]; readonly partRooms: readonly PartRoom[] },
  roomId: string,
): Interval[] {
  if (!time.roomIds.includes(roomId)) return [];
  const parts = time.partRooms.filter((part) => part.roomId === roomId);
  return (parts.length === 0 ? [time] : parts).map(({ startsAt, endsAt }) => ({
    startsAt,
    endsAt,
  }));
}

/** Whether kiosks may say which room it is: not where staff have hidden it. */
export function mayBeNamed({ isRequestVisibleOnKiosks }: ResourceBooking): boolean {
  return isRequestVisibleOnKiosks !== false;
}
