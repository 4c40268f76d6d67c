import type { House } from '../board/house';
import type { Notice, StaffWord } from '../staff/staff-word';
import { overlaps, type Instant, type Interval } from '../time/instant';
import type { EventConnections } from './event-connection';
import type { EventInstance } from './event-instance';
import type { Organization } from './organization';
import { publicTimesOf, type PublicTime } from './public-time';
import { reservationsOf, type Reservation } from './reservation';
import { byRoomName, type Room } from './room';
import { saidChanges, saidTimesOf } from './said-time';
import { publicChanges, type PublicChange, type TimeChange } from './time-change';

/**
 * All that a board ever receives, the same for every board, over IPC and over HTTP. What is not in it
 * cannot be shown by mistake, nor read off the wire: names of hidden times, of pending events and of
 * blockouts stay behind, and the rooms that they hold are reservations without a name.
 */
export type PublicSchedule = {
  readonly version: 1;
  /** Of the program that serves it. A page that sees it change belongs to an older build and reloads. */
  readonly buildId: string;
  /**
   * What time it was for the host when it sent this: a window goes on from here by its own monotonic time.
   * The best guess where `isClockDoubted`.
   */
  readonly now: Instant;
  /** There is evidence that the host's clock is wrong: nothing may be called on, ended or near. */
  readonly isClockDoubted: boolean;
  readonly isDemo: boolean;
  /** What staff have decided for the screens; the same for all, by name. */
  readonly house: House;
  /** True until the first sync since the host's start has ended, well or badly. */
  readonly isStarting: boolean;
  /** `now` is a moment that somebody wants to look at: it stands still, and the board has to say what it is. */
  readonly isPreview: boolean;
  /** What staff have put above the boards and has not ended at `now`, the oldest first. A board ends it by itself. */
  readonly notices: readonly Notice[];
  /** Null while nothing is known of the church: then there are no days either. */
  readonly organization: Organization | null;
  /** Today and the two days that follow it, in order, each with what is known of it. */
  readonly days: readonly PublicDay[];
  /** In the order in which they are shown. */
  readonly rooms: readonly Room[];
  /** Those that share a moment with `days`, by start. */
  readonly times: readonly PublicTime[];
  /** What is no longer where, or when, it was said to be. */
  readonly changes: readonly PublicChange[];
  /** When a room is held for something that is not shown. Disjoint for each room, by room and start. */
  readonly reservations: readonly Reservation[];
};

/** A venue day. It may have 23 or 25 hours, so its bounds are given as moments. */
export type PublicDay = Interval & {
  /** ISO date in the organization's zone. */
  readonly date: string;
  /**
   * How old the day's data was at `now` of the schedule, or null where the day is not kept. An age, not
   * a moment, so that a clock that jumps does not make old data young.
   */
  readonly ageMs: number | null;
  /**
   * The same of what only holds rooms. Where it is null, a room without an event is not known to be free.
   */
  readonly holdsAgeMs: number | null;
};

/** The part of a public schedule that is about the church, while nothing is known of one. */
export const nothingKnown = {
  organization: null,
  days: [],
  rooms: [],
  times: [],
  changes: [],
  reservations: [],
} as const satisfies Partial<PublicSchedule>;

/** What is kept of some days, as the public view needs it. */
export type KeptSchedule = {
  readonly organization: Organization;
  readonly rooms: readonly Room[];
  readonly days: readonly PublicDay[];
  /** Each instance once. */
  readonly instances: readonly EventInstance[];
  readonly changes: readonly TimeChange[];
  /** Each event once, of those of which it is known. */
  readonly connections: readonly EventConnections[];
  /** What staff say of it, as far as it holds at the moment of the view. */
  readonly sayings: StaffWord['sayings'];
};

/** The public part of `kept`, as staff say it: its times and reservations within its days. */
export function publicView(
  kept: KeptSchedule,
): Pick<PublicSchedule, 'organization' | 'rooms' | 'days' | 'times' | 'changes' | 'reservations'> {
  const rooms = [...kept.rooms].sort(byRoomName);
  const roomsById = new Map(rooms.map((room) => [room.id, room]));
  const connections = new Map(kept.connections.map((each) => [each.eventId, each.connections]));
  const ofCalendar = new Map(
    kept.instances.map((instance) => [
      instance,
      publicTimesOf(instance, roomsById, connections.get(instance.eventId)),
    ]),
  );
  const owned = [...ofCalendar].flatMap(([instance, times]) =>
    times.map((time) => ({ time, instance })),
  );
  const timesOf = withWord(ofCalendar, kept.sayings, roomsById);
  const times = [...timesOf.values()].flat();
  const news = publicChanges(kept.changes, owned, new Set(roomsById.keys()));
  const isKept = (interval: Interval) =>
    kept.days.some((day) => day.ageMs !== null && overlaps(day, interval));
  return {
    organization: kept.organization,
    rooms,
    days: kept.days,
    times: times.filter(isKept).sort(byStart),
    changes: saidChanges(
      news,
      owned.map(({ time }) => time),
      times,
    ),
    reservations: reservationsOf(timesOf, rooms, isKept).filter(isKept),
  };
}

function withWord(
  timesOf: ReadonlyMap<EventInstance, readonly PublicTime[]>,
  sayings: KeptSchedule['sayings'],
  rooms: ReadonlyMap<string, Room>,
): Map<EventInstance, readonly PublicTime[]> {
  return new Map(
    [...timesOf].map(([instance, times]) => {
      const ofInstance = sayings.filter(({ instanceId }) => instanceId === instance.id);
      return [instance, ofInstance.length === 0 ? times : saidTimesOf(times, ofInstance, rooms)];
    }),
  );
}

function byStart(a: PublicTime, b: PublicTime): number {
  return a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.id < b.id ? -1 : 1);
}
