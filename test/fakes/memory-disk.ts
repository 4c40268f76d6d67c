import { basename, dirname, join } from 'node:path';
import type { Clock } from '../../src/main/clock';
import type { Disk } from '../../src/main/store/disk';

/** A disk in memory, that counts, and fails or dawdles as it is told. */
export type MemoryDisk = Disk & {
  readonly files: Map<string, Uint8Array>;
  /** Each write that came to its end, by the file's name. */
  readonly writes: { readonly name: string; readonly bytes: number }[];
  /** The system's code that an operation fails with; for a write or move of one file, or of all. */
  readonly failures: {
    operation: keyof Disk;
    code: string;
    name?: string;
  }[];
  /** How long a write takes. */
  writeMs: number;
};

export function memoryDisk(clock: Pick<Clock, 'after'>): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  const failures: MemoryDisk['failures'] = [];
  const writes: MemoryDisk['writes'][number][] = [];

  function attempt(operation: keyof Disk, path: string): void {
    const failure = failures.find(
      (each) =>
        each.operation === operation && (each.name === undefined || each.name === basename(path)),
    );
    if (failure) throw Object.assign(new Error('As told'), { code: failure.code });
  }

  const disk: MemoryDisk = {
    files,
    writes,
    failures,
    writeMs: 0,
    read: async (path, mostBytes) => {
      await turn();
      attempt('read', path);
      const bytes = files.get(path);
      if (!bytes) return null;
      return bytes.byteLength <= mostBytes ? bytes : 'nonsense';
    },
    write: async (path, bytes) => {
      if (disk.writeMs > 0) await new Promise<void>((end) => clock.after(disk.writeMs, end));
      else await turn();
      attempt('write', path);
      files.set(path, bytes);
      writes.push({ name: basename(path), bytes: bytes.byteLength });
    },
    move: async (from, to) => {
      await turn();
      attempt('move', from);
      const bytes = files.get(from);
      if (!bytes) throw Object.assign(new Error('As a disk does'), { code: 'ENOENT' });
      files.set(to, bytes);
      files.delete(from);
    },
    remove: async (path) => {
      await turn();
      attempt('remove', path);
      files.delete(path);
    },
    list: async (folder, most) => {
      await turn();
      attempt('list', folder);
      const inFolder = [...files.keys()].filter((path) => dirname(path) === join(folder));
      return inFolder.map((path) => basename(path)).slice(0, most);
    },
  };
  return disk;
}

const turn = () => Promise.resolve();
