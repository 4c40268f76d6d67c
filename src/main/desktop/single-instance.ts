import type { App } from 'electron';
import { readlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import type { Refusal } from '../settings/launch';
import { judgeLock, type Computer, type LockVerdict } from './singleton-lock';

/**
 * Makes this the one desktop on its user data, or says why it is not, with EX_TEMPFAIL: a service manager
 * tries again. A lock that a killed start has left behind is cleared. Where the lock cannot be judged,
 * Electron is not asked: it would put a dialog on the screen. To be called once the user data has its place.
 */
export function claimSingleInstance(
  app: Pick<App, 'getPath' | 'requestSingleInstanceLock'>,
  computer: Computer,
): Refusal | undefined {
  const folder = app.getPath('userData');
  const path = join(folder, 'SingletonLock');
  const lock = readLock(path);
  const verdict = lock && judgeLock(lock.target, computer);
  if (verdict === 'elsewhere' || verdict === 'unknown') return refusal(whyNotJudged(path, verdict));
  // Looked at once more: another start may have cleared it, and taken it, in this very moment.
  if (verdict === 'stale' && readLock(path)?.target === lock?.target) clear(path);
  if (app.requestSingleInstanceLock()) return undefined;
  return refusal(
    `Narthex already runs on ${folder}, or cannot lock it. Stop the other, or give another --data-dir.`,
  );
}

function refusal(message: string): Refusal {
  return { message, exitCode: 75 };
}

function whyNotJudged(path: string, verdict: LockVerdict): string {
  return verdict === 'elsewhere'
    ? `${path} was locked under another computer's name. If no Narthex runs there, or this computer had that name, delete the file by hand.`
    : `${path} is no lock of Narthex. If no Narthex runs on that folder, delete the file by hand.`;
}

/** Null where there is no lock; a target of null where something else lies in its place. */
function readLock(path: string): { readonly target: string | null } | null {
  try {
    return { target: readlinkSync(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code === 'EINVAL' ? { target: null } : null;
  }
}

/** What cannot be cleared is Electron's to judge. */
function clear(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
