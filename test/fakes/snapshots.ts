import type { EventInstance } from '../../src/core/schedule/event-instance';
import type { KeptDay, Snapshot } from '../../src/main/sync/snapshot';
import { hourMs } from '../../src/core/time/instant';
import { at, church, instance, rooms } from './event-instance';

/** An event without times and rooms, the same for the same name. */
export function plainInstance(name: string): EventInstance {
  return instance({ id: `i-${name}`, eventId: 'e', name, eventTimes: [], resourceBookings: [] });
}

export type SnapshotOptions = {
  /** The event of each day, from Sunday the 22nd on. */
  readonly events?: readonly string[];
  readonly fetchedAt?: number;
};

/** A snapshot with one event a day. Two of the same events have the same content. */
export function snapshotOf(options: SnapshotOptions = {}): Snapshot {
  const { events = ['Worship', 'Staff meeting', 'Bible study'], fetchedAt = at('10:12') } = options;
  const days = events.map((name, index): KeptDay => {
    const startsAt = at('0:00') + index * 24 * hourMs;
    return {
      date: new Date(startsAt).toISOString().slice(0, 10),
      startsAt,
      endsAt: startsAt + 24 * hourMs,
      fetchedAt,
      instances: [plainInstance(name)],
      holdsFetchedAt: null,
      holds: [],
    };
  });
  return {
    organization: church,
    rooms,
    tags: [],
    roomSetups: [],
    days,
    changes: [],
    connections: [],
  };
}

/** Whose name the first event of a snapshot has; null where there is none. */
export function firstEvent(snapshot: Snapshot | null): string | null {
  return snapshot?.days[0]?.instances[0]?.name ?? null;
}
