import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { boards } from '../../core/board/screen-address';
import { errorCode } from '../error-code';
import type { Log } from '../log';
import type { Refusal } from './launch';

/** What a computer remembers between starts, in `settings.json` of its data directory. Each is optional. */
export const settingsSchema = z
  .object({
    /** The board that a desktop window shows. */
    board: z.enum(boards),
    /** True: the demonstration church, even where credentials are given. */
    demo: z.boolean(),
    /** The address that the web host listens on. */
    host: z.string().min(1),
    /** The port that the web host listens on; 0 picks a free one. */
    port: z.int().min(0).max(65_535),
    /** Seconds between two polls of the calendar. */
    pollSeconds: z.int().min(5).max(86_400),
  })
  .partial();

export type Settings = z.infer<typeof settingsSchema>;

/** The part of conf that is used here; electron-store has the same. */
export type SettingsStore = { readonly store: Readonly<Record<string, unknown>> };

export const settingsName = 'settings';

/**
 * Reads the settings through `open`, which makes conf or electron-store on the file in `directory`. A
 * file that cannot be read as JSON is renamed to `settings.json.bad` and defaults hold; a single value
 * that does not fit is left out with a word in the log, and the file stays as it is. A directory that
 * cannot be used is a refusal: there would be no place to keep anything.
 */
export function readSettings(
  directory: string,
  open: () => SettingsStore,
  log: Log,
): Settings | Refusal {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return fitting(openOrSetAside(directory, open, log).store, directory, log);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return {
      exitCode: 69,
      message: `The data directory ${directory} cannot be used (${code}). Name another one with --data-dir.`,
    };
  }
}

function fitting(stored: SettingsStore['store'], directory: string, log: Log): Settings {
  const settings: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const value = schema.safeParse(stored[name]);
    if (value.success) settings[name] = value.data;
    else log.warn(`The setting "${name}" in ${directory} does not fit and is not used.`);
  }
  return settingsSchema.parse(settings);
}

function openOrSetAside(directory: string, open: () => SettingsStore, log: Log): SettingsStore {
  const path = join(directory, `${settingsName}.json`);
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    renameSync(path, `${path}.bad`);
    log.warn(`The settings ${path} are broken; they are set aside as ${path}.bad.`);
    return open();
  }
}
