import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import type { KeptPassword } from '../staff-password/kept-password';
import { isPassword } from '../staff-password/password-hash';
import { readPassword } from '../staff-password/password-rule';
import { createSignInLimit } from './sign-in-limit';
import { createStaffSessions } from './staff-sessions';
import { createTurns } from './turns';

/** Decides who over the network is staff. */
export type StaffGate = {
  /** Whether there are staff pages over the network: only with a password that can be used. */
  readonly isOpen: () => Promise<boolean>;
  readonly signIn: (attempt: SignInAttempt) => Promise<SignInEnd>;
  /** Whether a request of this session is staff's; it counts as use. */
  readonly admits: (id: string | undefined) => Promise<boolean>;
  /** Whether it still is; nobody uses it. */
  readonly stillAdmits: (id: string) => Promise<boolean>;
  readonly signOut: (id: string) => void;
  /** Calls `listener` when the session ends before its time. Returns a function that ends the calls. */
  readonly onEnd: (id: string, listener: () => void) => () => void;
};

export type SignInAttempt = {
  readonly address: string;
  /** What somebody gave as the password. */
  readonly said: string;
  /** The session that they had so far; it ends, so that nobody gets one that somebody else has chosen. */
  readonly former: string | undefined;
};

export type SignInEnd =
  | { readonly kind: 'in'; readonly id: string }
  | { readonly kind: 'wrong' }
  /** Not looked at: too many were wrong. */
  | { readonly kind: 'held'; readonly waitMs: number }
  /** Not looked at: too many others are. */
  | { readonly kind: 'busy' };

export type StaffGateOptions = {
  /** What `createPasswordFile` gives. */
  readonly password: () => Promise<KeptPassword | null>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: EdgeLog;
};

/** Each takes 32 MB and up to a second. */
const mostAtOnce = 6;

export function createStaffGate({ password, clock, log }: StaffGateOptions): StaffGate {
  const sessions = createStaffSessions(clock);
  const limit = createSignInLimit(clock);
  const turns = createTurns(mostAtOnce);

  /** Whoever looks ends what began under another password. */
  async function present(): Promise<KeptPassword | null> {
    const kept = await password();
    sessions.keepOnly(kept && idOf(kept));
    return kept;
  }

  async function matched(said: string): Promise<KeptPassword | null> {
    const kept = await present();
    const given = readPassword(said);
    return kept && given && (await isPassword(given, kept)) ? kept : null;
  }

  function admitted({ address, former }: SignInAttempt, kept: KeptPassword): SignInEnd {
    limit.forgive(address);
    log.settle('sign-in');
    log.say('sign-in', 'info', `Staff have signed in from ${address}.`);
    if (former !== undefined) sessions.end(former);
    return { kind: 'in', id: sessions.begin(idOf(kept)) };
  }

  return {
    isOpen: async () => (await present()) !== null,
    signIn: async (attempt) => {
      if (turns.areTaken()) return { kind: 'busy' };
      const waitMs = limit.attempt(attempt.address);
      if (waitMs > 0) {
        // One word, however many addresses: a night of guesses must not push all else out of the log.
        const word = 'Somebody gives one wrong staff password after another, and has to wait.';
        log.say('sign-in', 'warn', word);
        return { kind: 'held', waitMs };
      }
      const kept = await turns.take(() => matched(attempt.said));
      return kept ? admitted(attempt, kept) : { kind: 'wrong' };
    },
    admits: async (id) => {
      await present();
      return id !== undefined && sessions.use(id);
    },
    stillAdmits: async (id) => {
      await present();
      return sessions.lasts(id);
    },
    signOut: sessions.end,
    onEnd: sessions.onEnd,
  };
}

/** Which password it is: each has a salt of its own. */
function idOf({ salt }: KeptPassword): string {
  return Buffer.from(salt).toString('base64');
}
