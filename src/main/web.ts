import Conf from 'conf';
import { join } from 'node:path';
import { version } from '../../package.json';
import { readBoardFiles } from './board-files';
import { checkCertificates } from './check-certificates';
import { systemClock } from './clock';
import { credentialCommand, type CredentialCommand } from './credential/credential-command';
import { forgetCredential } from './credential/forget-credential';
import { claimDataDirectory } from './data-lock';
import { askDoctor } from './doctor/doctor';
import { lookForRuntime } from './doctor/look/look-for-runtime';
import { endInTime } from './end-in-time';
import { openHostLog } from './host-log';
import { outliveReader } from './line-stream';
import { createLiveHost } from './live-host';
import type { Log } from './log';
import { readLogo } from './logo';
import { once } from './once';
import { helpText, isRefusal, parseFlags, type LaunchFlags, type Refusal } from './settings/launch';
import { dataDirectory } from './settings/options';
import { settingsName } from './settings/settings';
import { sourceWord } from './settings/source-word';
import { createHostDesk } from './staff/host-desk';
import { passwordCommand } from './staff-password/password-command';
import { openStaffDoor } from './web/open-staff-door';
import { createStartReader } from './settings/start-reader';
import { createHostRoll } from './web/host-roll';
import { servingWords } from './web/serving-words';
import { startWebServer } from './web/web-server';

/** The web host's entry: boards for a browser, on any machine with Node. */
async function main(): Promise<void> {
  const flags = parseFlags(process.argv.slice(2));
  if (isRefusal(flags)) return refuse(flags);
  if (flags.help) return print(helpText);
  if (flags.version) return print(version);
  if (flags.doctor) return examineComputer(flags);
  if (flags.identify || flags.staff) return refuse(noWindows);
  const directory = dataDirectory(flags, process.env);
  const change = passwordCommand(flags);
  if (change) return answer(await change({ directory, clock: systemClock, ...terminal }));
  const lock = await claimDataDirectory(directory);
  if (isRefusal(lock)) return refuse(lock);
  const log = openHostLog(directory, process.stderr, systemClock);
  if (lock.warning !== null) log.warn(lock.warning);
  const command = credentialCommand(flags, process.env);
  if (command) return tend(command, directory, log);
  const start = createStartReader({
    flags,
    env: process.env,
    directory,
    openSettings: () =>
      new Conf({ cwd: directory, configName: settingsName, projectName: 'narthex' }),
    log,
    clock: systemClock,
  });
  const options = start.read();
  forgetCredential(process.env);
  if (isRefusal(options)) return refuse(options);
  const files = await readBoardFiles(join(import.meta.dirname, '../renderer'));
  const logo = await readLogo(options.logoPath, systemClock, log);
  const ids = { buildId: files.buildId, logoId: logo?.id ?? null };
  const means = { log, keychain: null };
  const live = createLiveHost({ start, options, served: ids, means });
  const { engine } = live;
  const browsers = createHostRoll(live, log);
  const desk = createHostDesk({ ...means, host: live, displays: null, screens: [browsers] });
  const staff = openStaffDoor(desk, { directory, clock: systemClock, log });
  const { host, port } = options;
  const served = { engine, files, logo, staff, browsers };
  const server = await startWebServer({ ...served, clock: systemClock, host, port });
  if (isRefusal(server)) return refuse(server);
  await engine.start();
  print(sourceWord(options));
  for (const line of servingWords(server)) print(line);
  const end = once(async () => {
    await endInTime(Promise.all([engine.stop(), server.close()]), { clock: systemClock, log });
    await log.close();
    process.exit();
  });
  // For every signal: conf's way of writing files raises each a second time, which nobody else must take.
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

/** Leaves at once: a name or a disk that is still waited for would hold the process. */
async function examineComputer(flags: LaunchFlags): Promise<void> {
  const project = join(import.meta.dirname, '../..');
  const { text, exitCode } = await askDoctor(flags, () => lookForRuntime(project, process.env));
  process.stdout.write(text, () => process.exit(exitCode));
}

/** Keeps or forgets a credential; without windows there is no keychain. */
async function tend(command: CredentialCommand, directory: string, log: Log): Promise<void> {
  const means = { directory, keychain: null, clock: systemClock, log, input: process.stdin };
  answer(await command(means));
}

const noWindows: Refusal = {
  message: '--identify and --staff need the desktop: there are no windows here.',
  exitCode: 69,
};

/** Questions go where they are in the way of no answer that is piped on. */
const terminal = { input: process.stdin, output: process.stderr };

function answer(end: { readonly message: string; readonly exitCode: 0 } | Refusal): void {
  if (end.exitCode === 0) print(end.message);
  else refuse(end);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse({ message, exitCode }: Refusal): void {
  process.stderr.write(`narthex: ${message}\n`);
  process.exitCode = exitCode;
}

checkCertificates(process.env);
outliveReader(process.stdout);
await main();
