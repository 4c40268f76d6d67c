import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code';
import type { Refusal } from './settings/launch';

/** That this process is the one on its data directory. */
export type DataLock = {
  /** Where the directory could not be locked: a word for the log. The start goes on all the same. */
  readonly warning: string | null;
  readonly release: () => void;
};

/** Where the one who holds a lock listens. What is a file stays behind when its process is killed. */
export type LockPlace = { readonly path: string; readonly isFile: boolean };

/** What a Unix socket's path may be long on macOS, its end included: sun_path of sys/un.h. */
const mostPathBytes = 104;

/**
 * Makes this process the one on `directory`, whichever host it is, or says why it is not, with EX_TEMPFAIL:
 * a service manager tries again. To be called before anything is written there. The lock is a socket that
 * listens and is never spoken to: the system takes it back at the very moment at which its process ends,
 * however that ends. Where it cannot be made at all, the start goes on with a warning: a lock that keeps a
 * screen dark does more harm than the second start that it prevents.
 */
export async function claimDataDirectory(
  directory: string,
  platform: NodeJS.Platform = process.platform,
): Promise<DataLock | Refusal> {
  try {
    const place = lockPlace(realDirectory(directory), platform);
    if (place.isFile) mkdirSync(directory, { recursive: true, mode: 0o700 });
    const server = await claim(place);
    if (server === null) return heldBySomebody(directory);
    return { warning: null, release: () => server.close() };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const warning = `${directory} could not be locked (${code}): see that only one Narthex runs on it.`;
    return { warning, release: () => undefined };
  }
}

/**
 * Whether some process is the one on `directory` now. Takes nothing and clears nothing. Rejects as the system
 * does where that cannot be known.
 */
export async function isDataDirectoryHeld(
  directory: string,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const place = lockPlace(realDirectory(directory), platform);
  if (isTooLong(place)) throw tooLong();
  return isAnswered(place.path);
}

function heldBySomebody(directory: string): Refusal {
  return {
    exitCode: 75,
    message: `Narthex already runs on ${directory}. Stop the other, or give another --data-dir.`,
  };
}

/** An abstract socket on Linux, a pipe on Windows: neither leaves a file. Elsewhere a socket in the directory. */
export function lockPlace(directory: string, platform: NodeJS.Platform): LockPlace {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 32);
  if (platform === 'linux') return { path: `\0narthex-${digest}`, isFile: false };
  if (platform === 'win32') return { path: `\\\\.\\pipe\\narthex-${digest}`, isFile: false };
  return { path: join(directory, 'narthex.lock'), isFile: true };
}

/** As the system names it, by whatever link it was given. It need not exist yet. */
function realDirectory(directory: string): string {
  try {
    return realpathSync.native(directory);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(directory) === directory) throw error;
    return join(realDirectory(dirname(directory)), basename(directory));
  }
}

/** Null where somebody holds it. A file that nobody listens at is cleared, once. */
async function claim(place: LockPlace): Promise<Server | null> {
  const { path, isFile } = place;
  if (isTooLong(place)) throw tooLong();
  const server = await listen(path);
  if (server !== null || !isFile || (await isAnswered(path))) return server;
  rmSync(path, { force: true });
  return listen(path);
}

/** Node would cut it off, and listen somewhere else. */
function isTooLong({ path, isFile }: LockPlace): boolean {
  return isFile && Buffer.byteLength(path) >= mostPathBytes;
}

/** Null where the place is taken. It does not keep the process alive. */
function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    // Once it listens, the promise is settled, and an error of one connection ends nothing.
    server.on('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(path, () => {
      resolve(server);
    });
    server.unref();
  });
}

/** Whether somebody listens there. Whoever cannot be asked may well be somebody. */
function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => {
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error) ?? ''));
    });
  });
}

function tooLong(): Error {
  return Object.assign(new Error('A path that no socket can have'), { code: 'ENAMETOOLONG' });
}
