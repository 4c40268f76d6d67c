import type { Clock } from '../clock';
import { findBeside } from '../credential/find-credential';
import { givenWithStart, type GivenCredential } from '../credential/given-credential';
import type { Log } from '../log';
import { isRefusal, type LaunchFlags, type Refusal } from './launch';
import { resolveOptions, type Options } from './options';
import { readSettings, type SettingsStore } from './settings';

/** What a start was told, together with what is written and kept at the moment of reading. */
export type StartReader = {
  readonly flags: LaunchFlags;
  readonly env: Environment;
  /** What came with the start, and stays for as long as the program runs. */
  readonly given: GivenCredential | Refusal | null;
  readonly directory: string;
  readonly read: () => Options | Refusal;
};

type Environment = Readonly<Record<string, string | undefined>>;

export type StartReaderOptions = {
  readonly flags: LaunchFlags;
  readonly env: Environment;
  /** The data directory. */
  readonly directory: string;
  /** Makes conf or electron-store on the settings in that directory. */
  readonly openSettings: () => SettingsStore;
  readonly log: Log;
  readonly clock: Pick<Clock, 'wall'>;
};

/** To be made before the environment forgets its credential. It may read as often as something has changed. */
export function createStartReader(options: StartReaderOptions): StartReader {
  const { flags, env, directory, log, clock } = options;
  const given = givenWithStart(env);
  return {
    flags,
    env,
    given,
    directory,
    read: () => {
      const settings = readSettings(directory, options.openSettings, log, clock);
      if (isRefusal(settings)) return settings;
      const found = findBeside(given, directory, { log, clock });
      return resolveOptions(flags, env, settings, found);
    },
  };
}
