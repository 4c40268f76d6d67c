import type { BrowserWindow } from 'electron';
import type { Clock } from '../../clock';
import { once } from '../../once';

/** The windows of one screen, of which one counts. */
export type Succession = {
  readonly current: () => BrowserWindow | null;
  /** Another window takes the place. The one before leaves once it is shown: nobody sees the desktop between. */
  readonly follow: (window: BrowserWindow) => void;
  /** None counts any more. */
  readonly end: () => void;
};

/** So late does a window leave of which the next one is never shown. */
const longestOverlapMs = 10_000;

export function createSuccession(clock: Pick<Clock, 'after'>): Succession {
  let current: BrowserWindow | null = null;
  let leaveLast = (): void => undefined;
  return {
    current: () => current,
    follow: (window) => {
      leaveLast();
      const last = current;
      current = window;
      leaveLast = once(() => leave(last));
      window.once('show', leaveLast);
      window.once('closed', leaveLast);
      clock.after(longestOverlapMs, leaveLast);
    },
    end: () => {
      const last = current;
      current = null;
      leaveLast();
      leave(last);
    },
  };
}

function leave(window: BrowserWindow | null): void {
  if (window && !window.isDestroyed()) window.destroy();
}
