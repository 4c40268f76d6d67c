import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { errorCode } from '../error-code';
import type { Computer } from './singleton-lock';

export const thisComputer: Computer = {
  hostname: hostname(),
  ownPid: process.pid,
  isAlive: (pid) => !isGone(pid) && !isZombie(pid),
  isOfThisProgram: (pid) => {
    const program = programOf(pid);
    return program === null || program === programName(process.execPath);
  },
};

/** A process of another user cannot be signalled, and lives. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** The state follows the program's name in brackets, which may itself hold brackets: proc_pid_stat(5). */
function isZombie(pid: number): boolean {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat !== null && /\) [ZX] [^)]*$/u.test(stat);
}

/** Null where that is not said: outside of Linux, or of another user's process. */
function programOf(pid: number): string | null {
  const path = orNull(() => readlinkSync(`/proc/${pid}/exe`));
  return path === null ? null : programName(path);
}

/** Without its folder: an AppImage is mounted at another place each time. An update leaves a word behind. */
function programName(path: string): string {
  return basename(path.replace(/ \(deleted\)$/u, ''));
}

/** The answer, or null where the system refuses one. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
