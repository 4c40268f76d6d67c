import { merged, subtract, type Interval } from '../time/instant';
import type { EventInstance, ResourceBooking } from './event-instance';
import { mayBeNamed, partsInRoom } from './part-rooms';
import type { PublicTime } from './public-time';
import type { Room } from './room';

/** When a room is held for something that is not shown. */
export type Reservation = Interval & {
  readonly roomId: string;
  /**
   * The public time that the room is made ready for: the first of its event's that names the room. Null for
   * everything else: setup for what lasts all day, teardown, the gap between two public times, all that is
   * private, a room that staff have hidden, and whatever staff say of an event over the calendar.
   */
  readonly forTimeId: string | null;
};

/**
 * For each room, all booked time that no public time of the booking's own event covers. Disjoint for each
 * room, by room and start. Only what `isTold` is anything that a room can be made ready for.
 */
export function reservationsOf(
  timesOf: ReadonlyMap<EventInstance, readonly PublicTime[]>,
  rooms: readonly Room[],
  isTold: (time: PublicTime) => boolean,
): Reservation[] {
  const held = new Map<string, Hold[]>(rooms.map((room) => [room.id, []]));
  for (const [instance, times] of timesOf) {
    for (const booking of instance.resourceBookings) {
      held.get(booking.roomId)?.push(...holdsOf(booking, times, isTold));
    }
  }
  return [...held].flatMap(([roomId, holds]) => reservationsIn(roomId, holds));
}

type Hold = Interval & { readonly readyFor: PublicTime | null };

/** `times` are those of the booking's own event, by start. */
function holdsOf(
  booking: ResourceBooking,
  times: readonly PublicTime[],
  isTold: (time: PublicTime) => boolean,
): Hold[] {
  const { roomId } = booking;
  const shown = times.flatMap((time) => partsInRoom(time, roomId));
  const first = times.find((time) => time.roomIds.includes(roomId));
  const isAsBooked = first && !first.isAllDay && first.said.length === 0;
  const mayTell = isAsBooked && mayBeNamed(booking) && isTold(first);
  return subtract(booking, shown).map((hold) => ({
    ...hold,
    readyFor: mayTell && hold.endsAt <= first.startsAt ? first : null,
  }));
}

/**
 * Where holds overlap, the most private one wins, so that nothing private is called by an event's name; of
 * two events that make ready, the one that is public first. Those of one kind merge: nobody can tell them apart.
 */
function reservationsIn(roomId: string, holds: readonly Hold[]): Reservation[] {
  const kinds = [...new Set(holds.map((hold) => hold.readyFor))].sort(byPrivacy);
  const reservations: Reservation[] = [];
  for (const readyFor of kinds) {
    const ofKind = merged(holds.filter((hold) => hold.readyFor === readyFor));
    const free = ofKind.flatMap((hold) => subtract(hold, reservations));
    const forTimeId = readyFor?.id ?? null;
    reservations.push(...free.map((interval) => ({ roomId, ...interval, forTimeId })));
  }
  return reservations.sort((a, b) => a.startsAt - b.startsAt);
}

function byPrivacy(a: PublicTime | null, b: PublicTime | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1);
}
