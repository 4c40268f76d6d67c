import { minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { reasonOf } from '../error-code';

/** What staff should know of the disk. */
export type DiskState = {
  /** Whether all that should be on disk by now is there. */
  readonly isKept: boolean;
  /** Why not; null where it is. */
  readonly word: string | null;
};

/** Follows one write after another. The log hears of a failing disk once, and again after it has worked. */
export type DiskWatch = {
  /** Does what `write` does, and rejects as it does. */
  readonly watch: <T>(write: () => Promise<T>) => Promise<T>;
  readonly state: () => DiskState;
};

const slowMs = minuteMs;

export function createDiskWatch(clock: Pick<Clock, 'monotonic'>, log: EdgeLog): DiskWatch {
  let failure: string | null = null;
  let busySinceMono: number | null = null;
  return {
    watch: async (write) => {
      busySinceMono = clock.monotonic();
      try {
        const written = await write();
        failure = null;
        log.settle('disk');
        return written;
      } catch (error) {
        failure = `The schedule could not be kept on disk (${reasonOf(error)}); boards go on.`;
        log.say('disk', 'warn', failure);
        throw error;
      } finally {
        busySinceMono = null;
      }
    },
    state: () => {
      const busyMs = busySinceMono === null ? 0 : clock.monotonic() - busySinceMono;
      const word = failure ?? slownessWord(busyMs);
      return { isKept: word === null, word };
    },
  };
}

function slownessWord(busyMs: number): string | null {
  if (busyMs < slowMs) return null;
  return `The disk has been busy for ${Math.floor(busyMs / minuteMs)} min; boards go on.`;
}
