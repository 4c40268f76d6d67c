import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { errorCode } from '../../error-code';
import { decodeBootRecord, type BootRecord } from './boot-record';

/*
 * Synchronous, because it is read before Electron is ready and written while the program goes down. It is
 * small, written a few times a start, and losing it costs no more than one round of tries.
 */

/** What the last start left at `path`; null where there is nothing that can be used. */
export function readBootRecord(path: string): BootRecord | null {
  try {
    return decodeBootRecord(readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}

/** False where the disk does not take it. */
export function writeBootRecord(path: string, record: BootRecord): boolean {
  try {
    const temporary = `${path}.tmp`;
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(record, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
