import type {
  StaffAnswer,
  StaffBridge,
  StaffCalendar,
  StaffCommandName,
  StaffCommands,
  StaffPresent,
} from '../../staff-contract';
import { listenTo } from './event-stream';

/** The bridge of a staff page in a browser, and how staff come to it. None of its functions rejects. */
export type StaffHttp = StaffBridge & {
  /** Null where the host cannot be reached. */
  readonly isSignedIn: () => Promise<boolean | null>;
  readonly signIn: (password: string) => Promise<SignInAnswer>;
  /** Whether the host knows of it: only then is the session over. */
  readonly signOut: () => Promise<boolean>;
  /** Calls `listener` when the session is found to be over. Returns a function that ends the calls. */
  readonly onSignedOut: (listener: () => void) => () => void;
};

export type SignInAnswer =
  | { readonly kind: 'in' | 'wrong' | 'unreachable' }
  | { readonly kind: 'wait'; readonly seconds: number };

const unreachable: StaffAnswer<never> = {
  ok: false,
  complaint: 'Narthex cannot be reached. Try again when the network is back.',
};
const signedOut: StaffAnswer<never> = {
  ok: false,
  complaint: 'You have been signed out. Sign in, and do it again.',
};
const tooLong: StaffAnswer<never> = {
  ok: false,
  complaint: 'That is too long to be sent. Make it shorter.',
};

export function staffHttp(): StaffHttp {
  const listeners = new Set<() => void>();
  const tellSignedOut = () => {
    for (const listener of listeners) listener();
  };

  async function mayListen(): Promise<boolean> {
    if ((await isSignedIn()) !== false) return true;
    tellSignedOut();
    return false;
  }

  async function ask<Name extends StaffCommandName>(
    name: Name,
    request: StaffCommands[Name]['request'],
  ): Promise<StaffAnswer<StaffCommands[Name]['response']>> {
    const response = await post('/staff/ask', { name, request });
    if (response?.status === 401) tellSignedOut();
    return answerOf(response);
  }

  return {
    onNews: (listener) =>
      listenTo({
        address: '/staff/news',
        mayRetry: mayListen,
        onEvents: {
          calendar: (data) =>
            listener({ kind: 'calendar', calendar: JSON.parse(data) as StaffCalendar }),
          present: (data) =>
            listener({ kind: 'present', present: JSON.parse(data) as StaffPresent }),
        },
      }),
    ask,
    isSignedIn,
    signIn,
    signOut: async () => {
      const response = await post('/staff/sign-out', {});
      if (!response?.ok) return false;
      tellSignedOut();
      return true;
    },
    onSignedOut: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a host says with 401, or with 404 where there is no staff password any more. */
async function isSignedIn(): Promise<boolean | null> {
  const response = await fetch('/staff/session').catch(() => null);
  if (response?.status === 401 || response?.status === 404) return false;
  return response?.ok === true ? true : null;
}

async function signIn(password: string): Promise<SignInAnswer> {
  const response = await post('/staff/sign-in', { password });
  if (response?.ok) return { kind: 'in' };
  // A password that is longer than all that is taken is a wrong one, too.
  if (response?.status === 401 || response?.status === 413) return { kind: 'wrong' };
  const seconds = Number(response?.headers.get('retry-after') ?? 0);
  return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'unreachable' };
}

async function answerOf<Value>(response: Response | null): Promise<StaffAnswer<Value>> {
  if (response === null) return unreachable;
  if (response.status === 401) return signedOut;
  if (response.status === 413) return tooLong;
  const isAnswer = response.headers.get('content-type')?.startsWith('application/json') === true;
  const body: unknown = isAnswer ? await response.json().catch(() => null) : null;
  return body === null ? unreachable : (body as StaffAnswer<Value>);
}

/** In the usual mode of `fetch`: in any other the browser would not say that it comes from here. */
function post(path: string, body: unknown): Promise<Response | null> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
}
