import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

export type BoardWindowPlace = {
  /** Absolute. */
  readonly preload: string;
  /** Developer tools open only in an app that is not. */
  readonly isPackaged: boolean;
};

/**
 * A window that shows a board and can do nothing else. Defaults are written out too: what keeps a page
 * in must not depend on what Electron thinks best this year.
 */
export function boardWindowOptions(place: BoardWindowPlace): BrowserWindowConstructorOptions {
  return {
    title: 'Narthex',
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    backgroundColor: '#0d1014',
    show: false,
    webPreferences: {
      preload: place.preload,
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
      devTools: !place.isPackaged,
      // A board goes on counting where the system believes that nobody looks.
      backgroundThrottling: false,
    },
  };
}

/** Makes a window that stays hidden until its page has painted, so that no white flashes up in the lobby. */
export function createBoardWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  place: BoardWindowPlace,
): BrowserWindow {
  const window = new Window(boardWindowOptions(place));
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}
