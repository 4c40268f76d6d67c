import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../../error-code';
import type { SeenDirectory } from '../judge/judge-data-directory';
import { namesIn } from './read-text';

/** Where files of the schedule lie, beside those of the data directory itself. */
const folders = ['', 'calendar', 'demo'];

/** As `asideName` names what is broken or a newer program's. */
const asideMark = /\.json\.(?:bad|version)-/u;

export async function lookAtDataDirectory(path: string): Promise<SeenDirectory> {
  const kind = await kindOf(path);
  const place = kind === 'missing' ? await firstThatIs(dirname(path)) : path;
  return {
    path,
    kind,
    isWritable: await isWritable(place),
    freeBytes: await freeBytesOf(place),
    setAside: kind === 'folder' ? await setAsideIn(path) : [],
  };
}

async function kindOf(path: string): Promise<SeenDirectory['kind']> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'no-folder';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing';
    if (errorCode(error) === 'ENOTDIR') return 'no-folder';
    throw error;
  }
}

async function firstThatIs(path: string): Promise<string> {
  const isThere = (await kindOf(path)) !== 'missing' || dirname(path) === path;
  return isThere ? path : firstThatIs(dirname(path));
}

/** By asking for the right alone: nothing is written to find out. */
async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

async function freeBytesOf(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}

async function setAsideIn(directory: string): Promise<readonly string[]> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await namesIn(join(directory, folder))).map((name) => join(folder, name)),
    ),
  );
  return names.flat().filter((name) => asideMark.test(name));
}
