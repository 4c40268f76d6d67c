import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import type { SetupCommands } from '../../src/core/staff/setup';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import { systemClock } from '../../src/main/clock';
import { forgetCredential } from '../../src/main/credential/forget-credential';
import type { Keychain } from '../../src/main/credential/keychain';
import { createLiveHost, type LiveHost } from '../../src/main/live-host';
import { isRefusal, parseFlags } from '../../src/main/settings/launch';
import { settingsName } from '../../src/main/settings/settings';
import { createStartReader } from '../../src/main/settings/start-reader';
import { setupCommands } from '../../src/main/staff/setup/setup-commands';
import type { SetupMeans } from '../../src/main/staff/setup/setup-means';
import { answerCommand } from '../../src/main/staff/staff-command';
import type { StaffAnswer } from '../../src/staff-contract';

export type SetupHostOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: object;
  readonly keychain?: Keychain | null;
  readonly displays?: SetupMeans['displays'];
};

/** A whole host without a window or a port, on a data directory of its own, with the commands of Setup. */
export type SetupHost = {
  readonly host: LiveHost;
  readonly directory: string;
  readonly lines: readonly string[];
  /** Every schedule that a board has heard. */
  readonly heard: readonly PublicSchedule[];
  readonly ask: <Name extends keyof SetupCommands>(
    name: Name,
    request: SetupCommands[Name]['request'],
  ) => Promise<StaffAnswer<SetupCommands[Name]['response']>>;
  /** The settings as they are written, or null. */
  readonly written: () => unknown;
  readonly end: () => Promise<void>;
};

export async function setupHost(options: SetupHostOptions = {}): Promise<SetupHost> {
  const directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  const path = join(directory, 'settings.json');
  if (options.settings) writeFileSync(path, JSON.stringify(options.settings));
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const flags = parseFlags([...(options.args ?? [])]);
  if (isRefusal(flags)) throw new Error(flags.message);
  const env: Record<string, string | undefined> = {
    ...options.env,
    NARTHEX_DATA_DIR: directory,
  };
  const start = createStartReader({
    flags,
    env,
    directory,
    openSettings: () =>
      new Conf({ cwd: directory, configName: settingsName, projectName: 'narthex' }),
    log,
    clock: systemClock,
  });
  const told = start.read();
  if (isRefusal(told)) throw new Error(told.message);
  forgetCredential(env);
  const keychain = options.keychain ?? null;
  const served = { buildId: 'build', logoId: null };
  const host = createLiveHost({ start, options: told, served, means: { log, keychain } });
  const heard: PublicSchedule[] = [];
  host.engine.onSchedule((schedule) => heard.push(schedule));
  await host.engine.start();
  const displays = options.displays ?? null;
  const table = setupCommands({ host, keychain, displays, clock: systemClock, log, fetch });
  return {
    host,
    directory,
    lines,
    heard,
    ask: (name, request) => answerCommand(table, name, request) as Promise<StaffAnswer<never>>,
    written: () => readJson(path),
    end: async () => {
      await host.engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
