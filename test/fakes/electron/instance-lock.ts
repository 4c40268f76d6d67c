import {
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { appEvents } from './app-events';
import { makeEvent } from './lifecycle';
import { app } from './app';

const notice = /^second-instance-\d+\.json$/u;

/**
 * As Chromium does it on Linux: a link that is gone after a good end, and left by a bad one. A second
 * instance leaves a notice beside it instead of speaking through a socket: it may end at once.
 */
export function takeInstanceLock(folder: string, additionalData: object): boolean {
  const lock = join(folder, 'SingletonLock');
  const isTaken = takeLink(lock) || (isStale(lock) && takeLink(lock));
  if (isTaken) hold(folder, lock);
  else leaveNotice(folder, additionalData);
  return isTaken;
}

function takeLink(lock: string): boolean {
  try {
    symlinkSync(`${hostname()}-${process.pid}`, lock);
    return true;
  } catch {
    return false;
  }
}

/** Chromium itself takes the lock of a process that is gone, on the same computer. */
function isStale(lock: string): boolean {
  try {
    const target = readlinkSync(lock);
    const pid = Number(target.slice(target.lastIndexOf('-') + 1));
    if (!target.startsWith(`${hostname()}-`)) return false;
    if (isAlive(pid)) return false;
    rmSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function hold(folder: string, lock: string): void {
  process.once('exit', () => rmSync(lock, { force: true }));
  const readNotices = () => {
    void app.whenReady().then(() => {
      for (const name of readdirSync(folder).filter((each) => notice.test(each))) {
        tellOfSecond(join(folder, name));
      }
    });
  };
  watch(folder, readNotices).unref();
}

function tellOfSecond(file: string): void {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  const { argv, cwd, additionalData } = JSON.parse(text) as Record<string, unknown>;
  appEvents.emit('second-instance', makeEvent({}), argv, cwd, additionalData);
}

function leaveNotice(folder: string, additionalData: object): void {
  const word = { argv: process.argv, cwd: process.cwd(), additionalData };
  const name = `second-instance-${process.pid}.json`;
  try {
    writeFileSync(join(folder, `${name}.new`), JSON.stringify(word));
    renameSync(join(folder, `${name}.new`), join(folder, name));
  } catch {
    // Where nobody can write, nobody hears of it.
  }
}
