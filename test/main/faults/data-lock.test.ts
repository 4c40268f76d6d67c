import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  claimDataDirectory,
  isDataDirectoryHeld,
  lockPlace,
  type DataLock,
} from '../../../src/main/data-lock';
import { isRefusal, type Refusal } from '../../../src/main/settings/launch';

/* The lock of a data directory. macOS's kind is a socket in the file system, which Linux has too. */

let directory: string;
const children: ChildProcess[] = [];
const locks: DataLock[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const lock of locks.splice(0)) lock.release();
  rmSync(directory, { recursive: true });
});

/** How a start of its own process fares that claims the directory, and lives on. */
async function startElsewhere(platform: NodeJS.Platform, claimed = directory) {
  const child = fork(join(import.meta.dirname, 'locking-child.ts'), [claimed, platform], {
    execArgv: [],
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  children.push(child);
  const [outcome] = (await once(child, 'message')) as [Partial<DataLock & Refusal>];
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { outcome, kill };
}

async function claim(platform: NodeJS.Platform, claimed = directory) {
  const lock = await claimDataDirectory(claimed, platform);
  if (!isRefusal(lock)) locks.push(lock);
  return lock;
}

const held = {
  exitCode: 75,
  message: expect.stringMatching(/^Narthex already runs on .+\. Stop the other, .+$/u) as string,
};

const platforms = (['linux', 'darwin'] as const).filter(
  (platform) => platform === 'darwin' || process.platform === 'linux',
);

describe.skipIf(process.platform === 'win32').each(platforms)(
  '50 · on %s a data directory',
  (platform) => {
    test('has one process: a second one is refused with 75 and one line', async () => {
      await startElsewhere(platform);
      expect(await claim(platform)).toEqual(held);
    });

    test('has one of four that start together', async () => {
      const starts = await Promise.all([0, 1, 2, 3].map(() => startElsewhere(platform)));
      const winners = starts.filter(({ outcome }) => outcome.exitCode === undefined);
      expect(winners).toHaveLength(1);
    });

    test('is free at once after its process was killed', async () => {
      for (let round = 0; round < 3; round += 1) {
        const { outcome, kill } = await startElsewhere(platform);
        expect(outcome).toEqual({ warning: null });
        await kill();
      }
      expect(await claim(platform)).toMatchObject({ warning: null });
    });

    test('is free after it was released', async () => {
      const lock = await claim(platform);
      if (isRefusal(lock)) throw new Error('refused');
      lock.release();
      expect(await claim(platform)).toMatchObject({ warning: null });
    });

    test('is the same by the name of a link to it', async () => {
      const link = `${directory}-link`;
      symlinkSync(directory, link);
      try {
        await startElsewhere(platform, link);
        expect(await claim(platform)).toEqual(held);
      } finally {
        rmSync(link);
      }
    });

    test('leaves another directory alone', async () => {
      await startElsewhere(platform);
      mkdirSync(join(directory, 'other'));
      expect(await claim(platform, join(directory, 'other'))).toMatchObject({ warning: null });
    });

    test('may be one that is yet to be made', async () => {
      const claimed = join(directory, 'yet', 'to', 'come');
      await startElsewhere(platform, claimed);
      expect(await claim(platform, claimed)).toEqual(held);
    });
  },
);

describe('50 · a lock that cannot be made lets the start go on with a word', () => {
  test('where the path is too long for a socket', async () => {
    const claimed = join(directory, 'x'.repeat(100));
    expect(await claim('darwin', claimed)).toMatchObject({
      warning: expect.stringContaining('(ENAMETOOLONG)') as string,
    });
  });

  test('where the directory is a file', async () => {
    writeFileSync(join(directory, 'file'), '');
    expect(await claim('darwin', join(directory, 'file'))).toMatchObject({
      warning: expect.stringContaining('could not be locked (EEXIST)') as string,
    });
  });

  test.skipIf(process.getuid?.() === 0)('where nothing may be written', async () => {
    chmodSync(directory, 0o500);
    expect(await claim('darwin')).toMatchObject({
      warning: expect.stringContaining('(EACCES)') as string,
    });
    chmodSync(directory, 0o700);
  });
});

test('50 · what lies in the place of a socket, and is none, is cleared', async () => {
  writeFileSync(join(directory, 'narthex.lock'), 'of a restored backup');
  expect(await claim('darwin')).toMatchObject({ warning: null });
});

test('50 · a lock leaves no file on Linux and Windows', async () => {
  expect(lockPlace('C:\\ProgramData\\narthex', 'win32')).toEqual({
    path: expect.stringMatching(/^\\\\\.\\pipe\\narthex-[0-9a-f]{32}$/u) as string,
    isFile: false,
  });
  if (process.platform === 'linux') await claim('linux');
  expect(existsSync(join(directory, 'narthex.lock'))).toBe(false);
});

test.each(['linux', 'darwin'] as const)(
  '50 · whoever asks on %s hears whether it is held',
  async (platform) => {
    expect(await isDataDirectoryHeld(directory, platform)).toBe(false);
    await claim(platform);
    expect(await isDataDirectoryHeld(directory, platform)).toBe(true);
  },
);

test('50 · asking takes nothing, and makes no directory', async () => {
  const missing = join(directory, 'not', 'there');
  expect(await isDataDirectoryHeld(missing, 'darwin')).toBe(false);
  expect(existsSync(join(directory, 'not'))).toBe(false);
});
