import { publicTimesOf } from '../../core/schedule/public-time';
import { timeChanges, type OwnedTime, type TimeChange } from '../../core/schedule/time-change';
import { overlaps, type Instant } from '../../core/time/instant';
import { instancesOf } from './freshest-instances';
import type { Snapshot } from './snapshot';

/** What has changed from one snapshot to the next, of the days that were read and believed. */
export function snapshotChanges(
  before: Snapshot,
  after: Snapshot,
  readDates: readonly string[],
  now: Instant,
): TimeChange[] {
  const read = after.days.filter((day) => readDates.includes(day.date));
  return timeChanges({
    before: ownedTimes(before),
    after: ownedTimes(after),
    known: before.changes,
    isRead: (time) => read.some((day) => overlaps(time, day)),
    now,
  });
}

function ownedTimes({ days, rooms }: Snapshot): OwnedTime[] {
  const roomsById = new Map(rooms.map((room) => [room.id, room]));
  return instancesOf(days).flatMap((instance) =>
    publicTimesOf(instance, roomsById).map((time) => ({ time, instance })),
  );
}
