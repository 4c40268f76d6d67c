import { app, Menu, protocol, safeStorage } from 'electron';
import Store from 'electron-store';
import { version } from '../../package.json';
import { checkCertificates } from './check-certificates';
import { systemClock } from './clock';
import { credentialCommand, type CredentialCommand } from './credential/credential-command';
import { forgetCredential } from './credential/forget-credential';
import { claimDataDirectory, type DataLock } from './data-lock';
import { appScheme } from './desktop/app-protocol';
import { systemKeychain } from './desktop/keychain';
import { denyEscapes } from './desktop/lockdown';
import { showBoards, type Boards } from './desktop/show-boards';
import { identifyDisplays } from './desktop/show-names';
import { claimSingleInstance, type Wish } from './desktop/single-instance';
import {
  createProgramRestart,
  faultCode,
  isService,
  isSupervised as hasSupervisor,
  leftCode,
} from './desktop/supervision/program-restart';
import { watchHelpers } from './desktop/supervision/gpu-watch';
import { openStartRecord } from './desktop/supervision/start-record';
import type { Supervision } from './desktop/supervision/supervise-host';
import { thisComputer } from './desktop/this-computer';
import { keepUserDataIn } from './desktop/user-data';
import { askDoctor } from './doctor/doctor';
import { openHostLog, type HostLog } from './host-log';
import { outliveReader } from './line-stream';
import type { Log } from './log';
import {
  asksDoctor,
  helpText,
  isRefusal,
  parseFlags,
  type LaunchFlags,
  type Refusal,
} from './settings/launch';
import { dataDirectory } from './settings/options';
import { settingsName } from './settings/settings';
import { sourceWord } from './settings/source-word';
import { passwordCommand } from './staff-password/password-command';
import { createStartReader, type StartReader } from './settings/start-reader';

const flags = parseFlags(process.argv.slice(app.isPackaged ? 1 : 2));

const terminal = { input: process.stdin, output: process.stderr };

/** Open once the data directory is known. */
let hostLog: HostLog | undefined;

/** Shown once the app is ready. */
let boards: Boards | undefined;

/** The start ends as it should. */
let settle: (() => void) | undefined;

/** Begins anew after a fault, once it is known how often that has happened. */
let restart: ((cause: string) => boolean) | undefined;

/** The desktop host's entry: a board in a full-screen window of this computer. */
async function main(lock: DataLock | Refusal | null): Promise<void> {
  if (isRefusal(flags)) return leave(flags);
  if (flags.help) return leave({ message: helpText, exitCode: 0 });
  if (flags.version) return leave({ message: version, exitCode: 0 });
  // Whoever wants the window for staff may have it of the one that holds the data.
  if (isRefused(lock) && !flags.staff) return leave(lock);
  const directory = dataDirectory(flags, process.env);
  const change = passwordCommand(flags);
  if (change) return leave(await change({ directory, clock: systemClock, ...terminal }));
  const refusal = keepUserDataIn(directory, app);
  if (refusal) return leave(refusal);
  const log = openHostLog(directory, process.stderr, systemClock);
  hostLog = log;
  if (lock && !isRefusal(lock) && lock.warning !== null) log.warn(lock.warning);
  const command = credentialCommand(flags, process.env);
  if (command) return tend(command, directory, log);
  const start = readStart(flags, directory, log);
  const options = start.read();
  const tellNext = forgetCredential(process.env);
  if (isRefusal(options)) return leave(options);
  const lost = claimSingleInstance(app, thisComputer, wishOf(flags));
  if (lost) return leave(lost);
  if (isRefused(lock)) return leave(lock);
  const supervision = superviseStart(directory, log, tellNext);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  Menu.setApplicationMenu(null);
  denyEscapes(app);
  await app.whenReady();
  if (flags.identify) {
    const refusal = await identifyDisplays(options, log);
    return refusal ? leave(refusal) : exit(0);
  }
  boards = await showBoards({
    start,
    options,
    log,
    supervision,
    leave: () => exit(leftCode),
    giveUp: () => {
      // Where nobody starts it again, it waits.
      if (!isService(process.env, process.pid)) return;
      if (supervision.record.spendDisplayWait()) exit(69);
    },
  });
  process.stdout.write(`${sourceWord(options)}\n`);
}

function isRefused(lock: DataLock | Refusal | null): lock is Refusal {
  return lock !== null && isRefusal(lock);
}

