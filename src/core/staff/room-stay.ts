import type { EventInstance, ResourceBooking } from '../schedule/event-instance';
import { overlaps, type Instant, type Interval } from '../time/instant';
import { isWanted, type RoomWishes, type WishesOf } from './room-wishes';
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
};

/**
 * The stays in one room that share a moment with `within`, by start. An event's bookings that touch or overlap
 * are one stay; those with a gap between them are two. What was rejected, event or request, holds nothing.
 */
export function staysIn(
  roomId: string,
  instances: readonly EventInstance[],
  { within, wishesOf }: { readonly within: Interval; readonly wishesOf: WishesOf },
): RoomStay[] {
  return instances
    .filter(({ approval }) => approval !== 'rejected')
    .flatMap((instance) =>
      connected(bookingsOf(instance, roomId)).map((bookings) =>
        stayOf(instance, bookings, wishesOf),
      ),
    )
    .filter((stay) => overlaps(stay, within))
    .sort(
      (a, b) =>
        a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.instanceId < b.instanceId ? -1 : 1),
    );
}

function bookingsOf({ resourceBookings }: EventInstance, roomId: string): ResourceBooking[] {
  return resourceBookings.filter((booking) => booking.roomId === roomId && isWanted(booking));
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
): RoomStay {
  const startsAt = Math.min(...bookings.map((booking) => booking.startsAt));
  const booked = { startsAt, endsAt: endOf(bookings) };
  const visible = visibleSpan(instance, booked);
  return {
    ...booked,
    instanceId: instance.id,
    eventId: instance.eventId,
    name: instance.name,
    kind: kindOf(instance),
    visible,
    setup: setupWindow(booked, visible),
    teardown: teardownWindow(booked, visible),
    wishes: wishesOf(instance, bookings),
  };
}

function kindOf({ kind, approval }: EventInstance): RoomStay['kind'] {
  if (kind === 'blockout') return 'blockout';
  return approval === 'pending' ? 'pending' : 'approved';
}
