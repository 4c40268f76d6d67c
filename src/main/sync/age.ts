import { minuteMs, type Instant } from '../../core/time/instant';
import type { KeptDay } from './snapshot';

/** When a read of this run last confirmed what is kept of a day, by monotonic time. */
export type Confirmation = { readonly dayMono: number; readonly holdsMono: number | null };

/** What the clocks of the computer show. */
export type ClockReading = {
  /** By the trusted clock. */
  readonly now: Instant;
  readonly isClockDoubted: boolean;
  readonly mono: number;
};

/** What is needed to say how old something is. */
export type AgeReading = ClockReading & {
  /** Monotonic moment of the last good sync of this run; null before the first. */
  readonly syncedMono: number | null;
  /** By date; a day that is held back is not confirmed by the read that is doubted. */
  readonly confirmations: ReadonlyMap<string, Confirmation>;
};

/** How old a kept day is; null where it is not kept. */
export function ageOf(day: KeptDay | undefined, reading: AgeReading): number | null {
  if (day === undefined) return null;
  return olderOf(day.fetchedAt, reading.confirmations.get(day.date)?.dayMono ?? null, reading);
}

/** The same of what only holds rooms on that day; null where that was never read. */
export function holdsAgeOf(day: KeptDay | undefined, reading: AgeReading): number | null {
  const fetchedAt = day?.holdsFetchedAt ?? null;
  if (day === undefined || fetchedAt === null) return null;
  return olderOf(fetchedAt, reading.confirmations.get(day.date)?.holdsMono ?? null, reading);
}

/**
 * How old is what was fetched at that moment, and confirmed at that monotonic moment of this run, or never
 * in it (null): the larger of the monotonic age and the clock's. The first may stand still while the computer sleeps; the
 * second counts only while the clock is believed, or where there is no other.
 */
export function olderOf(
  fetchedAt: Instant,
  confirmedMono: number | null,
  reading: ClockReading,
): number {
  const clockAge = Math.max(0, reading.now - fetchedAt);
  if (confirmedMono === null) return clockAge;
  const monoAge = reading.mono - confirmedMono;
  return reading.isClockDoubted ? monoAge : Math.max(monoAge, clockAge);
}

const okMs = 5 * minuteMs;

/** Whether a sync of this run succeeded less than 5 minutes ago. */
export function isJustSynced({ mono, syncedMono }: AgeReading): boolean {
  return syncedMono !== null && mono - syncedMono < okMs;
}
