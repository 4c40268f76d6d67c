import { hourMs, minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';

/** Holds up those who try one password after another. */
export type SignInLimit = {
  /**
   * Milliseconds until `address` may try again; 0 lets it try now, and counts as a wrong password until it
   * is forgiven, so that many tries at once are as many wrong ones.
   */
  readonly attempt: (address: string) => number;
  /** It was the right one. */
  readonly forgive: (address: string) => void;
};

const wrongBeforeWait = 5;
const longestWaitMs = 15 * minuteMs;
/** Of all addresses: who has many of them gets no further. */
const mostInAMinute = 30;
/** What is let in is at most 1,800 tries an hour, so that no more addresses are remembered. */
const forgottenAfterMs = hourMs;

export function createSignInLimit(clock: Pick<Clock, 'monotonic'>): SignInLimit {
  const wrong = new Map<string, { readonly count: number; readonly lastMono: number }>();
  let lately: readonly number[] = [];

  function forget(now: number): void {
    lately = lately.filter((mono) => now - mono < minuteMs);
    for (const [address, { lastMono }] of wrong)
      if (now - lastMono >= forgottenAfterMs) wrong.delete(address);
  }

  return {
    attempt: (address) => {
      const now = clock.monotonic();
      forget(now);
      const { count, lastMono } = wrong.get(address) ?? { count: 0, lastMono: now };
      const [oldest = now] = lately;
      const waitMs = Math.max(
        lastMono + waitAfter(count) - now,
        lately.length < mostInAMinute ? 0 : oldest + minuteMs - now,
      );
      if (waitMs > 0) return waitMs;
      wrong.set(address, { count: count + 1, lastMono: now });
      lately = [...lately, now];
      return 0;
    },
    forgive: (address) => {
      wrong.delete(address);
    },
  };
}

/** A minute after the fifth, then twice as long each time. */
function waitAfter(count: number): number {
  if (count < wrongBeforeWait) return 0;
  return Math.min(minuteMs * 2 ** (count - wrongBeforeWait), longestWaitMs);
}
