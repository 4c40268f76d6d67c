import type { App } from 'electron';
import { readlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import { judgeLock, type Computer, type LockVerdict } from './singleton-lock';

/** A start that is not the one desktop, with what to say and the code to leave with. */
export type LostClaim = { readonly message: string; readonly exitCode: 0 | 75 };

/** What a start asks of the one that already runs. */
export type Wish = 'run' | 'identify' | 'staff';

/** What Electron hands over to the one that runs. */
const wishData = {
  identify: { wish: 'identify' },
  staff: { wish: 'staff' },
  run: {},
} as const satisfies Record<Wish, object>;

/** What a start says that has been heard by the one that runs. */
const heardWords = {
  identify: 'Narthex is running; it shows the names of its displays for 20 seconds.',
  staff: 'Narthex is running; it opens its window for staff.',
} as const;

/**
 * Makes this the one desktop on its user data, or says why it is not, with EX_TEMPFAIL: a service manager
 * tries again. A lock that a killed start has left behind is cleared. Where the lock cannot be judged,
 * Electron is not asked: it would put a dialog on the screen. One that runs is told what is wished, and
 * names of displays it shows itself. To be called once the user data has its place.
 */
export function claimSingleInstance(
  app: Pick<App, 'getPath' | 'requestSingleInstanceLock'>,
  computer: Computer,
  wish: Wish = 'run',
): LostClaim | undefined {
  const folder = app.getPath('userData');
  const path = join(folder, 'SingletonLock');
  const lock = readLock(path);
  const verdict = lock && judgeLock(lock.target, computer);
  if (verdict === 'elsewhere' || verdict === 'unknown') return refusal(whyNotJudged(path, verdict));
  // Looked at once more: another start may have cleared it, and taken it, in this very moment.
  if (verdict === 'stale' && readLock(path)?.target === lock?.target) clear(path);
  if (app.requestSingleInstanceLock(wishData[wish])) return undefined;
  if (wish !== 'run') return { message: heardWords[wish], exitCode: 0 };
  return refusal(
    `Narthex already runs on ${folder}, or cannot lock it. Stop the other, or give another --data-dir.`,
  );
}

/** Whether what a second start handed over is that wish. */
export function wishes(wish: Exclude<Wish, 'run'>, data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'wish' in data && data.wish === wish;
}

function refusal(message: string): LostClaim {
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
