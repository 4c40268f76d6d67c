import { app, Menu, protocol } from 'electron';
import Store from 'electron-store';
import { version } from '../../package.json';
import { systemClock } from './clock';
import { appScheme } from './desktop/app-protocol';
import { denyEscapes } from './desktop/lockdown';
import { showBoards } from './desktop/show-boards';
import { claimSingleInstance } from './desktop/single-instance';
import { thisComputer } from './desktop/this-computer';
import { keepUserDataIn } from './desktop/user-data';
import { openHostLog, type HostLog } from './host-log';
import { outliveReader } from './line-stream';
import type { Log } from './log';
import { helpText, isRefusal, parseFlags } from './settings/launch';
import { dataDirectory, forgetCredential, resolveOptions } from './settings/options';
import { readSettings, settingsName } from './settings/settings';
import { sourceWord } from './settings/source-word';

/** Open once the data directory is known. */
let hostLog: HostLog | undefined;

/** The desktop host's entry: a board in a full-screen window of this computer. */
async function main(): Promise<void> {
  const flags = parseFlags(process.argv.slice(app.isPackaged ? 1 : 2));
  if (isRefusal(flags)) return leave(flags);
  if (flags.help) return leave({ message: helpText, exitCode: 0 });
  if (flags.version) return leave({ message: version, exitCode: 0 });
  const directory = dataDirectory(flags, process.env);
  const refusal = keepUserDataIn(directory, app);
  if (refusal) return leave(refusal);
  const log = openHostLog(directory, process.stderr, systemClock);
  hostLog = log;
  const settings = settingsIn(directory, log);
  if (isRefusal(settings)) return leave(settings);
  const options = resolveOptions(flags, process.env, settings);
  forgetCredential(process.env);
  if (isRefusal(options)) return leave(options);
  const lost = claimSingleInstance(app, thisComputer);
  if (lost) return leave(lost);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  Menu.setApplicationMenu(null);
  denyEscapes(app);
  await app.whenReady();
  await showBoards(options, log);
  process.stdout.write(`${sourceWord(options)}\n`);
}

function settingsIn(directory: string, log: Log) {
  const open = () => new Store({ cwd: directory, name: settingsName });
  return readSettings(directory, open, log, systemClock);
}

/** Ends a start that shows nothing. Leaves once the line is written, which takes its time in a pipe. */
function leave({ message, exitCode }: { message: string; exitCode: number }): void {
  const isAnswer = exitCode === 0;
  const stream = isAnswer ? process.stdout : process.stderr;
  stream.write(`${isAnswer ? '' : 'narthex: '}${message}\n`, () => {
    exit(exitCode);
  });
}

/** EX_SOFTWARE, for whatever starts it again. Left alone, Electron would open a dialog on the screen. */
function fail(error: unknown): void {
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`narthex: ${story}\n`);
  const name = error instanceof Error ? error.name : typeof error;
  hostLog?.warn(`A fault of the program ended it (${name}). Please report it.`);
  exit(70);
}

/** Once the log is on the disk: its last lines are the ones that somebody will look for. */
function exit(exitCode: number): void {
  void closeLog().then(() => {
    app.exit(exitCode);
  });
}

function quit(): void {
  app.quit();
}

async function closeLog(): Promise<void> {
  await hostLog?.close();
}

outliveReader(process.stdout);
outliveReader(process.stderr);

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// For every signal: electron-store's way of writing files raises each a second time.
process.on('SIGINT', quit);
process.on('SIGTERM', quit);
app.on('window-all-closed', quit);
// Not awaited: Electron is ready only once this module has run. https://github.com/electron/electron/issues/40719
void main();
