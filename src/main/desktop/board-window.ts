import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Clock } from '../clock';
import { once } from '../once';
import { holdInPlace, type WindowHold } from './hold-in-place';

/** What every window of this start has alike. */
export type BoardWindowBuild = {
  /** Absolute. Null for a page that asks nothing of its host. */
  readonly preload: string | null;
  /** Developer tools open only in an app that is not. */
  readonly isPackaged: boolean;
  readonly clock: Pick<Clock, 'after'>;
};

/** Where a window belongs. */
export type WindowPlace = {
  /** In device-independent pixels, as Electron gives those of a display. */
  readonly bounds: Rectangle;
  /** Full screen and nothing but the board; otherwise a window among others, for the desk. */
  readonly isKiosk: boolean;
  /** Of the display that it fills; left out at the desk. */
  readonly displayName?: string;
};

/**
 * A window that shows a board and can do nothing else. Defaults are written out too: what keeps a page
 * in must not depend on what Electron thinks best this year.
 */
export function boardWindowOptions(
  build: Pick<BoardWindowBuild, 'preload' | 'isPackaged'>,
  { bounds, isKiosk }: WindowPlace,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    title: 'Narthex',
    fullscreen: isKiosk,
    frame: !isKiosk,
    autoHideMenuBar: true,
    backgroundColor: '#0d1014',
    show: false,
    webPreferences: {
      ...(build.preload !== null && { preload: build.preload }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: !build.isPackaged,
      // A board goes on counting where the system believes that nobody looks.
      backgroundThrottling: false,
    },
  };
}

/** A page that has loaded is shown after this, whether or not it is said to have painted. */
const unseenMs = 2_000;

/** What holds each window that is open. */
const holds = new WeakMap<BrowserWindow, WindowHold>();

/** Makes a window that stays hidden until its page has painted, so that no white flashes up in the lobby. */
export function createBoardWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  build: BoardWindowBuild,
  place: WindowPlace,
): BrowserWindow {
  const window = new Window(boardWindowOptions(build, place));
  holds.set(window, holdInPlace(window, place, build.clock));
  const show = once(() => {
    if (!window.isDestroyed()) window.show();
  });
  window.once('ready-to-show', show);
  // On Wayland that may never come: https://github.com/electron/electron/issues/48859
  window.webContents.once('did-finish-load', () => build.clock.after(unseenMs, show));
  return window;
}

/** Lets it try its place again, where the system gave it another. */
export function remindWindow(window: BrowserWindow): void {
  holds.get(window)?.remind();
}

/** Takes a window that `createBoardWindow` made to another place. */
export function placeWindow(window: BrowserWindow, place: WindowPlace): void {
  holds.get(window)?.move(place);
}
