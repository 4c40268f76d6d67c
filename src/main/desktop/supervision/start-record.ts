import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../clock';
import { bootIdentity } from './boot-identity';
import {
  mayRestart,
  mayWaitOutside,
  recentRestarts,
  recordAtStart,
  type BootRecord,
} from './boot-record';
import { readBootRecord, writeBootRecord } from './boot-record-file';

/** The memory of this start, and of those before it since the computer was switched on. */
export type StartRecord = {
  /** The graphics card is to be left alone: it has taken this build down. */
  readonly wantsSoftware: () => boolean;
  /** A restart is left, or again. */
  readonly hasRestart: () => boolean;
  /**
   * Takes one restart from the budget. False where none is left, or where it could not be noted: it would be
   * the first one for ever.
   */
  readonly spendRestart: () => boolean;
  /** The same of an end for want of a display. */
  readonly spendDisplayWait: () => boolean;
  readonly noteGpuDeath: () => void;
  /** This build goes without the graphics card from its next start on. */
  readonly chooseSoftware: () => void;
  /** The start has stood for a while, or ends as it should. */
  readonly settle: () => void;
};

export type StartRecordOptions = {
  /** The data directory. */
  readonly directory: string;
  /** Of Narthex and of Electron: another build tries the graphics card again. */
  readonly build: string;
  readonly clock: Pick<Clock, 'wall'>;
  /** Of the computer, since its boot. */
  readonly uptimeSeconds?: () => number;
};

/** Reads what the last start left behind, and notes that this one has begun. To be called before ready. */
export function openStartRecord({
  directory,
  build,
  clock,
  uptimeSeconds = uptime,
}: StartRecordOptions): StartRecord {
  const path = join(directory, 'supervision.json');
  const boot = bootIdentity(clock.wall());
  let record = recordAtStart(readBootRecord(path), { boot, build });
  writeBootRecord(path, record);

  function note(change: Partial<BootRecord>): boolean {
    record = { ...record, ...change };
    return writeBootRecord(path, record);
  }

  return {
    wantsSoftware: () => record.softwareBuild === build,
    hasRestart: () => mayRestart(record, uptimeSeconds()),
    spendRestart: () => {
      const now = uptimeSeconds();
      if (!mayRestart(record, now)) return false;
      return note({ restarts: [...recentRestarts(record, now), now] });
    },
    spendDisplayWait: () =>
      mayWaitOutside(record) && note({ displayWaits: record.displayWaits + 1 }),
    noteGpuDeath: () => {
      if (record.isUnsettled && !record.hasLostGpu) note({ hasLostGpu: true });
    },
    chooseSoftware: () => void note({ softwareBuild: build }),
    settle: () => {
      if (record.isUnsettled) note({ isUnsettled: false, hasLostGpu: false });
    },
  };
}
