import { app, BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol, session } from 'electron';
import Store from 'electron-store';
import { join } from 'node:path';
import { version } from '../../package.json';
import { assembleEngine } from './assemble-engine';
import { readBoardFiles } from './board-files';
import { systemClock } from './clock';
import { answerAppRequest, appScheme, boardAddress } from './desktop/app-protocol';
import { createBoardWindow } from './desktop/board-window';
import { serveBoardIpc } from './desktop/ipc';
import { denyEscapes, denyPermissions } from './desktop/lockdown';
import { keepUserDataIn } from './desktop/user-data';
import { lineStream, outliveReader } from './line-stream';
import { createLog } from './log';
import { helpText, isRefusal, parseFlags } from './settings/launch';
import { dataDirectory, forgetCredential, resolveOptions, type Options } from './settings/options';
import { readSettings, settingsName } from './settings/settings';
import { sourceWord } from './settings/source-word';

const log = createLog(systemClock, [lineStream(process.stderr)]);

/** The desktop host's entry: a board in a full-screen window of this computer. */
async function main(): Promise<void> {
  const flags = parseFlags(process.argv.slice(app.isPackaged ? 1 : 2));
  if (isRefusal(flags)) return leave(flags);
  if (flags.help) return leave({ message: helpText, exitCode: 0 });
  if (flags.version) return leave({ message: version, exitCode: 0 });
  const directory = dataDirectory(flags, process.env);
  const refusal = keepUserDataIn(directory, app);
  if (refusal) return leave(refusal);
  const settings = settingsIn(directory);
  if (isRefusal(settings)) return leave(settings);
  const options = resolveOptions(flags, process.env, settings);
  forgetCredential(process.env);
  if (isRefusal(options)) return leave(options);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  Menu.setApplicationMenu(null);
  denyEscapes(app);
  await app.whenReady();
  await showBoard(options);
  process.stdout.write(`${sourceWord(options)}\n`);
}

async function showBoard(options: Options): Promise<void> {
  const files = await readBoardFiles(join(import.meta.dirname, '../renderer'));
  const engine = assembleEngine(options, files.buildId, log);
  app.once('will-quit', engine.stop);
  protocol.handle(appScheme.scheme, (request) => answerAppRequest(request, files));
  denyPermissions(session.defaultSession);
  const ipc = serveBoardIpc({ ipcMain, engine, log });
  const window = createBoardWindow(BrowserWindow, {
    preload: join(import.meta.dirname, '../preload/board.cjs'),
    isPackaged: app.isPackaged,
  });
  ipc.admit(window.webContents);
  await engine.start();
  powerSaveBlocker.start('prevent-display-sleep');
  await window.loadURL(boardAddress(options.board));
}

function settingsIn(directory: string) {
  const open = () => new Store({ cwd: directory, name: settingsName });
  return readSettings(directory, open, log);
}

/** Ends a start that shows nothing. Leaves once the line is written, which takes its time in a pipe. */
function leave({ message, exitCode }: { message: string; exitCode: number }): void {
  const isAnswer = exitCode === 0;
  const stream = isAnswer ? process.stdout : process.stderr;
  stream.write(`${isAnswer ? '' : 'narthex: '}${message}\n`, () => {
    app.exit(exitCode);
  });
}

/** EX_SOFTWARE, for whatever starts it again. Left alone, Electron would open a dialog on the screen. */
function fail(error: unknown): void {
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`narthex: ${story}\n`);
  app.exit(70);
}

function quit(): void {
  app.quit();
}

outliveReader(process.stdout);
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
process.once('SIGINT', quit);
process.once('SIGTERM', quit);
app.on('window-all-closed', quit);
// Not awaited: Electron is ready only once this module has run. https://github.com/electron/electron/issues/40719
void main();
