import type { PaintProof } from '../../../board-contract';
import { minuteMs, type Instant } from '../../../core/time/instant';
import type { Clock } from '../../clock';

/** What is known of the picture of one screen, whichever of its windows draws it. */
export type PaintRecord = {
  /** What its page said. */
  readonly hear: (proof: PaintProof) => void;
  /** Its window is in trouble: what that said before counts no more. */
  readonly lose: () => void;
  /** Another page stands there, of which nothing is known yet. */
  readonly forget: () => void;
  readonly state: () => PaintState;
  /** When it last told that it draws; null where it never did. */
  readonly paintedAt: () => Instant | null;
};

/**
 * - `opening`: nothing is known yet, for good or ill;
 * - `painting`: frames were drawn within the last two minutes, and a board stands on them;
 * - `dark`: the page said so within that time. A display that is off draws no black either;
 * - `silent`: it drew once, and not within that time;
 * - `lost`: its window was in trouble, and the next one has drawn nothing yet.
 */
export type PaintState = 'opening' | 'painting' | 'dark' | 'silent' | 'lost';

export type PaintRecordOptions = {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** What time it is, as far as that can be known. */
  readonly now: () => Instant;
  /** Called when any of it may be another. */
  readonly onChange: () => void;
};

/** A page is asked every ten seconds: that is twelve answers. */
const recentMs = 2 * minuteMs;

export function createPaintRecord({ clock, now, onChange }: PaintRecordOptions): PaintRecord {
  let last: { readonly isDark: boolean; readonly atMs: number } | null = null;
  let isLost = false;
  let paintedAt: Instant | null = null;

  function begin(isAfterTrouble: boolean): void {
    last = null;
    isLost = isAfterTrouble;
    onChange();
  }

  return {
    hear: ({ isDrawn, isDark, hasFrames }) => {
      if (isDrawn && (isDark || hasFrames)) last = { isDark, atMs: clock.monotonic() };
      if (isDrawn && hasFrames) paintedAt = now();
      // A page that has nothing to tell may be silent for too long by now.
      onChange();
    },
    lose: () => begin(true),
    forget: () => begin(false),
    state: () => {
      if (last === null) return isLost ? 'lost' : 'opening';
      if (clock.monotonic() - last.atMs > recentMs) return 'silent';
      return last.isDark ? 'dark' : 'painting';
    },
    paintedAt: () => paintedAt,
  };
}
