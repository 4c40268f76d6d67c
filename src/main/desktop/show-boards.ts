import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
} from 'electron';
import { join } from 'node:path';
import { readBoardFiles } from '../board-files';
import { systemClock } from '../clock';
import { endInTime } from '../end-in-time';
import type { HostLog } from '../host-log';
import { createLiveHost, type LiveHost } from '../live-host';
import { readLogo } from '../logo';
import { once } from '../once';
import { createHostDesk } from '../staff/host-desk';
import type { StaffDesk } from '../staff/staff-desk';
import type { Options } from '../settings/options';
import type { StartReader } from '../settings/start-reader';
import { createHostRoll } from '../web/host-roll';
import { answerAppRequest, appScheme } from './app-protocol';
import { createBoardWindow } from './board-window';
import { serveBoardIpc } from './board-ipc';
import { systemKeychain } from './keychain';
import { denyPermissions } from './lockdown';
import { screenOpener } from './open-screens';
import { quitAfter } from './orderly-quit';
import { createScreenWindow, type ScreenWindowOptions } from './screen-window';
import { createScreenWindows, type ScreenWindows } from './screen-windows';
import { serveBrowsers } from './serve-browsers';
import { openLink } from './staff/open-link';
import { savePdf } from './staff/save-pdf';
import { serveStaffIpc } from './staff/staff-ipc';
import { createStaffWindows, type StaffWindows } from './staff/staff-window';
import { wishes } from './single-instance';
import { stayAwake } from './supervision/stay-awake';
import { superviseHost, type Supervision } from './supervision/supervise-host';
import { guardWayOut } from './way-out';

/** The boards of this computer, as the entry knows them. */
export type Boards = {
  /** Every board goes on without script: the program itself is not sound. */
  readonly quieten: () => void;
  readonly close: () => void;
  /** Resolves once the disk has what it is to have, and the log its last line. */
  readonly stop: () => Promise<void>;
};

export type BoardsOptions = {
  readonly start: StartReader;
  /** As `start` has read them. */
  readonly options: Options;
  readonly log: HostLog;
  readonly supervision: Supervision;
  /** Ends the program because a person wants it to. */
  readonly leave: () => void;
  /** Ends it because there has been no display for a minute, if whoever starts it may find one. */
  readonly giveUp: () => void;
};

/** Once the app is ready: an engine, and its boards on the displays of this computer. */
export async function showBoards({
  start,
  options,
  log,
  ...given
}: BoardsOptions): Promise<Boards> {
  const files = await readBoardFiles(join(import.meta.dirname, '../renderer'));
  const logo = await readLogo(options.logoPath, systemClock, log);
  const served = { buildId: files.buildId, logoId: logo?.id ?? null };
  const means = { log, keychain: systemKeychain(safeStorage) };
  const host = createLiveHost({ start, options, served, means });
  const { engine } = host;
  const screens = await screenOpener(host, log);
  const { displays } = screens;
  const windows = screenWindows(host, log, given.supervision);
  const browsers = createHostRoll(host, log);
  const desk = createHostDesk({ ...means, host, displays, screens: [windows, browsers] });
  const endServing = serveBrowsers({ engine, files, logo, browsers, desk }, options, log);
  const stop = once(async () => {
    await endInTime(Promise.all([engine.stop(), endServing()]), { clock: systemClock, log });
    await log.close();
  });
  quitAfter(app, stop);
  const { schedule } = engine;
  protocol.handle(appScheme.scheme, (asked) => answerAppRequest(asked, { files, logo, schedule }));
  denyPermissions(session.defaultSession);
  const staff = staffWindows(desk, log);
  guardWayOut(app, {
    isKiosk: !options.isWindowed,
    leave: given.leave,
    isForStaff: staff.has,
  });
  // Closed by us, or each would be opened again.
  app.on('before-quit', windows.close);
  await engine.start();
  superviseHost({ ...given.supervision, engine, windows, log });
  stayAwake({ powerSaveBlocker, powerMonitor, clock: systemClock, onWake: engine.wake });
  app.on('second-instance', (_event, _line, _folder, data) => {
    if (wishes('staff', data)) staff.open();
  });
  if (options.isForStaff) {
    staff.open();
    app.on('window-all-closed', given.leave);
  } else screens.open({ open: windows.open, giveUp: given.giveUp });
  return { quieten: windows.quieten, close: windows.close, stop };
}

function staffWindows(desk: StaffDesk, log: HostLog): StaffWindows {
  const ipc = serveStaffIpc({
    ipcMain,
    log,
    desk,
    openLink: (url) => openLink(url, log),
    savePdf: (contents) => savePdf(contents, dialog),
  });
  const build = {
    preload: join(import.meta.dirname, '../preload/staff.cjs'),
    isPackaged: app.isPackaged,
  };
  return createStaffWindows(BrowserWindow, { build, admit: ipc.admit, log });
}

/** Every window of a board is made here, and known to IPC from its first moment. */
function screenWindows(host: LiveHost, log: HostLog, supervision: Supervision): ScreenWindows {
  const { engine, now } = host;
  const ipc = serveBoardIpc({ ipcMain, engine, log });
  const build = {
    preload: join(import.meta.dirname, '../preload/board.cjs'),
    isPackaged: app.isPackaged,
    clock: systemClock,
  };
  const open: ScreenWindowOptions['open'] = (place, hear) => {
    const window = createBoardWindow(BrowserWindow, build, place);
    const { webContents } = window;
    ipc.admit(webContents, hear);
    return { window, askForProof: () => ipc.askForProof(webContents) };
  };
  const { restart } = supervision;
  const shared = { open, clock: systemClock, now, log, restart };
  return createScreenWindows({
    create: (page, place, onHealth) => createScreenWindow({ ...shared, page, place, onHealth }),
    log,
  });
}
