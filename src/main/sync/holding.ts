import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import type { AgeReading } from './age';
import { createKeeper } from './keeper';
import { createShrinkGuard } from './shrink-guard';
import type { Snapshot } from './snapshot';
import type { SnapshotFile } from './snapshot-file';
import type { SyncResult } from './sync';
import { syncWord } from './sync-word';

/** What is believed of the church, in memory and on disk. */
export type Holding = {
  /** Null while nothing is known. */
  readonly snapshot: () => Snapshot | null;
  /** How to read the ages of what is held. */
  readonly reading: () => AgeReading;
  /** Takes up what the disk has. Never rejects. */
  readonly load: () => Promise<void>;
  /**
   * Takes in what a good sync has read, as far as it is believed; `startedMono` is when that sync began.
   * Resolves once the disk has it too.
   */
  readonly take: (result: SyncResult, startedMono: number) => Promise<void>;
};

export function createHolding(file: SnapshotFile, clock: Clock, log: EdgeLog): Holding {
  const keeper = createKeeper(file, clock, log);
  const guard = createShrinkGuard(clock);
  const confirmedMono = new Map<string, number>();
  let snapshot: Snapshot | null = null;
  let syncedMono: number | null = null;
  /** Days that are no longer kept are forgotten. */
  function confirm({ days }: Snapshot, heldDates: readonly string[], atMono: number): void {
    const dates = days.map((day) => day.date);
    for (const date of confirmedMono.keys()) if (!dates.includes(date)) confirmedMono.delete(date);
    for (const date of dates) if (!heldDates.includes(date)) confirmedMono.set(date, atMono);
  }

  return {
    snapshot: () => snapshot,
    reading: () => ({ clock, syncedMono, confirmedMono }),
    load: async () => {
      snapshot = await keeper.load();
    },
    take: (result, startedMono) => {
      const admitted = guard.admit(snapshot, result.snapshot);
      snapshot = admitted.snapshot;
      syncedMono = startedMono;
      confirm(snapshot, admitted.heldDates, startedMono);
      log.say('sync', 'info', syncWord(result, admitted.heldDates));
      return keeper.keep(snapshot);
    },
  };
}
