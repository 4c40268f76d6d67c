import type { Interval } from '../time/instant';
import { partsInRoom } from './part-rooms';
import type { PublicSchedule } from './public-schedule';
import type { PublicTime } from './public-time';
import type { Reservation } from './reservation';
import { isCancelled } from './said-time';

/**
 * What holds a room for a while: a public time, what lasts all day, setup for a public time, what was to be and
 * is cancelled, or nothing that has a name.
 */
export type RoomUse = Interval &
  (
    | {
        readonly kind: 'public' | 'all-day' | 'getting-ready' | 'cancelled';
        readonly time: PublicTime;
      }
    | { readonly kind: 'reserved' }
  );

/**
 * All that holds one room, by start, then by end. A public time is given for the parts for which it has the
 * room; one of no length has one part, of no length. Uses may overlap: two events at once, a private hold
 * within a public time. Only reservations never overlap each other.
 */
export function timesInRoom(
  { times, reservations }: Pick<PublicSchedule, 'times' | 'reservations'>,
  roomId: string,
): RoomUse[] {
  const byId = new Map(times.map((time) => [time.id, time]));
  const shown = times.flatMap((time) =>
    partsInRoom(time, roomId).map((part): RoomUse => ({
      kind: shownKind(time),
      time,
      ...part,
    })),
  );
  const held = reservations
    .filter((reservation) => reservation.roomId === roomId)
    .map((reservation) => heldUse(reservation, byId));
  return [...shown, ...held].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
}

function shownKind(time: PublicTime): 'public' | 'all-day' | 'cancelled' {
  if (isCancelled(time)) return 'cancelled';
  return time.isAllDay ? 'all-day' : 'public';
}

function heldUse(
  { startsAt, endsAt, forTimeId }: Reservation,
  byId: ReadonlyMap<string, PublicTime>,
): RoomUse {
  const time = forTimeId === null ? undefined : byId.get(forTimeId);
  return time
    ? { kind: 'getting-ready', time, startsAt, endsAt }
    : { kind: 'reserved', startsAt, endsAt };
}
