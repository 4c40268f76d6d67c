import { performance } from 'node:perf_hooks';
import type { Instant } from '../core/time/instant';

/** The one door to time. Everything that waits or asks what time it is does so through it. */
export type Clock = {
  /** What the computer believes the time to be. It may start in the past, and jump. */
  readonly wall: () => Instant;
  /** Milliseconds since some fixed moment. Never goes back; may stand still while the computer sleeps. */
  readonly monotonic: () => number;
  /** Calls `callback` once after `delayMs`; returns a function that prevents it. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
};

/** Longer delays make Node fire at once. */
const longestDelayMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after: (delayMs, callback) => {
    const clamped = Number.isNaN(delayMs) ? 0 : Math.min(Math.max(0, delayMs), longestDelayMs);
    const timer = setTimeout(callback, clamped);
    return () => {
      clearTimeout(timer);
    };
  },
};
