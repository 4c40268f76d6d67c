import type { Clock } from './clock';

/** Wall and monotonic time drift apart by less than this unless the clock is set, or the computer sleeps. */
const stepMs = 2_000;

/** How soon a step is noticed. */
const lookMs = 10_000;

/**
 * Calls `onStep` with the milliseconds by which the wall clock left monotonic time behind since the last
 * look; negative where it was set back. Ends when `stopped` aborts.
 */
export function watchClock(
  clock: Clock,
  stopped: AbortSignal,
  onStep: (stepMs: number) => void,
): void {
  const shift = () => clock.wall() - clock.monotonic();
  let known = shift();
  let cancel = clock.after(lookMs, look);
  stopped.addEventListener('abort', () => cancel(), { once: true });

  function look(): void {
    const step = shift() - known;
    known += step;
    cancel = clock.after(lookMs, look);
    if (Math.abs(step) > stepMs) onStep(step);
  }
}
