import type { Instant } from '../../core/time/instant';
import type { Clock } from '../clock';
import { sayFault, type EdgeLog } from '../edge-log';
import { once } from '../once';
import type { Snapshot } from '../sync/snapshot';
import { within } from '../within';
import { createBackground } from './background';
import { createContentReader, isSameContent } from './content';
import { createDisk, type Disk } from './disk';
import { createDiskWatch, type DiskState } from './disk-state';
import { fileNames, nothingKept, readSchedule, scheduleFilesIn } from './kept-schedule';
import { removeLeftovers } from './leftovers';
import { createSnapshotWriter, type SnapshotWriter } from './snapshot-writer';

/** Where the last good snapshot survives the night, and the power cut in it. */
export type SnapshotStore = {
  /** The kept snapshot, or null where there is none that can be used; the log says why. Never rejects. */
  readonly load: () => Promise<Snapshot | null>;
  /** Takes what is believed now. Returns at once, and never throws: the newest is written in the background. */
  readonly keep: (snapshot: Snapshot) => void;
  /** Takes no more, and resolves once all that was taken is on disk, or has failed to get there. */
  readonly close: () => Promise<void>;
  readonly state: () => DiskState;
  /**
   * The newest moment that the disk knows to have been good, by the clock of that time; null before the
   * load, and where nothing is kept. A clock that stands before it is wrong.
   */
  readonly lastGoodAt: () => Instant | null;
};

export type SnapshotStoreOptions = {
  /** Made with the first write. */
  readonly folder: string;
  /**
   * Whose schedule may be used, as `serviceKeyOf` gives it. Null where that is not known: whosever it is may
   * be shown, and none can be kept.
   */
  readonly service: string | null;
  readonly clock: Clock;
  readonly log: EdgeLog;
  /** The computer's own by default. */
  readonly disk?: Disk;
};

/** Boards do not wait longer for a disk that hangs. */
const longestLoadMs = 30_000;

export function createSnapshotStore(options: SnapshotStoreOptions): SnapshotStore {
  const { folder, service, clock, log } = options;
  const disk = options.disk ?? createDisk(clock);
  const files = scheduleFilesIn(folder, { service, disk, clock, log });
  const contentOf = createContentReader();
  const diskWatch = createDiskWatch(clock, log);
  let writer: SnapshotWriter | undefined;

  const loaded = once(async () => {
    const kept = await readSchedule(files, log).catch((error: unknown) => {
      sayFault(log, 'load', error);
      return nothingKept;
    });
    const content = kept.snapshot && contentOf(kept.snapshot);
    writer = createSnapshotWriter({ files, clock, kept, content });
    return { snapshot: kept.snapshot, writer };
  });

  const background = createBackground<Snapshot>({
    clock,
    prepare: () =>
      diskWatch.watch(async () => {
        await loaded();
        await removeLeftovers(folder, Object.values(fileNames), { disk, log });
      }),
    work: (snapshot, isLast) =>
      diskWatch.watch(async () => {
        const { writer } = await loaded();
        return writer.write({ snapshot, content: contentOf(snapshot) }, isLast);
      }),
    isSame: (a, b) => isSameContent(contentOf(a), contentOf(b)),
  });

  return {
    load: async () => {
      background.wake();
      const found = await within(longestLoadMs, clock, loaded());
      if (found !== 'late') return found.snapshot;
      log.say('load', 'warn', `The disk is too slow: boards start without ${folder}.`);
      return null;
    },
    keep: background.take,
    close: background.close,
    state: diskWatch.state,
    lastGoodAt: () => writer?.lastGoodAt() ?? null,
  };
}
