import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** What every window of this start has alike. */
export type BoardWindowBuild = {
  /** Absolute. */
  readonly preload: string;
  /** Developer tools open only in an app that is not. */
  readonly isPackaged: boolean;
};

/** Where a window belongs. */
export type WindowPlace = {
  /** In device-independent pixels, as Electron gives those of a display. */
  readonly bounds: Rectangle;
  /** Full screen and nothing but the board; otherwise a window among others, for the desk. */
  readonly isKiosk: boolean;
};

/**
 * A window that shows a board and can do nothing else. Defaults are written out too: what keeps a page
 * in must not depend on what Electron thinks best this year.
 */
export function boardWindowOptions(
  build: BoardWindowBuild,
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
      preload: build.preload,
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

/** Makes a window that stays hidden until its page has painted, so that no white flashes up in the lobby. */
export function createBoardWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  build: BoardWindowBuild,
  place: WindowPlace,
): BrowserWindow {
  const window = new Window(boardWindowOptions(build, place));
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}
