import {
  app,
  BrowserWindow,
  ipcMain,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
} from 'electron';
import { join } from 'node:path';
import { assembleEngine } from '../assemble-engine';
import { readBoardFiles } from '../board-files';
import { systemClock } from '../clock';
import { createEdgeLog } from '../edge-log';
import { endInTime } from '../end-in-time';
import type { Engine } from '../engine';
import type { HostLog } from '../host-log';
import { readLogo } from '../logo';
import { once } from '../once';
import type { Options } from '../settings/options';
import { keepServing } from '../web/keep-serving';
import { servingWords } from '../web/serving-words';
import { startWebServer, type WebServerOptions } from '../web/web-server';
import { answerAppRequest, appScheme } from './app-protocol';
import { createBoardWindow } from './board-window';
import { serveBoardIpc } from './ipc';
import { denyPermissions } from './lockdown';
import { quitAfter } from './orderly-quit';
import { createScreenWindow, type ScreenWindowOptions } from './screen-window';
import { createScreenWindows, type ScreenWindows } from './screen-windows';
import { stayAwake } from './supervision/stay-awake';
import { superviseHost, type Supervision } from './supervision/supervise-host';

/** The boards of this computer, as the entry knows them. */
export type Boards = {
  /** Every board goes on without script: the program itself is not sound. */
  readonly quieten: () => void;
  /** Resolves once the disk has what it is to have, and the log its last line. */
  readonly stop: () => Promise<void>;
};

/** Once the app is ready: an engine, and its boards on the displays of this computer. */
export async function showBoards(
  options: Options,
  log: HostLog,
  supervision: Supervision,
): Promise<Boards> {
  const files = await readBoardFiles(join(import.meta.dirname, '../renderer'));
  const logo = await readLogo(options.logoPath, systemClock, log);
  const ids = { buildId: files.buildId, logoId: logo?.id ?? null };
  const engine = assembleEngine(options, ids, log);
  const served = { engine, files, logo };
  const endServing = options.serves ? serveBrowsers(served, options, log) : noServer;
  const stop = once(async () => {
    await endInTime(Promise.all([engine.stop(), endServing()]), { clock: systemClock, log });
    await log.close();
  });
  quitAfter(app, stop);
  protocol.handle(appScheme.scheme, (request) =>
    answerAppRequest(request, { files, logo, schedule: engine.schedule }),
  );
  denyPermissions(session.defaultSession);
  await engine.start();
  const windows = screenWindows(engine, log, supervision);
  superviseHost({ ...supervision, engine, windows, log });
  stayAwake({ powerSaveBlocker, powerMonitor, clock: systemClock, onWake: engine.wake });
  // Closed by us, or each would be opened again.
  app.on('before-quit', windows.close);
  const { bounds } = screen.getPrimaryDisplay();
  windows.open(options.page, { bounds, isKiosk: true });
  return { quieten: windows.quieten, stop };
}

type Served = Pick<WebServerOptions, 'engine' | 'files' | 'logo'>;

const noServer = () => Promise.resolve();

/** The same engine for the tablets of the house: one computer asks Planning Center for all of them. */
function serveBrowsers(served: Served, { host, port }: Options, log: HostLog): () => Promise<void> {
  return keepServing({
    start: () => startWebServer({ ...served, clock: systemClock, host, port }),
    clock: systemClock,
    log: createEdgeLog(log),
    onServing: (server) => {
      process.stdout.write(`${servingWords(server).join('\n')}\n`);
    },
  });
}

/** Every window of a board is made here, and known to IPC from its first moment. */
function screenWindows(engine: Engine, log: HostLog, supervision: Supervision): ScreenWindows {
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
  const { restart, record } = supervision;
  const isQuiet = record.isQuiet();
  return createScreenWindows((page, place) =>
    createScreenWindow({ open, clock: systemClock, log, page, place, restart, isQuiet }),
  );
}
