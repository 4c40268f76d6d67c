import type { BrowserWindow } from 'electron';
import type { Clock } from '../../clock';
import type { DisplayBinding } from '../../settings/display-settings';
import { boardAddress } from '../app-protocol';
import type { WindowPlace } from '../board-window';
import type { NamedDisplay } from './display-names';
import { fullScreen, placeBoards } from './placement';
import { sizeInPixels } from './seen-display';

type NameWindow = Pick<BrowserWindow, 'loadURL' | 'destroy' | 'isDestroyed' | 'setAlwaysOnTop'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on'>;
};

export type NameWindowsOptions = {
  readonly displays: readonly NamedDisplay[];
  readonly bindings: readonly DisplayBinding[];
  readonly open: (place: WindowPlace) => NameWindow;
  readonly clock: Pick<Clock, 'after'>;
  readonly forMs: number;
};

/** Shows on each display its name, above whatever is there, until a key is pressed or the time is over. */
export function showNames(options: NameWindowsOptions): Promise<void> {
  const { displays, bindings, clock, forMs } = options;
  const { placed } = placeBoards(displays, bindings);
  const windows = displays.map((display) => {
    const window = options.open(fullScreen(display));
    // Above boards that are full screen themselves.
    window.setAlwaysOnTop(true, 'screen-saver');
    const page = placed.find((each) => each.display === display)?.page ?? null;
    // Ended before it has come, or not to be had: what is beneath says more than an empty window.
    window.loadURL(boardAddress(namePath(display, page))).catch(() => {
      if (!window.isDestroyed()) window.destroy();
    });
    return window;
  });
  return new Promise((resolve) => {
    const end = () => {
      prevent();
      for (const window of windows) if (!window.isDestroyed()) window.destroy();
      resolve();
    };
    const prevent = clock.after(forMs, end);
    for (const { webContents } of windows) {
      webContents.on('before-input-event', (_event, { type }) => {
        if (type === 'keyDown') end();
      });
    }
  });
}

/** Where the page stands that shows a display's name, with the page that is bound to it, or null. */
export function namePath(display: NamedDisplay, page: string | null): string {
  const { name, scaleFactor } = display;
  const facts = new URLSearchParams({ name, size: sizeInPixels(display), scale: `${scaleFactor}` });
  if (page !== null) facts.set('shows', page.replace(/^\/(?:board\/)?/u, ''));
  return `/identify?${facts.toString()}`;
}
