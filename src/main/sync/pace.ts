import { minuteMs } from '../../core/time/instant';
import type { CalendarFailure } from '../calendar/calendar-failure';
import type { ReadEnd } from './reader';

/** When to ask Planning Center again, and how stubbornly. */
export type Pace = {
  /** Made for one sync: whether one more of its requests may be repeated; each yes counts. */
  readonly retriesOfSync: () => () => boolean;
  /** When the next sync is due, after one whose reads took `elapsedMs` in all; the first read is the one that counts. */
  readonly afterSync: (reads: readonly [ReadEnd, ...ReadEnd[]], elapsedMs: number) => Wait;
};

export type Wait = {
  /** From now on. */
  readonly delayMs: number;
  /** The service has asked for it, or would refuse: nothing may shorten it. */
  readonly isObliged: boolean;
};

export type PaceOptions = {
  readonly pollMs: number;
  /** 0 up to 1, as `Math.random`. */
  readonly random: () => number;
};

const refusedMs = 5 * minuteMs;
const mostBackoffMs = 5 * minuteMs;
const mostRetries = 2;

/**
 * Polls start `pollMs` apart, ± 10 %. A 429 is obeyed, or, where it names no time, answered by waits that
 * double up to 5 min. Refused credentials are tried every 5 min only. After a failure each poll is one
 * probe, without retries, until one succeeds: a service that is down is not helped by more requests.
 */
export function createPace({ pollMs, random }: PaceOptions): Pace {
  let hasFailed = false;
  let refusals = 0;

  function obligedMs(failure: CalendarFailure): number {
    if (failure.kind === 'refused-credentials') return refusedMs;
    if (failure.kind !== 'rate-limited') return 0;
    if (failure.retryAfterMs !== null) return failure.retryAfterMs;
    return random() * Math.min(mostBackoffMs, pollMs * 2 ** refusals);
  }

  return {
    retriesOfSync: () => {
      let left = hasFailed ? 0 : mostRetries;
      return () => (left -= 1) >= 0;
    },
    afterSync: (reads, elapsedMs) => {
      const failures = reads
        // That something beside it is refused says nothing against the read of the events.
        .flatMap(({ failure, sideFailure: side }) => [
          failure,
          side?.kind === 'refused-credentials' ? null : side,
        ])
        .filter((failure) => failure !== null);
      hasFailed = reads[0].failure !== null;
      refusals = failures.some(({ kind }) => kind === 'rate-limited') ? refusals + 1 : 0;
      const untilPollMs = Math.max(0, pollMs * (0.9 + 0.2 * random()) - elapsedMs);
      const waitMs = Math.max(0, ...failures.map(obligedMs));
      return { delayMs: Math.max(untilPollMs, waitMs), isObliged: waitMs > 0 };
    },
  };
}
