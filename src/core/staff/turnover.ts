import { nextEdge } from '../board/next-edge';
import { byRoomName, type Room } from '../schedule/room';
import { minuteMs, overlaps, type Instant, type Interval } from '../time/instant';
import { staysIn, type RoomStay } from './room-stay';
import type { WishesOf } from './room-wishes';
import type { StaffCalendar } from './staff-calendar';
import type { Saying } from './staff-word';

/** For those who move the chairs: what each room is now, and what it has to be next. */
export type Turnover = {
  /** By the next changeover; then those that only have to be emptied, by when; then those that are done. */
  readonly rooms: readonly RoomTurnover[];
  /** No later than this is it another, provided that the calendar stays as it is. */
  readonly changesAt: Instant;
};

export type RoomTurnover = {
  readonly room: Room;
  /** What has the room, by start: one as a rule, none in a gap, two where bookings overlap. */
  readonly now: readonly RoomStay[];
  readonly next: Changeover | null;
  /** What the calendar still has for the room today and staff have called off or moved away, by start. */
  readonly off: readonly RoomStay[];
};

/** When a room goes from one event to another. What `from` and `to` want stands in their `wishes`. */
export type Changeover = {
  /** When the next event's booking begins. */
  readonly at: Instant;
  /** Null of the first of the day. */
  readonly from: RoomStay | null;
  readonly to: RoomStay;
  /** From the end of the booking before to the start of the next; negative where they overlap. */
  readonly gapMs: number | null;
  /** Fewer than 30 minutes between, or none. */
  readonly isTight: boolean;
};

/** From what it is seen how rooms turn over on one venue day. */
export type TurnoverFacts = {
  readonly calendar: Pick<StaffCalendar, 'rooms' | 'instances'>;
  readonly day: Interval;
  readonly wishesOf: WishesOf;
  /** What staff say over the calendar now. */
  readonly sayings: readonly Saying[];
};

const tightUntilMs = 30 * minuteMs;

/**
 * The turnover of a venue day at `now`: all rooms that are booked for a moment of it, by pending events and
 * blockouts too. One that is booked once for all day has nothing to turn over, and comes among the last. Nothing
 * is set up for what staff have cancelled or moved elsewhere; what of it is there already is still to be emptied.
 */
export function turnoverAt(facts: TurnoverFacts, now: Instant): Turnover {
  const { calendar, day, ...said } = facts;
  const instances = calendar.instances.filter((instance) =>
    instance.resourceBookings.some((booking) => overlaps(booking, day)),
  );
  const staysByRoom = calendar.rooms
    .map((room) => ({ room, stays: staysIn(room.id, { instances, within: day, ...said }) }))
    .filter(({ stays }) => stays.length > 0);
  const rooms = staysByRoom.map(({ room, stays }) => ({
    room,
    now: stays.filter((stay) => stay.startsAt <= now && now < stay.endsAt),
    next: nextChangeover(
      stays.filter(({ isOff }) => !isOff),
      now,
    ),
    off: stays.filter(({ isOff, startsAt }) => isOff && startsAt > now),
  }));
  const edges = staysByRoom.flatMap(({ stays }) => stays.flatMap(edgesOf));
  return { rooms: rooms.sort(byNeed), changesAt: nextEdge([...edges, day.endsAt], now) };
}

/** `stays` come by start. */
function nextChangeover(stays: readonly RoomStay[], now: Instant): Changeover | null {
  const index = stays.findIndex(({ startsAt }) => startsAt > now);
  const to = stays[index];
  if (to === undefined) return null;
  const from = lastToLeave(stays.slice(0, index));
  const gapMs = from === null ? null : to.startsAt - from.endsAt;
  return { at: to.startsAt, from, to, gapMs, isTight: gapMs !== null && gapMs < tightUntilMs };
}

function lastToLeave(stays: readonly RoomStay[]): RoomStay | null {
  const [first, ...others] = stays;
  if (first === undefined) return null;
  return others.reduce((last, stay) => (stay.endsAt >= last.endsAt ? stay : last), first);
}

function edgesOf({ startsAt, endsAt, visible }: RoomStay): Instant[] {
  return [startsAt, endsAt, ...(visible === null ? [] : [visible.startsAt, visible.endsAt])];
}

function byNeed(a: RoomTurnover, b: RoomTurnover): number {
  const [ofA, ofB] = [needOf(a), needOf(b)];
  if (ofA !== ofB) return ofA < ofB ? -1 : 1;
  return byEnd(a, b) || byRoomName(a.room, b.room);
}

function needOf({ next }: RoomTurnover): Instant {
  return next?.at ?? Infinity;
}

function byEnd(a: RoomTurnover, b: RoomTurnover): number {
  const [ofA, ofB] = [emptyAt(a), emptyAt(b)];
  return ofA === ofB ? 0 : ofA < ofB ? -1 : 1;
}

/** Infinity of a room that is empty already. */
function emptyAt({ now }: RoomTurnover): Instant {
  return now.length === 0 ? Infinity : Math.max(...now.map(({ endsAt }) => endsAt));
}