function wishOf({ identify, staff }: LaunchFlags): Wish {
  if (identify) return 'identify';
  return staff ? 'staff' : 'run';
}

type TellNext = ReturnType<typeof forgetCredential>;

/** To be called before ready: only then can the graphics card be left alone. */
function superviseStart(directory: string, log: Log, tellNext: TellNext): Supervision {
  const build = `${version} on Electron ${process.versions.electron}`;
  const record = openStartRecord({ directory, build, clock: systemClock });
  if (record.wantsSoftware()) {
    log.warn('The graphics card has failed this build before; it draws without it.');
    app.disableHardwareAcceleration();
  }
  const isSupervised = hasSupervisor(process.env, process.pid);
  restart = createProgramRestart({ app, record, log, exit, tellNext, isSupervised });
  settle = record.settle;
  app.once('will-quit', settle);
  // Before ready: a graphics process may take the program down before there is any window.
  watchHelpers({
    app,
    clock: systemClock,
    log,
    onDeath: record.noteGpuDeath,
    onLoop: () => {
      record.chooseSoftware();
      restart?.('The graphics card keeps failing; the next start goes without it.');
    },
  });
  return { record, restart };
}

/** Keeps or forgets a credential, with this computer's keychain. */
async function tend(command: CredentialCommand, directory: string, log: Log): Promise<void> {
  forgetCredential(process.env);
  await app.whenReady();
  const keychain = systemKeychain(safeStorage);
  leave(await command({ directory, keychain, clock: systemClock, log, input: process.stdin }));
}

/** Looks at this computer and leaves, before there could be a window: nothing of it needs a display. */
async function examineComputer(flags: LaunchFlags): Promise<void> {
  const { text, exitCode } = await askDoctor(flags, () => Promise.resolve('runs'));
  process.stdout.write(text, () => app.exit(exitCode));
}

/**
 * Null for a start that only asks something, that asks the one that runs to show the names of displays, or
 * that changes what the one that runs looks up itself.
 */
function lockData(): Promise<DataLock | Refusal | null> {
  if (isRefusal(flags)) return Promise.resolve(null);
  const keepsNothing = flags.help || flags.version || flags.identify;
  return keepsNothing || passwordCommand(flags) !== null
    ? Promise.resolve(null)
    : claimDataDirectory(dataDirectory(flags, process.env));
}

function readStart(flags: LaunchFlags, directory: string, log: Log): StartReader {
  const openSettings = () => new Store({ cwd: directory, name: settingsName });
  const { env } = process;
  return createStartReader({ flags, env, directory, openSettings, log, clock: systemClock });
}

/** Ends a start that shows nothing. Leaves once the line is written, which takes its time in a pipe. */
function leave({ message, exitCode }: { message: string; exitCode: number }): void {
  const isAnswer = exitCode === 0;
  const stream = isAnswer ? process.stdout : process.stderr;
  stream.write(`${isAnswer ? '' : 'narthex: '}${message}\n`, () => {
    exit(exitCode);
  });
}

/** Left alone, Electron would open a dialog on the screen. */
function fail(error: unknown): void {
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`narthex: ${story}\n`);
  const name = error instanceof Error ? error.name : typeof error;
  const word = `A fault of the program ended it (${name}). Please report it.`;
  if (restart?.(word)) return;
  if (boards) return boards.quieten();
  hostLog?.warn(word);
  exit(faultCode);
}

/** Once what is known is on the disk, and the log's last lines, which somebody will look for. */
function exit(exitCode: number): void {
  const stopped = boards ? boards.stop() : closeLog();
  void stopped.then(() => {
    settle?.();
    // By us, or each of them would be missed.
    boards?.close();
    app.exit(exitCode);
  });
}

function quit(): void {
  app.quit();
}

async function closeLog(): Promise<void> {
  await hostLog?.close();
}

checkCertificates(process.env);
outliveReader(process.stdout);
outliveReader(process.stderr);

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// For every signal: electron-store's way of writing files raises each a second time.
process.on('SIGINT', quit);
process.on('SIGTERM', quit);
// Windows come and go with the displays; without this, Electron would end with the last one.
app.on('window-all-closed', () => undefined);
// Awaited: until this module has run Electron is not ready, and main has to come before that.
if (asksDoctor(flags)) await examineComputer(flags);
else {
  const lock = await lockData();
  // Not awaited, for the same reason. https://github.com/electron/electron/issues/40719
  void main(lock);
}
