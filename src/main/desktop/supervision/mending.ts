import type { Clock } from '../../clock';

/**
 * How a board is drawn: as it should be, without pictures and movement, or as a page without script, which
 * only a lost process can stop.
 */
export type Manner = 'full' | 'plain' | 'quiet';

/** What is done about a window in trouble: another one, after a pause. */
export type Mending = {
  /** Of the next window. */
  readonly manner: () => Manner;
  /** The next windows are quiet. False where they are already. */
  readonly quieten: () => boolean;
  /** Back to the full manner, after ten minutes of peace. False where there is nothing to come back from, or no peace. */
  readonly recover: () => boolean;
  /** Counts one more trouble; returns the milliseconds until the next window is to be opened. */
  readonly countTrouble: () => number;
};

export type MendingOptions = {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Begins the whole program anew; false where it may not. */
  readonly restart: () => boolean;
};

const minuteMs = 60_000;

/** Troubles further back have nothing to do with this one. */
const forgetMs = 10 * minuteMs;

/** Before each of the windows that are tried within that time. */
const pausesMs = [0, 500, 1_000, 1_000, 2_000, 4_000];
const mostFull = 3;

/**
 * Three new windows in ten minutes, then three plainer ones, then the whole program anew. Where that may not
 * be, the quiet board stays until it may again.
 */
export function createMending({ clock, restart }: MendingOptions): Mending {
  let recent: readonly number[] = [];
  let manner: Manner = 'full';
  const stillRecent = () => recent.filter((moment) => clock.monotonic() - moment < forgetMs);
  return {
    manner: () => manner,
    quieten: () => {
      const isNew = manner !== 'quiet';
      manner = 'quiet';
      return isNew;
    },
    recover: () => {
      if (manner === 'full' || stillRecent().length > 0) return false;
      manner = 'full';
      return true;
    },
    countTrouble: () => {
      recent = [...stillRecent(), clock.monotonic()];
      if (manner === 'quiet') return quietPauseMs(recent.length);
      const pauseMs = pausesMs[recent.length - 1];
      if (pauseMs === undefined) {
        restart();
        manner = 'quiet';
        return 0;
      }
      manner = recent.length <= mostFull ? 'full' : 'plain';
      return pauseMs;
    },
  };
}

/** Even a page without script may find no process to run in. It is tried for ever. */
function quietPauseMs(tries: number): number {
  return tries === 1 ? 0 : Math.min(minuteMs * 2 ** (tries - 2), forgetMs);
}
