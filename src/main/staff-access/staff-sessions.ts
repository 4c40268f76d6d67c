import { createHash, randomBytes } from 'node:crypto';
import { dayMs, hourMs } from '../../core/time/instant';
import type { Clock } from '../clock';

/** Who is signed in, in memory alone: a new start of the program signs everybody out. */
export type StaffSessions = {
  /** Begins one under the password of this `passwordId`; returns the secret by which it is known. */
  readonly begin: (passwordId: string) => string;
  /** Whether it lasts. Being used keeps it from ending for want of use. */
  readonly use: (id: string) => boolean;
  /** Whether it lasts; nobody uses it. */
  readonly lasts: (id: string) => boolean;
  readonly end: (id: string) => void;
  /** Ends all that began under another password; all, where there is none now. */
  readonly keepOnly: (passwordId: string | null) => void;
  /** Calls `listener` when the session is ended by somebody. Returns a function that ends the calls. */
  readonly onEnd: (id: string, listener: () => void) => () => void;
};

type Session = {
  readonly passwordId: string;
  readonly beganMono: number;
  readonly usedMono: number;
  readonly listeners: Set<() => void>;
};

const longestIdleMs = 12 * hourMs;
const longestMs = 7 * dayMs;
/** When there are more, the one that was unused for longest ends. */
const most = 50;
/** 256 bits cannot be guessed. */
const idBytes = 32;

export function createStaffSessions(clock: Pick<Clock, 'monotonic'>): StaffSessions {
  /** By a digest: who reads memory or a timing does not have the id. The longest unused comes first. */
  const sessions = new Map<string, Session>();

  function endKey(key: string): void {
    const session = sessions.get(key);
    sessions.delete(key);
    for (const listener of session?.listeners ?? []) listener();
  }

  function lasting(id: string): Session | null {
    const session = sessions.get(digestOf(id));
    if (!session) return null;
    const now = clock.monotonic();
    const isOver = now - session.usedMono >= longestIdleMs || now - session.beganMono >= longestMs;
    if (!isOver) return session;
    endKey(digestOf(id));
    return null;
  }

  function put(key: string, session: Omit<Session, 'usedMono'>): void {
    sessions.delete(key);
    sessions.set(key, { ...session, usedMono: clock.monotonic() });
  }

  return {
    begin: (passwordId) => {
      const [oldest] = sessions.keys();
      if (sessions.size >= most && oldest !== undefined) endKey(oldest);
      const id = randomBytes(idBytes).toString('base64url');
      put(digestOf(id), { passwordId, beganMono: clock.monotonic(), listeners: new Set() });
      return id;
    },
    use: (id) => {
      const session = lasting(id);
      if (session) put(digestOf(id), session);
      return session !== null;
    },
    lasts: (id) => lasting(id) !== null,
    end: (id) => endKey(digestOf(id)),
    keepOnly: (passwordId) => {
      for (const [key, session] of sessions) if (session.passwordId !== passwordId) endKey(key);
    },
    onEnd: (id, listener) => {
      const listeners = lasting(id)?.listeners;
      listeners?.add(listener);
      return () => listeners?.delete(listener);
    },
  };
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64');
}
