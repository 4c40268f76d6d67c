import type { SnapshotStore } from '../../src/main/store/snapshot-store';
import type { Snapshot } from '../../src/main/sync/snapshot';

/** A store that is a list: it has `kept` from before, and each snapshot that it is given. */
export type ListStore = SnapshotStore & {
  readonly snapshots: Snapshot[];
  readonly isClosed: () => boolean;
  /** What is wrong with its disk, or null. */
  word: string | null;
};

export function listStore(kept: Snapshot | null = null): ListStore {
  const snapshots: Snapshot[] = [];
  let isClosed = false;
  const store: ListStore = {
    snapshots,
    word: null,
    isClosed: () => isClosed,
    load: () => Promise.resolve(kept),
    keep: (snapshot) => snapshots.push(snapshot),
    close: () => {
      isClosed = true;
      return Promise.resolve();
    },
    state: () => ({ isKept: store.word === null, word: store.word }),
    lastGoodAt: () => (kept ? Math.max(...kept.days.map((day) => day.fetchedAt)) : null),
  };
  return store;
}
