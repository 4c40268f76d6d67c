import { hourMs, overlaps, type Instant, type Interval } from '../time/instant';
import type { EventConnection } from './event-connection';
import type { EventInstance, EventTime } from './event-instance';
import { publicLocation } from './location';
import { mayBeNamed, partRoomsOf, type PartRoom } from './part-rooms';
import { isKidsCheckIn, publicLinkOf } from './public-link';
import { byRoomName, type Room } from './room';
import type { SaidOfTime } from './said-time';

/** A row of a board before it is worded: one time of an event that visitors may see. */
export type PublicTime = {
  /** Stable from poll to poll, so that a window repaints only the rows that changed. */
  readonly id: string;
  readonly instanceId: string;
  /** The event's name, with the time's own name where that says something else. */
  readonly name: string;
  readonly startsAt: Instant;
  /** Equal to `startsAt` where nobody gave a length. */
  readonly endsAt: Instant;
  /** Stands in the band of all-day and several-day events rather than among the rows. */
  readonly isAllDay: boolean;
  /** The rooms that may be named, in the order in which they are shown. */
  readonly roomIds: readonly string[];
  /** When it has those of its rooms that it does not have throughout; empty as a rule. See `partsInRoom`. */
  readonly partRooms: readonly PartRoom[];
  /** Where it is when no room may be named; free of addresses and links. */
  readonly location: string | null;
  readonly tagIds: readonly string[];
  /**
   * Where visitors sign up for the event, else where they read more of it: https, without a user in it, and
   * at most 500 characters. Null unless the event is visible in Church Center.
   */
  readonly link: string | null;
  /** Children are checked in for it: its event is connected to Check-Ins. */
  readonly isKidsCheckIn: boolean;
  /** What staff say of it over the calendar: it stands as long as they say so, and does not fade as news does. */
  readonly said: readonly SaidOfTime[];
};

/**
 * The public times of one instance, by start. Rules: product.md, "How an event becomes rows", and
 * planning-center.md, "What is public". None for what is pending, rejected, a blockout, or of unknown times.
 * `connections` are those of the instance's event, none while nothing is known of them.
 */
export function publicTimesOf(
  instance: EventInstance,
  rooms: ReadonlyMap<string, Room>,
  connections: readonly EventConnection[] = [],
): PublicTime[] {
  if (instance.approval !== 'approved' || instance.kind !== 'standard') return [];
  return namedTimesOf(instance).map((time) => {
    const roomIds = roomIdsDuring(instance, time, rooms);
    return {
      id: time.id,
      instanceId: instance.id,
      name: time.name,
      startsAt: time.startsAt,
      endsAt: time.endsAt,
      isAllDay: isAllDay(instance, time),
      roomIds,
      partRooms: partRoomsOf(time, roomIds, instance.resourceBookings),
      location: publicLocation(instance.location),
      tagIds: instance.tagIds,
      link: publicLinkOf(instance, connections),
      isKidsCheckIn: isKidsCheckIn(connections),
      said: [],
    };
  });
}

type NamedTime = Interval & { readonly id: string; readonly name: string };

function namedTimesOf(instance: EventInstance): NamedTime[] {
  if (instance.eventTimes === null) return [];
  if (instance.eventTimes.length === 0) return [publishedTimeOf(instance)];
  const visible = instance.eventTimes.filter((time) => time.isVisibleOnKiosks);
  return mergeSameNamed(
    visible
      .map((time) => ({
        id: `${instance.id}:${time.id}`,
        name: shownName(instance.name, time.name),
        startsAt: time.startsAt,
        endsAt: time.endsAt,
      }))
      .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.id < b.id ? -1 : 1)),
  );
}

/** A church that keeps no event times at all still has public events (developers#1330). */
function publishedTimeOf(instance: EventInstance): NamedTime {
  const startsAt = instance.publishedStartsAt ?? instance.startsAt;
  const endsAt = instance.publishedEndsAt ?? instance.endsAt;
  return { id: instance.id, name: instance.name, startsAt, endsAt: Math.max(startsAt, endsAt) };
}

/** `times` come by start. */
function mergeSameNamed(times: readonly NamedTime[]): NamedTime[] {
  const rows: NamedTime[] = [];
  for (const time of times) {
    const index = rows.findLastIndex((row) => row.name === time.name);
    const before = rows[index];
    if (before && time.startsAt <= before.endsAt) {
      rows[index] = { ...before, endsAt: Math.max(before.endsAt, time.endsAt) };
    } else {
      rows.push(time);
    }
  }
  return rows;
}

/**
 * The event's name, and the time's own where it says something else: "Sunday Worship – Doors open".
 * "Class" says nothing new of a "Membership Class"; "Sunday Worship 2" already says the event's name.
 */
export function shownName(eventName: string, timeName: EventTime['name']): string {
  const event = wordsOf(eventName);
  const time = wordsOf(timeName ?? '');
  if (time.trim() === '' || event.includes(time)) return eventName;
  if (time.includes(event)) return timeName ?? eventName;
  return `${eventName} – ${timeName ?? ''}`;
}

/** The words of a name in small letters, each with a space before and after it, to be looked for in another's. */
export function wordsOf(name: string): string {
  const words = name.toLocaleLowerCase('en').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** A day may have 23 hours, and Planning Center may end it at 23:59. */
const shortestAllDayMs = 20 * hourMs;
const severalDaysMs = 24 * hourMs;

/** An all-day flag alone is not enough: an all-day event may keep a public time of two hours. */
function isAllDay(instance: EventInstance, time: Interval): boolean {
  const durationMs = time.endsAt - time.startsAt;
  if (durationMs >= severalDaysMs) return true;
  const isWholeInstance = instance.eventTimes?.length === 0;
  return (
    instance.isAllDay && (isWholeInstance || durationMs === 0 || durationMs >= shortestAllDayMs)
  );
}

function roomIdsDuring(
  instance: EventInstance,
  time: Interval,
  rooms: ReadonlyMap<string, Room>,
): string[] {
  const booked = instance.resourceBookings
    .filter((booking) => mayBeNamed(booking) && overlaps(booking, time))
    .map((booking) => rooms.get(booking.roomId))
    .filter((room) => room !== undefined);
  return [...new Set(booked)].sort(byRoomName).map((room) => room.id);
}
