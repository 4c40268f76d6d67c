import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { claimSingleInstance, wishes, type Wish } from '../../../src/main/desktop/single-instance';
import { judgeLock, type Computer } from '../../../src/main/desktop/singleton-lock';
import { thisComputer } from '../../../src/main/desktop/this-computer';

const isLinux = process.platform === 'linux';

describe('50 · a lock, judged by what it says', () => {
  const lobby: Computer = {
    hostname: 'lobby-2',
    ownPid: 900,
    isAlive: (pid) => pid === 100 || pid === 200 || pid === 900,
    isOfThisProgram: (pid) => pid === 100 || pid === 900,
  };

  test.each([
    ['a dead process of this host', 'lobby-2-300', 'stale'],
    ['a number that another program got', 'lobby-2-200', 'stale'],
    ['our own number', 'lobby-2-900', 'stale'],
    ['a living process of this program', 'lobby-2-100', 'held'],
    ['a dead process of another host', 'lobby-3-300', 'elsewhere'],
    ['a host whose name begins like ours', 'lobby-2-a-300', 'elsewhere'],
    ['a host whose name ends like ours', 'the-lobby-2-300', 'elsewhere'],
    ['a host whose name is ours without its end', 'lobby-300', 'elsewhere'],
    ['no link', null, 'unknown'],
    ['nothing', '', 'unknown'],
    ['no number', 'lobby-2-', 'unknown'],
    ['a word', 'lobby-2-x', 'unknown'],
    ['the process group', 'lobby-2-0', 'unknown'],
    ['a number below zero', 'lobby-2--1', 'elsewhere'],
    ['a number that no process has', 'lobby-2-4294967297', 'unknown'],
    ['no host', '-300', 'unknown'],
    ['a host with a line end', 'lobby\n2-300', 'unknown'],
    ['a path', '/etc/passwd', 'unknown'],
  ])('50 · of %s (%j) is %s', (_name, target, verdict) => {
    expect(judgeLock(target, lobby)).toBe(verdict);
  });
});

