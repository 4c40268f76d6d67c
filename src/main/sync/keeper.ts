import { minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { errorCode } from '../error-code';
import type { Snapshot } from './snapshot';
import type { SnapshotFile } from './snapshot-file';
import { isSameContent } from './snapshot';

/** Decides when the snapshot goes to disk. */
export type Keeper = {
  /** Never rejects: what cannot be read is as good as nothing. */
  readonly load: () => Promise<Snapshot | null>;
  /** Never rejects: a disk that does not take the file leaves the boards running from memory. */
  readonly keep: (snapshot: Snapshot) => Promise<void>;
};

/** Unchanged content is written again after this long, so that its age survives a restart. */
const confirmationMs = 15 * minuteMs;

export function createKeeper(file: SnapshotFile, clock: Pick<Clock, 'wall'>, log: EdgeLog): Keeper {
  let written: Snapshot | null = null;

  function isDue(snapshot: Snapshot): boolean {
    if (written === null || !isSameContent(written, snapshot)) return true;
    const fetchedAt = written.days[0]?.fetchedAt ?? 0;
    return Math.abs(clock.wall() - fetchedAt) >= confirmationMs;
  }

  return {
    load: async () => {
      try {
        written = await file.read();
      } catch (error) {
        log.say(
          'disk',
          'warn',
          `The kept schedule could not be read (${errorCode(error) ?? 'unknown reason'}).`,
        );
      }
      return written;
    },
    keep: async (snapshot) => {
      if (!isDue(snapshot)) return;
      try {
        await file.write(snapshot);
        written = snapshot;
        log.settle('disk');
      } catch (error) {
        const word = `The schedule could not be kept on disk (${errorCode(error) ?? 'unknown reason'}); boards go on.`;
        log.say('disk', 'warn', word);
      }
    },
  };
}
