import type { App, BrowserWindow, Input, WebContents } from 'electron';

export type WayOutOptions = {
  /** Full screens in a lobby; otherwise a window among others, for the desk. */
  readonly isKiosk: boolean;
  /** Ends the program in good order. */
  readonly leave: () => void;
  /** A window that people type into, and may close. */
  readonly isForStaff: (contents: WebContents) => boolean;
};

/**
 * Leaves people before a board one thing that they can do: end the program, with Ctrl+Shift+Q or
 * Cmd+Shift+Q. At the desk a window can be closed too, which is the same. To be called before any window is
 * made.
 */
export function guardWayOut(app: Pick<App, 'on'>, options: WayOutOptions): void {
  let isLeaving = false;
  app.on('before-quit', () => {
    isLeaving = true;
  });
  app.on('web-contents-created', (_event, contents) => {
    guardInput(contents, options);
    keepSize(contents);
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      if (options.isForStaff(window.webContents)) return;
      if (!options.isKiosk) options.leave();
      // Alt+F4 by a passer-by. A window that the program closes itself is not asked.
      else if (!isLeaving) event.preventDefault();
    });
    guardSystem(window, options, () => (isLeaving = true));
  });
}

/** Whether a key ends the program. By letter, and by place where the keyboard writes no Latin ones. */
export function isWayOut({ type, key, code, control, meta, shift, alt }: WayOutInput): boolean {
  const isQ = /^[a-z]$/iu.test(key) ? key.toLowerCase() === 'q' : code === 'KeyQ';
  return type === 'keyDown' && isQ && shift && !alt && control !== meta;
}

export type WayOutInput = Pick<
  Input,
  'type' | 'key' | 'code' | 'control' | 'meta' | 'shift' | 'alt'
>;

type GuardedContents = Pick<WebContents, 'on' | 'setZoomFactor' | 'setVisualZoomLevelLimits'>;

/** No key comes to the page or to Chromium: a board needs none, and what is not there cannot be forgotten. */
function guardInput(contents: WebContents, { isKiosk, leave, isForStaff }: WayOutOptions): void {
  contents.on('before-input-event', (event, input) => {
    if (isForStaff(contents)) return;
    if (isWayOut(input)) leave();
    if (isKiosk || !isForTheSystem(input)) event.preventDefault();
  });
  contents.on('context-menu', (event) => {
    event.preventDefault();
  });
}

/** Alt+F4 and the menu of a window, which Windows asks the page about first. */
function isForTheSystem({ alt, key }: Pick<Input, 'alt' | 'key'>): boolean {
  return alt && (key === 'F4' || key === ' ');
}

/** Chromium remembers for each origin how far somebody has zoomed. */
function keepSize(contents: GuardedContents): void {
  const reset = () => {
    contents.setZoomFactor(1);
  };
  contents.on('zoom-changed', reset);
  contents.on('did-finish-load', () => {
    reset();
    // Where the page is gone meanwhile, the next one is asked.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  });
}

/** The system may end its session at any time, and waits for nobody: nothing here may hold it up. */
function guardSystem(
  window: Pick<BrowserWindow, 'on'>,
  { isKiosk, leave }: WayOutOptions,
  begin: () => void,
): void {
  window.on('session-end', () => {
    begin();
    leave();
  });
  window.on('system-context-menu', (event) => {
    if (isKiosk) event.preventDefault();
  });
}
