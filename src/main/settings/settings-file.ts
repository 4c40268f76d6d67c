import { join } from 'node:path';
import type { Clock } from '../clock';
import { createEdgeLog } from '../edge-log';
import { errorCode, reasonOf } from '../error-code';
import { createTurns } from '../in-turn';
import type { Log } from '../log';
import { createDisk, type Disk } from '../store/disk';
import { removeLeftovers } from '../store/leftovers';
import { settingsName } from './settings';

/** What stands in `settings.json`, with what this program does not know. */
export type WrittenSettings = Readonly<Record<string, unknown>>;

/** Changes `settings.json`, whole or not at all. */
export type SettingsFile = {
  /** What is written now; none where there is no file. A text where it cannot be read, which says why. */
  readonly read: () => Promise<WrittenSettings | string>;
  /**
   * Writes what `edit` makes of what is written now, and resolves with null. Where `edit` gives a complaint, or
   * the disk refuses, that is what it resolves with, and the file is as it was. One at a time, in order.
   */
  readonly change: (edit: SettingsEdit) => Promise<string | null>;
};

export type SettingsEdit = (written: WrittenSettings) => WrittenSettings | string;

export type SettingsFileOptions = {
  readonly directory: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The computer's own by default. */
  readonly disk?: Disk;
};

/** A house with a hundred screens has a tenth of it. */
const mostBytes = 4 * 1024 * 1024;

/** Not through conf, which writes with atomically: docs/decisions/0009. What conf reads is the same file. */
export function createSettingsFile(options: SettingsFileOptions): SettingsFile {
  const { directory, clock } = options;
  const disk = options.disk ?? createDisk(clock);
  const log = createEdgeLog(options.log);
  const name = `${settingsName}.json`;
  const path = join(directory, name);
  const inTurn = createTurns();

  const read = () =>
    spared(`${path} cannot be read`, async () => {
      const bytes = await disk.read(path, mostBytes);
      return bytes === null ? {} : (parsed(bytes) ?? brokenWord(path));
    });

  async function change(edit: SettingsEdit): Promise<string | null> {
    const written = await read();
    if (typeof written === 'string') return written;
    const next = edit(written);
    if (typeof next === 'string') return next;
    const bytes = Buffer.from(`${JSON.stringify(next, null, '\t')}\n`);
    return spared(`${path} cannot be written`, async () => {
      await disk.write(path, bytes);
      await removeLeftovers(directory, [name], { disk, log });
      return null;
    });
  }

  return { read, change: (edit) => inTurn(() => change(edit)) };
}

function brokenWord(path: string): string {
  return `${path} is no JSON that Narthex can read. Mend it or take it away, and try again.`;
}

/** Null where it is no JSON object. */
function parsed(bytes: Uint8Array | 'nonsense'): WrittenSettings | null {
  if (bytes === 'nonsense') return null;
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isObject ? (read as WrittenSettings) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** What the disk refuses, in words. */
async function spared<T>(failure: string, work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return `${failure} (${reasonOf(error)}). Nothing has changed.`;
  }
}
