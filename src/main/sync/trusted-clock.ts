import { minuteMs, type Instant } from '../../core/time/instant';
import type { Clock } from '../clock';

/** Why the computer's clock is not believed. */
export type ClockDoubt =
  'before-build' | 'before-last-good' | 'restored-at-boot' | 'service-disagrees';

/**
 * What time it is, as far as this computer can know. It is believed until there is evidence against it,
 * so that a start without network keeps its Now (docs/decisions/0008-a-clock-is-doubted-on-evidence.md).
 */
export type TrustedClock = {
  /** The computer's time, or the best guess where that is not believed. Not monotonic. */
  readonly now: () => Instant;
  /** Null while the computer's clock is believed. */
  readonly doubt: () => ClockDoubt | null;
  /** The service said with a good answer that it was `date` when `clock.monotonic()` gave `atMono`. */
  readonly heed: (date: Instant, atMono: number) => void;
  /** What the disk knows of the past: the last moment at which all was well, or null. To be said once. */
  readonly remember: (lastGoodAt: Instant | null) => void;
};

export type TrustedClockOptions = {
  readonly clock: Pick<Clock, 'wall' | 'monotonic'>;
  /** When this build was made: no true clock stands before it. */
  readonly builtAt: Instant;
  /** For how long the system was up when the program started. */
  readonly uptimeMs: number;
};

/** How far the clocks of two honest computers may be apart, and how long an answer may have been on its way. */
const toleranceMs = 2 * minuteMs;

/** A system that has no clock of its own comes up with the time at which it went down. */
const freshlyUpMs = 5 * minuteMs;
const restoredMs = 5 * minuteMs;

/** Wall and monotonic time drift apart by less than this unless somebody sets the clock, or the computer sleeps. */
const stepMs = 2_000;

/** The service's word: it was `date` when the clocks showed `mono` and `wall`. */
type Word = { readonly date: Instant; readonly mono: number; readonly wall: Instant };

export function createTrustedClock({
  clock,
  builtAt,
  uptimeMs,
}: TrustedClockOptions): TrustedClock {
  const startMono = clock.monotonic();
  const startShift = clock.wall() - startMono;
  let word: Word | null = null;
  let lastGoodAt = -Infinity;
  let isRestored = false;

  /** The time by the service's word; late by as long as the computer slept since. */
  function timeBy({ date, mono }: Word): Instant {
    return Math.floor(date + (clock.monotonic() - mono));
  }

  function doubtBy(said: Word): ClockDoubt | null {
    const ahead = clock.wall() - timeBy(said);
    if (Math.abs(ahead) <= toleranceMs) return null;
    // A computer that was right and slept is right still.
    const wasRight = Math.abs(said.wall - said.date) <= toleranceMs;
    return ahead > 0 && wasRight ? null : 'service-disagrees';
  }

  function doubt(): ClockDoubt | null {
    if (word !== null) return doubtBy(word);
    const wall = clock.wall();
    if (wall < builtAt) return 'before-build';
    if (wall < lastGoodAt - toleranceMs) return 'before-last-good';
    // A clock that was put forward since has been told the time by somebody.
    const isAsRestored = wall - clock.monotonic() - startShift < stepMs;
    return isRestored && isAsRestored ? 'restored-at-boot' : null;
  }

  return {
    doubt,
    now: () => {
      const reason = doubt();
      if (reason === null || reason === 'restored-at-boot') return clock.wall();
      if (word !== null) return timeBy(word);
      return Math.floor(Math.max(builtAt, lastGoodAt) + (clock.monotonic() - startMono));
    },
    heed: (date, mono) => {
      const wall = clock.wall() - (clock.monotonic() - mono);
      word = { date, mono, wall };
    },
    remember: (instant) => {
      if (instant === null) return;
      lastGoodAt = instant;
      const sinceMs = clock.wall() - instant;
      isRestored = uptimeMs < freshlyUpMs && Math.abs(sinceMs) <= restoredMs;
    },
  };
}

/** For staff and the log: what is wrong with the clock, and what to do. */
export function describeDoubt(reason: ClockDoubt): string {
  switch (reason) {
    case 'before-build':
      return "This computer's clock is earlier than this program was made. Set it; boards show no Now until then.";
    case 'before-last-good':
      return "This computer's clock is earlier than the last time it read the calendar. Set it; boards show no Now until then.";
    case 'restored-at-boot':
      return "This computer has just started and may show the time at which it was switched off. Boards show no Now until its clock is set, or Planning Center's answers agree.";
    case 'service-disagrees':
      return "This computer's clock is more than two minutes away from Planning Center's. Set it; boards show no Now until then.";
  }
}
