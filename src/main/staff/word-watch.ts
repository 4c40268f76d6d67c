import { minuteMs, type Instant } from '../../core/time/instant';
import type { Clock } from '../clock';
import { wordAt } from '../../core/staff/staff-word';
import type { WordSource } from './word-source';

export type WordWatchOptions = {
  readonly source: WordSource;
  readonly clock: Pick<Clock, 'after'>;
  /** The time by which words expire. */
  readonly now: () => Instant;
  readonly stopped: AbortSignal;
};

/** A clock that is set meanwhile makes no word last longer than this beyond its end. */
const longestWaitMs = minuteMs;

/** Calls `tell` when staff say something else, and when what they said has expired. Ends when `stopped` aborts. */
export function watchWord(
  { source, clock, now, stopped }: WordWatchOptions,
  tell: () => void,
): void {
  let cancel = (): void => undefined;
  let held = holding();

  /** How much holds, and until when the first of it does. */
  function holding(): { readonly count: number; readonly until: Instant } {
    const { sayings, notices } = wordAt(source.word(), now());
    const ends = [...sayings, ...notices].map(({ until }) => until);
    return { count: ends.length, until: Math.min(...ends) };
  }

  function look(): void {
    const before = held;
    follow();
    if (held.count !== before.count) tell();
  }

  function follow(): void {
    cancel();
    held = holding();
    if (held.count === 0 || stopped.aborted) return;
    cancel = clock.after(Math.min(held.until - now(), longestWaitMs), look);
  }

  const endCalls = source.onChange(() => {
    follow();
    tell();
  });
  stopped.addEventListener('abort', () => {
    endCalls();
    cancel();
  });
  follow();
}
