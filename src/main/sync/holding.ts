import type { RoomSetup } from '../../core/schedule/room-setup';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import type { SnapshotStore } from '../store/snapshot-store';
import type { AgeReading, Confirmation } from './age';
import { withConnections } from './kept-connections';
import { withUsedTags } from './kept-tags';
import { createShrinkGuard } from './shrink-guard';
import type { KeptConnections, Snapshot } from './snapshot';
import { snapshotChanges } from './snapshot-changes';
import type { SyncResult } from './sync';
import { syncWord } from './sync-word';
import type { TrustedClock } from './trusted-clock';

/** What is believed of the church, in memory and on disk. */
export type Holding = {
  /** Null while nothing is known. */
  readonly snapshot: () => Snapshot | null;
  /** How to read the ages of what is held. */
  readonly reading: () => AgeReading;
  /** Days of which a second read has to agree with the first before it is believed. */
  readonly heldDates: () => readonly string[];
  /** Takes up what the disk has. Never rejects. */
  readonly load: () => Promise<void>;
  /** Takes in what a good read brought, as far as it is believed; `startedMono` is when that read began. */
  readonly take: (result: SyncResult, startedMono: number) => void;
  /** Takes in what some events are connected to. */
  readonly connect: (read: readonly KeptConnections[]) => void;
  /** Takes in all ways in which rooms are set up. */
  readonly takeRoomSetups: (roomSetups: readonly RoomSetup[]) => void;
};

export type HoldingOptions = {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly time: TrustedClock;
  readonly log: EdgeLog;
};

export function createHolding({ store, clock, time, log }: HoldingOptions): Holding {
  const guard = createShrinkGuard({ wall: time.now, monotonic: clock.monotonic });
  const confirmations = new Map<string, Confirmation>();
  let snapshot: Snapshot | null = null;
  let syncedMono: number | null = null;
  let heldDates: readonly string[] = [];

  /** Days that are no longer kept are forgotten. */
  function confirm({ days }: Snapshot, result: SyncResult, mono: number): void {
    const dates = new Set(days.map((day) => day.date));
    for (const date of confirmations.keys()) if (!dates.has(date)) confirmations.delete(date);
    for (const { date, holdsFetchedAt } of days) {
      const before = confirmations.get(date);
      const isRead = result.readDates.includes(date) && !heldDates.includes(date);
      const dayMono = isRead ? mono : before?.dayMono;
      const areHoldsRead = result.hasReadHolds && holdsFetchedAt !== null;
      const holdsMono = areHoldsRead ? mono : (before?.holdsMono ?? null);
      if (dayMono !== undefined) confirmations.set(date, { dayMono, holdsMono });
    }
  }

  return {
    snapshot: () => snapshot,
    reading: () => ({
      now: time.now(),
      isClockDoubted: time.doubt() !== null,
      mono: clock.monotonic(),
      syncedMono,
      confirmations,
    }),
    heldDates: () => heldDates,
    load: async () => {
      snapshot = await store.load();
      time.remember(store.lastGoodAt());
    },
    take: (result, startedMono) => {
      const { organization } = result.snapshot;
      const before = snapshot?.organization.id === organization.id ? snapshot : null;
      const admitted = guard.admit(before, result.snapshot, result.readDates);
      ({ heldDates } = admitted);
      const believedDates = result.readDates.filter((date) => !heldDates.includes(date));
      const changes = before
        ? snapshotChanges(before, admitted.snapshot, believedDates, time.now())
        : [];
      snapshot = withUsedTags(withConnections({ ...admitted.snapshot, changes }, [], time.now()));
      if (result.isOfToday) syncedMono = startedMono;
      confirm(snapshot, result, startedMono);
      if (result.isOfToday) log.say('sync', 'info', syncWord(result, heldDates));
      store.keep(snapshot);
    },
    connect: (read) => {
      if (snapshot === null || read.length === 0) return;
      snapshot = withConnections(snapshot, read, time.now());
      store.keep(snapshot);
    },
    takeRoomSetups: (roomSetups) => {
      if (snapshot === null) return;
      snapshot = { ...snapshot, roomSetups };
      store.keep(snapshot);
    },
  };
}
