import { createEdgeLog } from '../../src/main/edge-log';
import type { Disk } from '../../src/main/store/disk';
import { createSnapshotStore } from '../../src/main/store/snapshot-store';
import type { Snapshot } from '../../src/main/sync/snapshot';
import { at } from './event-instance';
import { manualClock, settled, type ManualClock } from './manual-clock';
import { memoryDisk, type MemoryDisk } from './memory-disk';

export const storeFolder = '/data/demo';

/** A store in `folder` of the computer's own disk, or of `disk`, and what it says. */
export function openStore(options: {
  folder: string;
  service?: string | null;
  clock?: ManualClock;
  disk?: Disk;
}) {
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const store = createSnapshotStore({
    folder: options.folder,
    service: options.service === undefined ? 'service' : options.service,
    clock: options.clock ?? manualClock(at('10:12')),
    log: createEdgeLog(log),
    ...(options.disk ? { disk: options.disk } : {}),
  });
  return { ...store, lines };
}

/** A store on a disk in memory, and a clock that stands at Sunday 10:12. */
export function storeInMemory(service?: string) {
  const clock = manualClock(at('10:12'));
  return storeOn(memoryDisk(clock), clock, service);
}

/** A start of the program on what another has left. */
export function storeOn(disk: MemoryDisk, clock: ManualClock, service: string | null = 'service') {
  const store = openStore({ folder: storeFolder, service, clock, disk });
  return {
    ...store,
    clock,
    disk,
    /** Once everything has come of it. */
    keep: async (snapshot: Snapshot) => {
      store.keep(snapshot);
      await settled();
    },
    /** How often each file was written, so far. */
    writes: () => {
      const counts: Record<string, number> = {};
      for (const { name } of disk.writes) counts[name] = (counts[name] ?? 0) + 1;
      return counts;
    },
    /** The text of a file, empty where there is none. */
    text: (name: string) => {
      const bytes = disk.files.get(`${storeFolder}/${name}`);
      return bytes ? Buffer.from(bytes).toString() : '';
    },
    names: () => [...disk.files.keys()].map((path) => path.slice(storeFolder.length + 1)).sort(),
  };
}
