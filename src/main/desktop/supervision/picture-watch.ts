import type { NativeImage } from 'electron';
import type { Clock } from '../../clock';
import type { Trouble } from './trouble';

export type PictureWatchOptions = {
  readonly clock: Pick<Clock, 'after'>;
  /** What stands on the window now; null where there is none to look at, or it is dark on purpose. */
  readonly capture: () => Promise<Pick<NativeImage, 'toBitmap'>> | null;
  readonly onTrouble: (trouble: Trouble) => void;
};

const roundMs = 5 * 60_000;

/** Two looks in a row: one may fall between two pages. */
const mostBlank = 2;

/**
 * Looks at the picture itself every five minutes. A page may believe that it draws while the display gets one
 * colour only. As with frames, a second new window is not tried before a picture was seen again.
 */
export function watchPicture({ clock, capture, onTrouble }: PictureWatchOptions): () => void {
  let isExcused = false;
  let blanks = 0;
  let cancel = clock.after(roundMs, () => void look());

  async function look(): Promise<void> {
    const picture = await captured();
    cancel = clock.after(roundMs, () => void look());
    if (picture === null) return;
    blanks = isOneColour(picture) ? blanks + 1 : 0;
    if (blanks === 0) isExcused = false;
    if (blanks < mostBlank || isExcused) return;
    isExcused = true;
    onTrouble({ kind: 'blank' });
  }

  /** Null also where a window that is just going cannot be captured: another watch sees to that. */
  async function captured(): Promise<Buffer | null> {
    const picture = await (capture()?.catch(() => null) ?? null);
    return picture?.toBitmap() ?? null;
  }

  return () => {
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