describe('50 · a desktop that claims its user data', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  const pids = { dead: 0, narthex: 0, other: 0 };

  function startChild(command: string, args: readonly string[]): Promise<number> {
    const child = spawn(command, args, { stdio: 'ignore', timeout: 20_000 });
    children.push(child);
    return once(child, 'spawn').then(() => child.pid ?? 0);
  }

  beforeAll(async () => {
    const wait = 'setTimeout(() => undefined, 20_000)';
    pids.narthex = await startChild(process.execPath, ['--eval', wait]);
    pids.other = await startChild('sleep', ['20']);
    pids.dead = await startChild(process.execPath, ['--version']);
    const dead = children.at(-1);
    if (dead?.exitCode === null) await once(dead, 'exit');
  });
  afterAll(() => {
    for (const child of children) child.kill();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'narthex-lock-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const lockPath = () => join(folder, 'SingletonLock');
  const hasLock = () => lstatSync(lockPath(), { throwIfNoEntry: false }) !== undefined;

  /** Claims with an Electron that gains the lock where nothing lies in its place. */
  function claim(computer: Computer = thisComputer, wish?: Wish) {
    let asked = 0;
    let told: unknown;
    const refusal = claimSingleInstance(
      {
        getPath: () => folder,
        requestSingleInstanceLock: (data) => {
          asked += 1;
          told = data;
          return !hasLock();
        },
      },
      computer,
      wish,
    );
    return { refusal, asked, told };
  }
  const gained = { refusal: undefined, asked: 1, told: {} };

  test('50 · without a lock is the first', () => {
    expect(claim()).toEqual(gained);
  });

  test('50 · clears the lock of a dead process', () => {
    symlinkSync(`${hostname()}-${pids.dead}`, lockPath());
    expect(claim()).toEqual(gained);
  });

  test.runIf(isLinux)('50 · clears a lock whose number another program got', () => {
    symlinkSync(`${hostname()}-${pids.other}`, lockPath());
    expect(claim()).toEqual(gained);
  });

  test('50 · clears a lock of its own number, as the start before it had in a container', () => {
    symlinkSync(`${hostname()}-${process.pid}`, lockPath());
    expect(claim()).toEqual(gained);
  });

  test('50 · leaves the lock of a living Narthex alone, and leaves with 75', () => {
    const target = `${hostname()}-${pids.narthex}`;
    symlinkSync(target, lockPath());
    const { refusal, asked } = claim();
    expect(refusal?.exitCode).toBe(75);
    expect(refusal?.message).toContain(`Narthex already runs on ${folder}`);
    expect(asked).toBe(1);
    expect(readlinkSync(lockPath())).toBe(target);
  });

  test('50 · tells a living Narthex that somebody wants to see the names of the displays', () => {
    symlinkSync(`${hostname()}-${pids.narthex}`, lockPath());
    const { refusal, told } = claim(thisComputer, 'identify');
    expect(refusal).toEqual({
      exitCode: 0,
      message: expect.stringContaining('shows the names') as string,
    });
    expect(wishes('identify', told)).toBe(true);
  });

  test('50 · tells a living Narthex that somebody wants the window for staff', () => {
    symlinkSync(`${hostname()}-${pids.narthex}`, lockPath());
    const { refusal, told } = claim(thisComputer, 'staff');
    expect(refusal).toEqual({
      exitCode: 0,
      message: expect.stringContaining('window for staff') as string,
    });
    expect(wishes('staff', told)).toBe(true);
  });

  test.each([undefined, null, {}, [], 'identify', { wish: 'run' }])(
    '50 · does not take %j for that',
    (data) => {
      expect(wishes('identify', data)).toBe(false);
    },
  );

  test('50 · leaves the lock of another host alone, asks no dialog of Electron, and says what to delete', () => {
    const target = `${hostname()}x-${pids.dead}`;
    symlinkSync(target, lockPath());
    const { refusal, asked } = claim();
    expect(refusal?.exitCode).toBe(75);
    expect(refusal?.message).toContain(`${lockPath()} was locked under another computer's name`);
    expect(refusal?.message).toContain('delete the file by hand');
    expect(asked).toBe(0);
    expect(readlinkSync(lockPath())).toBe(target);
  });

  test('50 · leaves a link to nonsense alone, and says what to delete', () => {
    symlinkSync('nonsense', lockPath());
    const { refusal, asked } = claim();
    expect(refusal?.exitCode).toBe(75);
    expect(refusal?.message).toContain(`${lockPath()} is no lock of Narthex`);
    expect(asked).toBe(0);
    expect(readlinkSync(lockPath())).toBe('nonsense');
  });

  test('50 · leaves a plain file alone, and says what to delete', () => {
    writeFileSync(lockPath(), `${hostname()}-${pids.dead}`);
    const { refusal, asked } = claim();
    expect(refusal?.exitCode).toBe(75);
    expect(refusal?.message).toContain(`${lockPath()} is no lock of Narthex`);
    expect(asked).toBe(0);
    expect(hasLock()).toBe(true);
  });

  test('50 · leaves alone what another start took while the lock was judged', () => {
    symlinkSync(`${hostname()}-${pids.dead}`, lockPath());
    const target = `${hostname()}-${pids.narthex}`;
    const { refusal } = claim({
      ...thisComputer,
      isAlive: () => {
        rmSync(lockPath());
        symlinkSync(target, lockPath());
        return false;
      },
    });
    expect(refusal?.exitCode).toBe(75);
    expect(readlinkSync(lockPath())).toBe(target);
  });
});

describe.runIf(isLinux)('50 · what a computer knows of its processes', () => {
  test('50 · itself is alive and of this program', () => {
    expect(thisComputer.isAlive(process.pid)).toBe(true);
    expect(thisComputer.isOfThisProgram(process.pid)).toBe(true);
  });

  test('50 · a process that it may not signal is alive, for it is of another user', () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
    });
    expect(thisComputer.isAlive(process.ppid)).toBe(true);
    kill.mockRestore();
  });

  test('50 · a process that ended and that nobody collects is dead', async () => {
    // The shell becomes a program that never looks after the child that it had.
    const child = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 20'], { timeout: 20_000 });
    try {
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      const pid = Number(chunk.toString());
      await expect.poll(() => thisComputer.isAlive(pid)).toBe(false);
      expect(() => process.kill(pid, 0)).not.toThrow();
    } finally {
      child.kill();
    }
  });

  test('50 · where it is not said what a process runs, it may be this program', () => {
    const gone = 2 ** 31 - 1;
    expect(thisComputer.isAlive(gone)).toBe(false);
    expect(thisComputer.isOfThisProgram(gone)).toBe(true);
  });
});
