import { open, readdir, stat } from 'node:fs/promises';
import { errorCode } from '../../error-code';

const mostBytes = 1024 * 1024;

/** The last megabyte of a file. Null where there is none. Rejects as the system does. */
export async function readText(path: string): Promise<string | null> {
  try {
    // Before it is opened: opening a pipe would wait for its writer.
    if (!(await stat(path)).isFile()) return null;
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      // What the kernel makes up has no size until it is read.
      if (size === 0) return await file.readFile('utf8');
      const length = Math.min(size, mostBytes);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isNothing(error)) return null;
    throw error;
  }
}

/** Names in a folder, in order. None where there is no folder. Rejects as the system does. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isNothing(error)) return [];
    throw error;
  }
}

function isNothing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '');
}
