import { basename, dirname, join } from 'node:path';
import { createEdgeLog } from '../../src/main/edge-log';
import { temporaryMark, type Disk } from '../../src/main/store/disk';
import { createSnapshotStore, type SnapshotStore } from '../../src/main/store/snapshot-store';
import type { Chance } from './chance';
import type { Process } from './computer';
import type { DiskFault } from './fault-plan';

/** A disk with the program's own store on it; a power cut may take the last schedule that was written. */
export type SimulatedDisk = {
  /** The store that one run of the program has on it. */
  readonly openFor: (process: Process) => SnapshotStore;
  /** `torn`: the last write had not got its name yet, and what was written of it lies about. */
  readonly cutPower: (write: 'kept' | 'lost' | 'torn') => void;
  /** Told of each schedule that the disk has taken. */
  readonly onWrite: (listener: (text: string) => void) => void;
};

const folder = '/kept';
const schedulePath = join(folder, 'schedule.json');

export function createSimulatedDisk(
  chance: Chance,
  faultNow: () => DiskFault | null,
): SimulatedDisk {
  const files = new Map<string, Uint8Array>();
  let older: Uint8Array | undefined;
  let listener: (text: string) => void = () => undefined;

  async function write(process: Process, path: string, bytes: Uint8Array): Promise<void> {
    const fault = faultNow();
    if (fault === 'disk-full') throw diskError('ENOSPC');
    if (fault === 'disk-read-only') throw diskError('EROFS');
    const delayMs = fault === 'disk-slow' ? chance.between(1_000, 40_000) : 20;
    await new Promise<void>((resolve) => process.clock.after(delayMs, resolve));
    if (path === schedulePath) {
      older = files.get(path);
      listener(Buffer.from(bytes).toString());
    }
    files.set(path, bytes);
  }

  const diskOf = (process: Process): Disk => ({
    read: (path) => Promise.resolve(files.get(path) ?? null),
    write: (path, bytes) => write(process, path, bytes),
    move: (from, to) => {
      const bytes = files.get(from);
      if (!bytes) return Promise.reject(diskError('ENOENT'));
      files.delete(from);
      files.set(to, bytes);
      return Promise.resolve();
    },
    remove: (path) => {
      files.delete(path);
      return Promise.resolve();
    },
    list: () => {
      const inFolder = [...files.keys()].filter((path) => dirname(path) === folder);
      return Promise.resolve(inFolder.map((path) => basename(path)));
    },
  });

  return {
    onWrite: (heard) => {
      listener = heard;
    },
    cutPower: (write) => {
      const newest = files.get(schedulePath);
      if (write === 'kept' || newest === undefined || older === undefined) return;
      files.set(schedulePath, older);
      if (write === 'lost') return;
      const part = newest.subarray(0, chance.whole(0, newest.byteLength - 1));
      files.set(`${schedulePath}${temporaryMark}cut`, part);
    },
    openFor: (process) =>
      createSnapshotStore({
        folder,
        service: 'simulated',
        clock: process.clock,
        log: createEdgeLog({ info: () => undefined, warn: () => undefined }),
        disk: diskOf(process),
      }),
  };
}

function diskError(code: string): Error {
  return Object.assign(new Error('The disk does not take it'), { code });
}
