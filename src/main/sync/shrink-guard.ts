import { isDeepStrictEqual } from 'node:util';
import type { EventInstance } from '../../core/schedule/event-instance';
import { publicTimesOf, type PublicTime } from '../../core/schedule/public-time';
import { overlaps } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { KeptDay, Snapshot } from './snapshot';
import { isSameDay } from './venue-days';

/** Stands between a read and the boards: a day that suddenly lost most of its events is not believed at once. */
export type ShrinkGuard = {
  /**
   * The snapshot that boards may see, and the dates of the days that are held back. Only what was read
   * can be doubted, and only a read can end a doubt.
   */
  readonly admit: (
    previous: Snapshot | null,
    read: Snapshot,
    readDates: readonly string[],
  ) => { readonly snapshot: Snapshot; readonly heldDates: readonly string[] };
};

/** A second read this much later must say the same (product.md, rule 1). */
const agreementMs = 30_000;

/** What a held day's read said, and when it first said so. */
type Doubt = { readonly times: readonly PublicTime[]; readonly sinceMono: number };

/**
 * Where a read loses more than half of a kept day's unfinished public times, the kept day stays, with its
 * age, until a read at least 30 s later agrees. What disagrees again begins a doubt of its own.
 */
export function createShrinkGuard(clock: Pick<Clock, 'wall' | 'monotonic'>): ShrinkGuard {
  let doubts = new Map<string, Doubt>();

  function isConfirmed(date: string, times: readonly PublicTime[]): boolean {
    const doubt = doubts.get(date);
    if (!doubt || !isDeepStrictEqual(doubt.times, times)) return false;
    return clock.monotonic() - doubt.sinceMono >= agreementMs;
  }

  return {
    admit: (previous, read, readDates) => {
      const stillDoubted = new Map<string, Doubt>();
      const days = read.days.map((day) => {
        const kept = previous?.days.find((each) => isSameDay(each, day));
        if (!previous || !kept) return day;
        const known = doubts.get(day.date);
        if (!readDates.includes(day.date)) {
          if (known) stillDoubted.set(day.date, known);
          return day;
        }
        const before = unfinishedTimes(kept, previous, clock.wall());
        const times = unfinishedTimes(day, read, clock.wall());
        if (times.length * 2 >= before.length || isConfirmed(day.date, times)) return day;
        const isSame = known !== undefined && isDeepStrictEqual(known.times, times);
        const sinceMono = isSame ? known.sinceMono : clock.monotonic();
        stillDoubted.set(day.date, { times, sinceMono });
        const { holds, holdsFetchedAt } = day;
        return { ...kept, instances: withTold(kept, day), holds, holdsFetchedAt };
      });
      doubts = stillDoubted;
      return { snapshot: { ...read, days }, heldDates: [...doubts.keys()] };
    },
  };
}

/**
 * What is kept of a day in doubt, with what the read says of its instances: one that is missing may be a
 * fault of the answer, one that it calls private is private.
 */
function withTold(kept: KeptDay, read: KeptDay): EventInstance[] {
  const told = read.instances.filter((instance) => instance.eventTimes !== null);
  const byId = new Map(told.map((instance) => [instance.id, instance]));
  return kept.instances.map((instance) => byId.get(instance.id) ?? instance);
}

/** Without their links, in which two reads may differ and still agree upon the day. */
function unfinishedTimes(day: KeptDay, { rooms }: Snapshot, now: number): PublicTime[] {
  const roomsById = new Map(rooms.map((room) => [room.id, room]));
  return day.instances
    .flatMap((instance) => publicTimesOf(instance, roomsById))
    .filter((time) => time.endsAt > now && overlaps(time, day))
    .map((time) => ({ ...time, link: null }))
    .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
}
