import type { NativeImage } from 'electron';
import type { Clock } from '../../clock';
import { within } from '../../within';
import type { Trouble } from './trouble';

export type PictureWatchOptions = {
  readonly clock: Pick<Clock, 'after'>;
  /** What stands on the window now; null where there is none to look at, or it is dark on purpose. */
  readonly capture: () => Promise<Pick<NativeImage, 'toBitmap'>> | null;
  readonly onTrouble: (trouble: Trouble) => void;
};

const roundMs = 5 * 60_000;
const captureMs = 10_000;

/** Two looks in a row: one may fall between two pages. */
const mostBlank = 2;

/**
 * Looks at the picture itself every five minutes. A page may believe that it draws while the display gets one
 * colour only. As with frames, a second new window is not tried before a picture was seen again.
 */
export function watchPicture({ clock, capture, onTrouble }: PictureWatchOptions): () => void {
  let isExcused = false;
  let blanks = 0;
  let isOver = false;
  let cancel = clock.after(roundMs, () => void look());

  async function look(): Promise<void> {
    cancel = clock.after(roundMs, () => void look());
    const picture = await captured();
    if (picture === null || isOver) return;
    blanks = isOneColour(picture) ? blanks + 1 : 0;
    if (blanks === 0) isExcused = false;
    if (blanks < mostBlank || isExcused) return;
    isExcused = true;
    onTrouble({ kind: 'blank' });
  }

  /** Null also where a window that is just going cannot be captured: another watch sees to that. */
  async function captured(): Promise<Buffer | null> {
    const capturing = capture();
    if (capturing === null) return null;
    // It may never come: https://github.com/electron/electron/issues/36376
    const picture = await within(captureMs, clock, capturing).catch(() => 'late' as const);
    return picture === 'late' ? null : picture.toBitmap();
  }

  return () => {
    isOver = true;
    cancel();
  };
}

/**
 * Whether a bitmap of four bytes a pixel shows one colour only. Every seventh pixel is looked at: the finest
 * line of a board is longer. An empty bitmap, as of a window in the background, proves nothing.
 */
export function isOneColour(bitmap: Uint8Array): boolean {
  if (bitmap.length === 0) return false;
  for (let at = 28; at + 2 < bitmap.length; at += 28) {
    for (const part of [0, 1, 2]) {
      // A step of one is noise of a colour profile.
      if (Math.abs((bitmap[at + part] ?? 0) - (bitmap[part] ?? 0)) > 1) return false;
    }
  }
  return true;
}
