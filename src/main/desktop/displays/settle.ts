import type { Clock } from '../../clock';

export type SettleOptions = {
  /** How long nothing may have happened. */
  readonly quietMs: number;
  /** From the first happening on, however much else happens. */
  readonly longestMs: number;
  readonly clock: Pick<Clock, 'after' | 'monotonic'>;
};

/** Something that happens in bursts. */
export type Settling = {
  readonly happen: () => void;
  /** Nothing more comes of what has happened. */
  readonly cancel: () => void;
};

/** Calls `settled` once after a burst, and in a burst without end again and again. */
export function createSettling(
  { quietMs, longestMs, clock }: SettleOptions,
  settled: () => void,
): Settling {
  let firstAtMs: number | null = null;
  let prevent = (): void => undefined;
  function end(): void {
    firstAtMs = null;
    settled();
  }
  return {
    happen: () => {
      prevent();
      const nowMs = clock.monotonic();
      firstAtMs ??= nowMs;
      prevent = clock.after(Math.min(quietMs, firstAtMs + longestMs - nowMs), end);
    },
    cancel: () => {
      prevent();
      firstAtMs = null;
    },
  };
}
