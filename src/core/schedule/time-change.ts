import { minuteMs, overlaps, type Instant } from '../time/instant';
import type { EventInstance } from './event-instance';
import type { PublicTime } from './public-time';

/** What of a public time visitors have come to rely on. */
export type TimeFacts = {
  readonly startsAt: Instant;
  /** Public rooms, in the order in which they are shown. */
  readonly roomIds: readonly string[];
  /** Its start is a date, and no time that anybody was told. */
  readonly isAllDay: boolean;
};

/** A public time that is no longer where, or when, it was said to be (product.md, rule 7). */
export type TimeChange = {
  readonly instanceId: string;
  /** The id of the public time, as it is now. */
  readonly timeId: string;
  readonly was: TimeFacts;
  readonly now: TimeFacts;
  /** Whether a second read has said the same: before that it is no news. */
  readonly isAgreed: boolean;
};

/** News of a change goes out this long after the start of what has changed. */
export const newsFadesMs = 20 * minuteMs;

/** A public time with the instance that it belongs to. */
export type OwnedTime = { readonly time: PublicTime; readonly instance: EventInstance };

export type Comparison = {
  readonly before: readonly OwnedTime[];
  readonly after: readonly OwnedTime[];
  readonly known: readonly TimeChange[];
  /** Whether a time of `after` was read anew, rather than taken over: only a read can agree with a read. */
  readonly isRead: (time: PublicTime) => boolean;
  readonly now: Instant;
};

/**
 * What has changed of the times that were public and still are. What vanished leaves silently, since it may
 * have become private; a corrected name is not news, and neither is a room that came in addition.
 */
export function timeChanges({ before, after, known, isRead, now }: Comparison): TimeChange[] {
  return after
    .filter(({ time }) => now <= time.startsAt + newsFadesMs)
    .flatMap((owned) => {
      const change = known.find(({ timeId }) => timeId === owned.time.id);
      if (change && !isRead(owned.time)) return [change];
      const earlier = change?.was ?? earlierTime(owned, before, after);
      if (!earlier || !isNews(earlier, owned)) return [];
      const facts = factsOf(earlier);
      const isSame = change !== undefined && areSame(change.now, owned.time);
      const isAgreed = change !== undefined && (change.isAgreed || isSame);
      return [changeOf(owned.time, facts, isAgreed)];
    });
}

/** A change as a board may know it: only what was public then, of times that are public now. */
export type PublicChange = {
  readonly timeId: string;
  /** Where the start is another now; else null. */
  readonly wasStartsAt: Instant | null;
  /** The rooms that it has left; empty where it has not moved. */
  readonly wasRoomIds: readonly string[];
};

/** Of `changes`, what two reads have agreed upon. Rooms that the church no longer has are left out. */
export function publicChanges(
  changes: readonly TimeChange[],
  times: readonly OwnedTime[],
  roomIds: ReadonlySet<string>,
): PublicChange[] {
  return changes.flatMap(({ timeId, was, isAgreed }) => {
    const owned = times.find(({ time }) => time.id === timeId);
    if (!owned || !isAgreed) return [];
    const { time, instance } = owned;
    const wasStartsAt = isOtherTime(was, time) ? was.startsAt : null;
    const wasRoomIds = goneRooms(was, time, instance).filter((id) => roomIds.has(id));
    return wasStartsAt === null && wasRoomIds.length === 0
      ? []
      : [{ timeId, wasStartsAt, wasRoomIds }];
  });
}

function changeOf(time: PublicTime, was: TimeFacts, isAgreed: boolean): TimeChange {
  const { id: timeId, instanceId } = time;
  return { instanceId, timeId, was, now: factsOf(time), isAgreed };
}

/** By its id, or as the only time of that instance and name: Planning Center may give an edited time a new id. */
function earlierTime(
  { time, instance }: OwnedTime,
  before: readonly OwnedTime[],
  after: readonly OwnedTime[],
): PublicTime | undefined {
  const ofInstance = (all: readonly OwnedTime[]) =>
    all.filter((each) => each.instance.id === instance.id).map((each) => each.time);
  const earlier = ofInstance(before);
  const same = earlier.find(({ id }) => id === time.id);
  if (same) return same;
  const isOnlyOne = earlier.length === 1 && ofInstance(after).length === 1;
  return earlier.find((each) => isOnlyOne && each.name === time.name);
}

function isNews(was: TimeFacts, { time, instance }: OwnedTime): boolean {
  return isOtherTime(was, time) || goneRooms(was, time, instance).length > 0;
}

function isOtherTime(was: TimeFacts, time: PublicTime): boolean {
  return !time.isAllDay && !was.isAllDay && was.startsAt !== time.startsAt;
}

/** Rooms that were left for others. One that is still booked has only become private. */
function goneRooms(was: TimeFacts, time: PublicTime, instance: EventInstance): string[] {
  if (time.roomIds.length === 0) return [];
  const bookings = instance.resourceBookings.filter((booking) => overlaps(booking, time));
  const booked = new Set(bookings.map((booking) => booking.roomId));
  return was.roomIds.filter((id) => !booked.has(id));
}

function factsOf({ startsAt, roomIds, isAllDay }: TimeFacts): TimeFacts {
  return { startsAt, roomIds, isAllDay };
}

function areSame(a: TimeFacts, b: TimeFacts): boolean {
  return a.startsAt === b.startsAt && a.roomIds.join() === b.roomIds.join();
}
