import { overlaps, type Instant } from '../../core/time/instant';
import type { EventConnections } from '../../core/schedule/event-connection';
import type { EventInstance } from '../../core/schedule/event-instance';
import type { Organization } from '../../core/schedule/organization';
import type { Room } from '../../core/schedule/room';
import type { RoomSetup } from '../../core/schedule/room-setup';
import type { Tag } from '../../core/schedule/tag';
import type { TimeChange } from '../../core/schedule/time-change';
import type { Holds } from '../calendar/instance-reads';
import { knownTags } from './kept-tags';
import { isSameDay, type VenueDay } from './venue-days';

/** All that is kept of a church: in memory while the program runs, in one file while it does not. */
export type Snapshot = {
  readonly organization: Organization;
  readonly rooms: readonly Room[];
  /** Those of the kept instances, as far as an answer has named them: each once. */
  readonly tags: readonly Tag[];
  /** The ways in which its rooms are set up; empty too while that was never read. */
  readonly roomSetups: readonly RoomSetup[];
  /** By date, each from one complete answer. */
  readonly days: readonly KeptDay[];
  /** What became of the public times of those days, for as long as that is news. */
  readonly changes: readonly TimeChange[];
  /** Of events that are shown, or were: each event once. */
  readonly connections: readonly KeptConnections[];
};

export type KeptConnections = EventConnections & {
  /** When the answer came, by the computer's clock. */
  readonly fetchedAt: Instant;
};

export type KeptDay = VenueDay & {
  /** When the answer came, by the computer's clock. */
  readonly fetchedAt: Instant;
  /** All approved instances that share a moment with the day; one that spans days stands in each. */
  readonly instances: readonly EventInstance[];
  /** When the reads of what only holds rooms came; null while they never have. */
  readonly holdsFetchedAt: Instant | null;
  /** Pending instances and blockouts: they hold rooms, and have no name outside of here. */
  readonly holds: readonly EventInstance[];
};

/** What a sync has read, and what it found kept. */
export type ReadSchedule = {
  readonly church: Pick<Snapshot, 'organization' | 'rooms'>;
  readonly kept: Snapshot | null;
  /** The days that are to be kept from now on. */
  readonly days: readonly VenueDay[];
  /** Those of them whose approved instances were read. */
  readonly readDays: readonly VenueDay[];
  readonly instances: readonly EventInstance[];
  /** Of all days; null where that was not read. */
  readonly holds: Holds | null;
  /** Those that the answers named. */
  readonly tags: readonly Tag[];
  readonly now: Instant;
};

/** What was read, dealt out to its days, beside what was kept of the others. Days gone by are dropped. */
export function snapshotOf(read: ReadSchedule): Snapshot {
  const readDates = new Set(read.readDays.map((day) => day.date));
  const days = read.days.flatMap((day) => {
    const kept = read.kept?.days.find((each) => isSameDay(each, day));
    if (!readDates.has(day.date)) return kept ? [withHolds(kept, read)] : [];
    return [
      withHolds(
        {
          ...day,
          fetchedAt: read.now,
          instances: read.instances.filter((instance) => overlaps(instance, day)),
          holdsFetchedAt: kept?.holdsFetchedAt ?? null,
          holds: kept?.holds ?? [],
        },
        read,
      ),
    ];
  });
  const { roomSetups = [], changes = [], connections = [] } = read.kept ?? {};
  return { ...read.church, tags: knownTags(read), roomSetups, days, changes, connections };
}

function withHolds(day: KeptDay, { holds, now }: ReadSchedule): KeptDay {
  if (holds === null) return day;
  const ofDay = [...holds.pending, ...holds.blockouts].filter((hold) => overlaps(hold, day));
  return { ...day, holds: ofDay, holdsFetchedAt: now };
}
