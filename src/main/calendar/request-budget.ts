import type { Clock } from '../clock';

/** Keeps requests few, however many boards there are and whatever goes wrong. */
export type RequestBudget = {
  /** Resolves when one more request may go out, and counts it; rejects when `signal` aborts. */
  readonly take: (signal: AbortSignal) => Promise<void>;
  /** Heeds what an answer says of the limit: half of it is for others who use the same token. */
  readonly heed: (headers: Headers) => void;
};

/** A fifth of what Planning Center allows a person in its window of 20 s. */
const mostRequests = 20;
const windowMs = 20_000;

/** Never more than 20 requests in any 20 s, and fewer where Planning Center allows less than usual. */
export function createRequestBudget(clock: Clock): RequestBudget {
  const sentAt: number[] = [];
  let most = mostRequests;

  /** How long until one more request fits into the window; 0 when it does now. */
  function waitMs(): number {
    const now = clock.monotonic();
    while (sentAt[0] !== undefined && now - sentAt[0] >= windowMs) sentAt.shift();
    const blocking = sentAt[sentAt.length - most];
    return blocking === undefined ? 0 : blocking + windowMs - now;
  }

  return {
    take: async (signal) => {
      for (let wait = waitMs(); wait > 0; wait = waitMs()) await pause(clock, wait, signal);
      signal.throwIfAborted();
      sentAt.push(clock.monotonic());
    },
    heed: (headers) => {
      const limit = Number(headers.get('x-pco-api-request-rate-limit') ?? Number.NaN);
      const period = parseInt(headers.get('x-pco-api-request-rate-period') ?? '', 10);
      if (!(limit >= 1) || !(period >= 1)) return;
      const inWindow = Math.floor((limit * windowMs) / (period * 1000) / 2);
      most = Math.min(mostRequests, Math.max(1, inWindow));
    },
  };
}

/** Resolves after the delay, or rejects as soon as `signal` aborts. */
export function pause(
  clock: Pick<Clock, 'after'>,
  delayMs: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(delayMs, () => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    function abort(): void {
      cancel();
      reject(new DOMException('Aborted', 'AbortError'));
    }
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
