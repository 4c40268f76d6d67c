import type * as Electron from 'electron/main';
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { screen } from './displays';
import { dialog, shell } from './for-people';
import { ipcMain } from './ipc';
import { powerMonitor, powerSaveBlocker } from './power';
import { protocol } from './protocol';
import { recorded } from './recorded';
import { safeStorage } from './safe-storage';
import { session } from './session';
import { WebContents } from './web-contents';

/*
 * A double of Electron's main process, for the built bundle where the runtime is not: the parts that we
 * use, in Node, with the orders and refusals of Electron, and a real Chromium for the pages. Where it differs:
 *
 * - Chromium knows no scheme of ours: a page of app://narthex/ is one of https://narthex.app.invalid/ in
 *   there. The app hears its own addresses everywhere; a script of the page reads the other.
 * - No request leaves. What no protocol handler serves is refused, where Electron would go and fetch it.
 * - A preload runs in an isolated world of the real page, but its messages take the road of Chromium's
 *   debugging protocol. A function or class of the page can be called by no path that Electron forbids; that
 *   Chromium's sandbox holds is not shown here: it is off.
 * - Windows have no manager: what they are told is so at once. Without NARTHEX_DOUBLE_HEADED nobody sees them.
 * - window.open is refused whatever the app answers; its handler is asked all the same. A download never
 *   comes to an end. `relaunch` is noted, and nothing is started.
 * - `unresponsive`, GPU and power events, keyrings and changes of displays come from tests alone.
 * - Dialogs of the system end at once, and the person's own browser is noted and not opened.
 * - A second instance leaves a file instead of using a socket.
 */

const Menu = {
  setApplicationMenu: (menu: Electron.Menu | null) => {
    recorded.menu = menu;
  },
  getApplicationMenu: () => recorded.menu,
  buildFromTemplate: () => ({}),
};

const webContents = {
  getAllWebContents: () => WebContents.getAllWebContents(),
  fromId: (id: number) => WebContents.fromId(id),
};

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
} satisfies Partial<Record<keyof typeof Electron | 'shell', unknown>>;

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};

export default electron;
