import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pageNamed } from '../../core/board/screen-address';
import type { Clock } from '../clock';
import { errorCode } from '../error-code';
import type { Log } from '../log';
import { asideName, surplusAside } from '../set-aside';
import { readDisplays, type ReadDisplays } from './display-settings';
import { readHouse, type ReadHouse } from './house';
import type { Refusal } from './launch';
import { readPrivacy, type ReadPrivacy } from './privacy-settings';

/** What a computer remembers between starts, in `settings.json` of its data directory. Each is optional. */
export const settingsSchema = z
  .object({
    /** The board of the first display, where `displays` says nothing: `agenda`, `room/12`, `screen/lobby`. */
    board: z.string().refine((name) => pageNamed(name) !== null),
    /** True: the demonstration church, even where credentials are given. */
    demo: z.boolean(),
    /** The address that the web host listens on. */
    host: z.string().min(1),
    /** The church's logo: a PNG, JPEG, WebP or SVG file, absolute or beside this file. */
    logo: z.string().min(1),
    /** The port that the web host listens on; 0 picks a free one. */
    port: z.int().min(0).max(65_535),
    /** True: the desktop serves browsers too. */
    serve: z.boolean(),
    /** Seconds between two polls of the calendar. */
    pollSeconds: z.int().min(5).max(86_400),
    /** True: a window among others instead of full screens. */
    windowed: z.boolean(),
  })
  .partial();

export type Settings = z.infer<typeof settingsSchema> &
  Pick<ReadHouse, 'house'> &
  Pick<ReadPrivacy, 'privacy'> & {
    /** What staff want on each display; none where they do not say. */
    readonly displays: ReadDisplays['bindings'];
  };

/** The part of conf that is used here; electron-store has the same. */
export type SettingsStore = { readonly store: Readonly<Record<string, unknown>> };

export const settingsName = 'settings';

/** Broken files that stand aside, for somebody to look at. */
const mostBroken = 3;

/**
 * Reads the settings through `open`, which makes conf or electron-store on the file in `directory`. A
 * file that cannot be read as JSON is set aside, and defaults hold; a single value that does not fit is
 * left out with a word in the log, and the file stays as it is. A directory that cannot be used is a
 * refusal: there would be no place to keep anything.
 */
export function readSettings(
  directory: string,
  open: () => SettingsStore,
  log: Log,
  clock: Pick<Clock, 'wall'>,
): Settings | Refusal {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return fittingSettings(openOrSetAside(directory, open, log, clock).store, directory, log);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return {
      exitCode: 69,
      message: `The data directory ${directory} cannot be used (${code}). Name another one with --data-dir.`,
    };
  }
}

/** What of `stored` can be used. The log hears of the rest, a line each; `directory` is named in it. */
export function fittingSettings(
  stored: SettingsStore['store'],
  directory: string,
  log: Pick<Log, 'warn'>,
): Settings {
  const { house, complaints } = readHouse(stored);
  const displays = readDisplays(stored.displays);
  const { privacy, complaints: ofPrivacy } = readPrivacy(stored.privacy);
  for (const complaint of [...complaints, ...displays.complaints, ...ofPrivacy])
    log.warn(`A setting in ${directory} is not used: ${complaint}`);
  const settings: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const value = schema.safeParse(stored[name]);
    if (value.success) settings[name] = value.data;
    else log.warn(`The setting "${name}" in ${directory} does not fit and is not used.`);
  }
  return { ...settingsSchema.parse(settings), house, privacy, displays: displays.bindings };
}

function openOrSetAside(
  directory: string,
  open: () => SettingsStore,
  log: Log,
  clock: Pick<Clock, 'wall'>,
): SettingsStore {
  const name = `${settingsName}.json`;
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const aside = asideName(name, 'bad', clock.wall());
    renameSync(join(directory, name), join(directory, aside));
    log.warn(`The settings in ${directory} are broken; they are set aside as ${aside}.`);
    const surplus = surplusAside(readdirSync(directory), { fresh: aside, most: mostBroken });
    for (const old of surplus) rmSync(join(directory, old), { force: true });
    return open();
  }
}
