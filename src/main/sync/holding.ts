import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
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
  /** Takes up what the disk has. Never rejects. */
  readonly load: () => Promise<void>;
  /** Takes in what a good sync has read, as far as it is believed; resolves once the disk has it too. */
  readonly take: (result: SyncResult) => Promise<void>;
};

export function createHolding(
  file: SnapshotFile,
  clock: Pick<Clock, 'wall' | 'monotonic'>,
  log: EdgeLog,
): Holding {
  const keeper = createKeeper(file, clock, log);
  const guard = createShrinkGuard(clock);
  let snapshot: Snapshot | null = null;
  return {
    snapshot: () => snapshot,
    load: async () => {
      snapshot = await keeper.load();
    },
    take: (result) => {
      const admitted = guard.admit(snapshot, result.snapshot);
      snapshot = admitted.snapshot;
      log.say('sync', 'info', syncWord(result, admitted.heldDates));
      return keeper.keep(snapshot);
    },
  };
}
