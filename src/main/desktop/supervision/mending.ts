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
  /** Every next window is quiet, until the program starts again. */
  readonly quieten: () => void;
  /** Counts one more trouble; returns the milliseconds until the next window is to be opened. */
  readonly countTrouble: () => number;
};

export type MendingOptions = {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Begins the whole program anew; false where it may not. */
  readonly restart: () => boolean;
  readonly isQuiet: boolean;
};

const minuteMs = 60_000;

/** Troubles further back have nothing to do with this one. */
const forgetMs = 10 * minuteMs;

/** Before each of the windows that are tried within that time. */
const pausesMs = [0, 500, 1_000, 1_000, 2_000, 4_000];
const mostFull = 3;

/**
 * Three new windows in ten minutes, then three plainer ones, then the whole program anew. Where that may not
 * be, the quiet board stays until the program starts again.
 */
export function createMending({ clock, restart, isQuiet }: MendingOptions): Mending {
  let recent: readonly number[] = [];
  let manner: Manner = isQuiet ? 'quiet' : 'full';
  let quietTries = 0;
  return {
    manner: () => manner,
    quieten: () => {
      manner = 'quiet';
    },
    countTrouble: () => {
      if (manner === 'quiet') return quietPauseMs((quietTries += 1));
      const now = clock.monotonic();
      recent = [...recent.filter((moment) => now - moment < forgetMs), now];
      const pauseMs = pausesMs[recent.length - 1];
      if (pauseMs === undefined) restart();
      manner = pauseMs === undefined ? 'quiet' : recent.length <= mostFull ? 'full' : 'plain';
      return pauseMs ?? 0;
    },
  };
}

const longestPauseMs = 60 * minuteMs;

/** Even a page without script may find no process to run in. It is tried for ever, at last once an hour. */
function quietPauseMs(tries: number): number {
  return Math.min(minuteMs * 2 ** (tries - 1), longestPauseMs);
}
