import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDisk } from '../../../src/main/store/disk';
import { manualClock } from '../../fakes/manual-clock';

const disk = createDisk(manualClock(0));
const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a write', () => {
  test('makes the folder, for its own user only', async () => {
    const path = join(folder, 'demo', 'schedule.json');
    await disk.write(path, bytes('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(join(folder, 'demo'))).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('replaces the file and leaves no other behind', async () => {
    const path = join(folder, 'schedule.json');
    await disk.write(path, bytes('a long old text'));
    await disk.write(path, bytes('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['schedule.json']);
  });

  test.skipIf(process.platform === 'win32')(
    'is on disk before it has its name, and its name before it is done',
    async () => {
      const path = join(folder, 'schedule.json');
      const handle = await open(folder, 'r');
      const hadName: boolean[] = [];
      const sync = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync');
      sync.mockImplementation(() => {
        hadName.push(existsSync(path));
        return Promise.resolve();
      });
      await disk.write(path, bytes('new'));
      sync.mockRestore();
      await handle.close();
      expect(hadName).toEqual([false, true]);
    },
  );

  test('that fails leaves everything as it was', async () => {
    const path = join(folder, 'schedule.json');
    await mkdir(join(path, 'in the way'), { recursive: true });
    await expect(disk.write(path, bytes('new'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/u);
    expect(await readdir(folder)).toEqual(['schedule.json']);
  });
});

describe('a read', () => {
  test('of what is not there gives nothing', async () => {
    expect(await disk.read(join(folder, 'schedule.json'), 10)).toBeNull();
  });

  test('of a file that is too large is nonsense, and of the largest is not', async () => {
    const path = join(folder, 'schedule.json');
    await writeFile(path, '12345');
    expect(await disk.read(path, 4)).toBe('nonsense');
    expect(await disk.read(path, 5)).toEqual(Buffer.from('12345'));
  });

  test('of a folder, or of what never ends, is nonsense', async () => {
    const path = join(folder, 'schedule.json');
    await symlink('/dev/zero', path);
    expect(await disk.read(path, 10)).toBe('nonsense');
    expect(await disk.read(folder, 10_000)).toBe('nonsense');
  });

  test('of what cannot be read fails with its code', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(disk.read(join(folder, 'file', 'schedule.json'), 10)).rejects.toThrow('ENOTDIR');
  });
});

describe('a list', () => {
  test('has the names of a folder, and no more of them than wanted', async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(join(folder, name), '');
    expect([...(await disk.list(folder, 5))].sort()).toEqual(['a', 'b', 'c']);
    expect(await disk.list(folder, 2)).toHaveLength(2);
  });

  test('of a folder that is not there is empty', async () => {
    expect(await disk.list(join(folder, 'none'), 5)).toEqual([]);
  });
});
