import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

/** A session of Chromium's protocol with the browser or with one page, typed as Playwright's. */
export type CdpSession = Pick<CDPSession, 'send' | 'on' | 'once' | 'off'>;

export type CdpConnection = {
  readonly browser: CdpSession;
  readonly session: (id: string) => CdpSession;
};

type Incoming = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
};

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Speaks to a Chromium over the two pipes of --remote-debugging-pipe: it ends when they do. */
export function connectByPipe(input: Readable, output: Writable): CdpConnection {
  const waiting = new Map<number, Waiting>();
  const sessions = new Map<string, EventEmitter>();
  let calls = 0;
  let rest = '';

  function call(sessionId: string, method: string, params: object = {}): Promise<unknown> {
    const id = (calls += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      const address = sessionId === '' ? {} : { sessionId };
      output.write(`${JSON.stringify({ id, method, params, ...address })}\0`);
    });
  }

  function take({ id, method, params, result, error, sessionId = '' }: Incoming): void {
    if (id === undefined) {
      sessions.get(sessionId)?.emit(method ?? '', params);
      return;
    }
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  }

  function session(id: string): CdpSession {
    const known = sessions.get(id) ?? new EventEmitter().setMaxListeners(50);
    sessions.set(id, known);
    const send = (method: string, params?: object) => call(id, method, params);
    return Object.assign(known, { send }) as unknown as CdpSession;
  }

  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(JSON.parse(message) as Incoming);
  });
  output.on('error', () => undefined);
  return { browser: session(''), session };
}
