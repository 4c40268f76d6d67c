import { app, BrowserWindow, ipcMain, powerSaveBlocker, protocol, screen, session } from 'electron';
import { join } from 'node:path';
import { assembleEngine } from '../assemble-engine';
import { readBoardFiles } from '../board-files';
import { systemClock } from '../clock';
import { endInTime } from '../end-in-time';
import type { Engine } from '../engine';
import type { HostLog } from '../host-log';
import { readLogo } from '../logo';
import type { Options } from '../settings/options';
import { answerAppRequest, appScheme } from './app-protocol';
import { createBoardWindow, type WindowPlace } from './board-window';
import { serveBoardIpc } from './ipc';
import { denyPermissions } from './lockdown';
import { quitAfter } from './orderly-quit';
import { createScreenWindow } from './screen-window';

/** Once the app is ready: an engine, and its boards on the displays of this computer. */
export async function showBoards(options: Options, log: HostLog): Promise<void> {
  const files = await readBoardFiles(join(import.meta.dirname, '../renderer'));
  const logo = await readLogo(options.logoPath, systemClock, log);
  const ids = { buildId: files.buildId, logoId: logo?.id ?? null };
  const engine = assembleEngine(options, ids, log);
  quitAfter(app, async () => {
    await endInTime(engine.stop(), { clock: systemClock, log });
    await log.close();
  });
  protocol.handle(appScheme.scheme, (request) => answerAppRequest(request, { files, logo }));
  denyPermissions(session.defaultSession);
  const open = windowOpener(engine, log);
  await engine.start();
  powerSaveBlocker.start('prevent-display-sleep');
  const { bounds } = screen.getPrimaryDisplay();
  createScreenWindow({ open, page: options.page, place: { bounds, isKiosk: true } });
}

/** Every window of a board is made here, and known to IPC from its first moment. */
function windowOpener(engine: Engine, log: HostLog): (place: WindowPlace) => BrowserWindow {
  const ipc = serveBoardIpc({ ipcMain, engine, log });
  const build = {
    preload: join(import.meta.dirname, '../preload/board.cjs'),
    isPackaged: app.isPackaged,
  };
  return (place) => {
    const window = createBoardWindow(BrowserWindow, build, place);
    ipc.admit(window.webContents);
    return window;
  };
}
