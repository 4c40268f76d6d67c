import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Log } from '../../log';
import { reasonOf } from '../../error-code';
import { boardAddress } from '../app-protocol';
import { boardWindowOptions } from '../board-window';

export type StaffWindowBuild = {
  /** Absolute. */
  readonly preload: string;
  /** Developer tools open only in an app that is not. */
  readonly isPackaged: boolean;
};

export type StaffWindowOptions = {
  readonly build: StaffWindowBuild;
  /** Lets the new window's page ask, before it is loaded. */
  readonly admit: (contents: WebContents) => void;
  readonly log: Log;
};

/** Where people at a desk begin. */
const size = { width: 1440, height: 900 };

/** As closed in as a window of a board, and a window among others: it can be moved, and typed into. */
export function staffWindowOptions(build: StaffWindowBuild): BrowserWindowConstructorOptions {
  const place = { bounds: { x: 0, y: 0, ...size }, isKiosk: false };
  const { webPreferences } = boardWindowOptions(build, place);
  return {
    ...size,
    minWidth: 720,
    minHeight: 480,
    title: 'Narthex for staff',
    autoHideMenuBar: true,
    backgroundColor: '#f6f4f0',
    webPreferences: { ...webPreferences, backgroundThrottling: true },
  };
}

/** The windows of staff: one at most, which comes to the front where it is wanted again. */
export type StaffWindows = {
  readonly open: () => void;
  readonly has: (contents: WebContents) => boolean;
};

export function createStaffWindows(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  { build, admit, log }: StaffWindowOptions,
): StaffWindows {
  let window: BrowserWindow | null = null;
  const contentsOf = new WeakSet<WebContents>();
  return {
    open: () => {
      if (window && !window.isDestroyed()) {
        window.show();
        window.focus();
        return;
      }
      const opened = new Window(staffWindowOptions(build));
      window = opened;
      contentsOf.add(opened.webContents);
      admit(opened.webContents);
      opened.once('closed', () => {
        if (window === opened) window = null;
      });
      opened.loadURL(boardAddress('/staff')).catch((error: unknown) => {
        log.warn(`The window for staff did not load (${reasonOf(error)}).`);
      });
    },
    has: (contents) => contentsOf.has(contents),
  };
}
