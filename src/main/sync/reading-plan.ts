import { hourMs, minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';

/** Which reads are due beside today and tomorrow, so that polls stay cheap and nothing comes in a burst. */
export type ReadingPlan = {
  /** Organization and rooms. */
  readonly isChurchDue: () => boolean;
  readonly churchIsRead: () => void;
  /** What only holds rooms, and whether kiosks may name them. Asked for again in 5 min, however it ended. */
  readonly areHoldsDue: () => boolean;
  readonly holdsAreTried: () => void;
  /**
   * Which of the days ahead is to be read now: null as a rule, one about every 2 min. Days that are held
   * back come first, then what was tried longest ago, of those what is not known, of those the nearest.
   */
  readonly dayAhead: (daysByDate: readonly DayAhead[]) => string | null;
};

export type DayAhead = {
  readonly date: string;
  readonly isKept: boolean;
  /** A second read has to agree before the day is believed. */
  readonly isHeld: boolean;
};

/** How long organization and rooms are taken as read. */
const churchMs = hourMs;
const holdsMs = 5 * minuteMs;
/** Longer ago than anything, and finite: two of it are equally long ago. */
const never = Number.MIN_SAFE_INTEGER;
/** Two minutes, less what two polls may be early. */
const aheadMs = 100_000;

export function createReadingPlan(clock: Pick<Clock, 'monotonic'>): ReadingPlan {
  let churchMono = -Infinity;
  let holdsMono = -Infinity;
  // Not with the first poll, which has enough to read.
  let aheadMono = clock.monotonic();
  let lastDate: string | null = null;
  const triedMono = new Map<string, number>();

  const isOver = (sinceMono: number, ms: number) => clock.monotonic() - sinceMono >= ms;
  const triedOf = ({ date }: DayAhead) => triedMono.get(date) ?? never;

  /** One that fails again and again takes turns with the others. */
  const isOwed = ({ isHeld, date }: DayAhead) => isHeld && date !== lastDate;

  function byUrgency(a: DayAhead, b: DayAhead): number {
    return (
      Number(isOwed(b)) - Number(isOwed(a)) ||
      triedOf(a) - triedOf(b) ||
      Number(a.isKept) - Number(b.isKept)
    );
  }

  return {
    isChurchDue: () => isOver(churchMono, churchMs),
    churchIsRead: () => {
      churchMono = clock.monotonic();
    },
    areHoldsDue: () => isOver(holdsMono, holdsMs),
    holdsAreTried: () => {
      holdsMono = clock.monotonic();
    },
    dayAhead: (days) => {
      const [next] = days.toSorted(byUrgency);
      if (!next || !isOver(aheadMono, aheadMs)) return null;
      aheadMono = clock.monotonic();
      for (const date of triedMono.keys()) {
        if (!days.some((day) => day.date === date)) triedMono.delete(date);
      }
      triedMono.set(next.date, aheadMono);
      lastDate = next.date;
      return next.date;
    },
  };
}
