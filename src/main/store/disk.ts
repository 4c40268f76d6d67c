import { randomBytes } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../clock';
import { errorCode } from '../error-code';
import { outlastLock } from './locked-file';

/** What the store wants of a file system. Nothing of it blocks; each rejects with the system's code. */
export type Disk = {
  /** All of a file. Null where there is none; `nonsense` where it is no file, or larger than `mostBytes`. */
  readonly read: (path: string, mostBytes: number) => Promise<Uint8Array | 'nonsense' | null>;
  /** Replaces or makes a file, whole or not at all, and so that a power cut afterwards cannot undo it. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Renames; what stands at `to` is replaced. */
  readonly move: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Names in a folder, `most` at most, in no order. None where there is no folder. */
  readonly list: (folder: string, most: number) => Promise<readonly string[]>;
};

/** Stands between a file's name and the rest of the name of what is written before it gets that name. */
export const temporaryMark = '.tmp-';

export function createDisk(clock: Clock): Disk {
  const move: Disk['move'] = (from, to) => outlastLock(clock, () => rename(from, to));
  return {
    read: readWhole,
    write: async (path, bytes) => {
      const folder = dirname(path);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${path}${temporaryMark}${randomBytes(6).toString('hex')}`;
      try {
        await writeNew(temporary, bytes);
        await move(temporary, path);
      } catch (error) {
        // Where even this fails, the next start cleans up.
        await rm(temporary, { force: true }).catch(() => undefined);
        throw error;
      }
      await syncFolder(folder);
    },
    move,
    remove: (path) => rm(path, { force: true }),
    list: listNames,
  };
}

async function readWhole(path: string, mostBytes: number): Promise<Uint8Array | 'nonsense' | null> {
  try {
    // Before it is opened: opening a pipe would wait for its writer.
    const found = await stat(path);
    return found.isFile() && found.size <= mostBytes ? await readFile(path) : 'nonsense';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Not with atomically, which takes a write that a full disk cut short for a whole one. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Some network file systems cannot; then there is nothing more to be done. */
const cannotSyncCodes: readonly (string | undefined)[] = ['EINVAL', 'ENOTSUP'];

/** Makes a rename outlast a power cut. Windows keeps its names in a journal, and opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } catch (error) {
    if (!cannotSyncCodes.includes(errorCode(error))) throw error;
  } finally {
    await opened.close();
  }
}

async function listNames(folder: string, most: number): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) {
      if (names.push(name) >= most) break;
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return names;
}
