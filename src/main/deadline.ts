import type { Clock } from './clock';

/** Over one read, with all its pages. */
const deadlineMs = 15_000;

/** One deadline over everything that `work` does; its signal aborts early when `stopped` does. */
export async function withDeadline<T>(
  clock: Pick<Clock, 'after'>,
  stopped: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const abort = () => deadline.abort();
  const cancel = clock.after(deadlineMs, abort);
  stopped.addEventListener('abort', abort, { once: true });
  try {
    return await work(deadline.signal);
  } finally {
    cancel();
    stopped.removeEventListener('abort', abort);
  }
}
