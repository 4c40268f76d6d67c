import type { EventInstance, ResourceBooking } from '../schedule/event-instance';
import { overlaps, type Instant, type Interval } from '../time/instant';
import { isWanted, type RoomWishes, type WishesOf } from './room-wishes';
import type { SaidOfEvent, Saying } from './staff-word';
import { setupWindow, teardownWindow, visibleSpan } from './visible-span';

/** An event in a room, from the beginning of what is booked of it to the end, setup and teardown included. */
export type RoomStay = Interval & {
  readonly instanceId: string;
  readonly eventId: string;
  /** For staff: that of a private event too. */
  readonly name: string;
  readonly kind: 'approved' | 'pending' | 'blockout';
  /** When visitors are meant to be there; null of what they never see. */
  readonly visible: Interval | null;
  readonly setup: Interval | null;
  readonly teardown: Interval | null;
  readonly wishes: RoomWishes;
  /** What staff say of it over the calendar. */
  readonly said: readonly SaidOfEvent[];
  /** Staff say that it does not take place in this room: it is cancelled, or elsewhere. */
  readonly isOff: boolean;
};

/** From what it is seen what stays in a room. */
export type StayFacts = {
  readonly instances: readonly EventInstance[];
  readonly within: Interval;
  readonly wishesOf: WishesOf;
  readonly sayings: readonly Saying[];
};

/**
 * The stays in one room that share a moment with `within`, by start. An event's bookings that touch or overlap
 * are one stay; those with a gap between them are two. What was rejected, event or request, holds nothing. What
 * staff move has its room still, and has the one that it moves to for all that it has booked.
 */
export function staysIn(roomId: string, facts: StayFacts): RoomStay[] {
  return facts.instances
    .filter(({ approval }) => approval !== 'rejected')
    .flatMap((instance) => staysOf(instance, roomId, facts))
    .filter((stay) => overlaps(stay, facts.within))
    .sort(
      (a, b) =>
        a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.instanceId < b.instanceId ? -1 : 1),
    );
}

function staysOf(
  instance: EventInstance,
  roomId: string,
  { sayings, wishesOf }: StayFacts,
): RoomStay[] {
  const said = sayings.filter(({ instanceId }) => instanceId === instance.id);
  const wanted = instance.resourceBookings.filter(isWanted);
  const isHere = said.some((saying) => isMoved(saying) && leadsTo(roomId, saying));
  const bookings = isHere ? wanted : wanted.filter((booking) => booking.roomId === roomId);
  const isOff = said.some(
    (saying) => saying.kind === 'cancelled' || (isMoved(saying) && !leadsTo(roomId, saying)),
  );
  return connected(bookings).map((stay) => ({
    ...stayOf(instance, stay, wishesOf),
    said,
    isOff,
  }));
}

function isMoved(saying: Saying): saying is Extract<Saying, { kind: 'moved' }> {
  return saying.kind === 'moved';
}

function leadsTo(roomId: string, { to }: Extract<Saying, { kind: 'moved' }>): boolean {
  return to.kind === 'room' && to.roomId === roomId;
}

function connected(bookings: readonly ResourceBooking[]): ResourceBooking[][] {
  const groups: ResourceBooking[][] = [];
  for (const booking of bookings.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const last = groups.at(-1);
    if (last !== undefined && booking.startsAt <= endOf(last)) last.push(booking);
    else groups.push([booking]);
  }
  return groups;
}

function endOf(bookings: readonly ResourceBooking[]): Instant {
  return Math.max(...bookings.map(({ endsAt }) => endsAt));
}

function stayOf(
  instance: EventInstance,
  bookings: readonly ResourceBooking[],
  wishesOf: WishesOf,
): Omit<RoomStay, 'said' | 'isOff'> {
  const startsAt = Math.min(...bookings.map((booking) => booking.startsAt));
  const booked = { startsAt, endsAt: endOf(bookings) };
  const visible = visibleSpan(instance, booked);
  return {
    ...booked,
    instanceId: instance.id,
    eventId: instance.eventId,
    name: instance.name,
    kind: kindOf(instance, bookings),
    visible,
    setup: setupWindow(booked, visible),
    teardown: teardownWindow(booked, visible),
    wishes: wishesOf(instance, bookings),
  };
}

/** An event that is approved may still wait for one of its rooms. */
function kindOf(
  { kind, approval }: EventInstance,
  bookings: readonly ResourceBooking[],
): RoomStay['kind'] {
  if (kind === 'blockout') return 'blockout';
  const isWaiting = bookings.some(({ request }) => request?.approval === 'pending');
  return approval === 'pending' || isWaiting ? 'pending' : 'approved';
}
