import type { PaintProof } from '../../../board-contract';
import type { Clock } from '../../clock';
import type { Trouble } from './trouble';

/** A window, as far as it is watched. */
export type Watched = {
  /** Asks its page for a proof. */
  readonly ask: () => void;
  /** Its page has not come yet: a slow computer may take more than a minute for it. */
  readonly isLoading: () => boolean;
  /** False where nobody could see it draw: hidden or minimized. */
  readonly isShown: () => boolean;
};

export type PaintWatch = {
  /** Another window is watched from now on, which has just begun to load. */
  readonly begin: (watched: Watched) => void;
  /** What its page said. */
  readonly hear: (proof: PaintProof) => void;
  /** What stands on it is black on purpose, by its last word. */
  readonly isDark: () => boolean;
  readonly end: () => void;
};

export type PaintWatchOptions = {
  readonly clock: Pick<Clock, 'after'>;
  /** Called with what a page said, unless that was the last straw. */
  readonly onProof: (proof: PaintProof) => void;
  /** Called once for a window; then it is watched no more. */
  readonly onTrouble: (trouble: Trouble) => void;
};

/** Between two questions; an answer that takes longer than half of it is missed. */
const roundMs = 10_000;
const answerMs = roundMs / 2;

const mostMisses = 3;
const mostMissesWhileLoading = 9;
const mostBlanks = 2;
const mostFrameless = 3;

/**
 * Asks a window's page every ten seconds whether it still draws. A page that hangs is found after 35 s at
 * most, one on which nothing stands after 15. A window that draws no frames although it is in view is
 * mended once: where the display is off, or the system shows something else, a new one draws no more than
 * the old, and will once it can. https://github.com/electron/electron/issues/53814
 */
export function createPaintWatch({ clock, onProof, onTrouble }: PaintWatchOptions): PaintWatch {
  let cancel = (): void => undefined;
  let watched: Watched | null = null;
  let isExcused = false;
  let isHeard = false;
  let isDark = false;
  const inARow = { misses: 0, loading: 0, blanks: 0, frameless: 0 };

  function ask(): void {
    isHeard = false;
    watched?.ask();
    cancel = clock.after(answerMs, judge);
  }

  function judge(): void {
    const isLoading = !isHeard && watched?.isLoading() === true;
    inARow.loading = isLoading ? inARow.loading + 1 : 0;
    inARow.misses = isHeard || isLoading ? 0 : inARow.misses + 1;
    const isHung = inARow.misses >= mostMisses || inARow.loading >= mostMissesWhileLoading;
    if (isHung) report({ kind: 'hung' });
    else cancel = clock.after(roundMs - answerMs, ask);
  }

  function report(trouble: Trouble): void {
    end();
    onTrouble(trouble);
  }

  function end(): void {
    cancel();
    watched = null;
  }

  return {
    begin: (next) => {
      cancel();
      watched = next;
      isDark = false;
      Object.assign(inARow, { misses: 0, loading: 0, blanks: 0, frameless: 0 });
      ask();
    },
    hear: (proof) => {
      if (watched === null) return;
      const { isDrawn, hasFrames } = proof;
      isDark = proof.isDark;
      isHeard = true;
      inARow.blanks = isDrawn ? 0 : inARow.blanks + 1;
      inARow.frameless = hasFrames || !watched.isShown() ? 0 : inARow.frameless + 1;
      if (hasFrames) isExcused = false;
      if (inARow.blanks >= mostBlanks) return report({ kind: 'blank' });
      if (inARow.frameless < mostFrameless || isExcused) return onProof(proof);
      isExcused = true;
      report({ kind: 'frameless' });
    },
    isDark: () => isDark,
    end,
  };
}
