/** What a computer knows of itself and of its processes. */
export type Computer = {
  readonly hostname: string;
  readonly ownPid: number;
  /** False only where the process is surely gone; one that ended and was not yet collected is gone. */
  readonly isAlive: (pid: number) => boolean;
  /** False only where the process surely runs another program. */
  readonly isOfThisProgram: (pid: number) => boolean;
};

/**
 * - `stale`: whoever took it is gone, on this computer. It is in nobody's way but ours.
 * - `held`: it may well be held, and the one who holds it can be asked.
 * - `elsewhere`: it was taken under another host's name. Whether that one lives cannot be found out here.
 * - `unknown`: nothing that Chromium writes.
 */
export type LockVerdict = 'stale' | 'held' | 'elsewhere' | 'unknown';

/** Larger numbers are no process on any system, and Node takes none. */
const largestPid = 2 ** 31 - 1;

/**
 * Judges Chromium's `SingletonLock` by the target of that symbolic link, `<hostname>-<pid>`; null where
 * it is no link. A lock is stale only if it is of the same host and its process is dead, or its number
 * belongs to another program by now, or to ourselves: in a container each start may get the same number.
 */
export function judgeLock(target: string | null, computer: Computer): LockVerdict {
  const match = /^(?<host>.+)-(?<digits>[1-9]\d{0,9})$/u.exec(target ?? '');
  const pid = Number(match?.groups?.digits);
  if (!match || pid > largestPid) return 'unknown';
  if (match.groups?.host !== computer.hostname) return 'elsewhere';
  const isHeld = pid !== computer.ownPid && computer.isAlive(pid) && computer.isOfThisProgram(pid);
  return isHeld ? 'held' : 'stale';
}
