import { ageOf, holdsAgeOf, isJustSynced, type AgeReading } from './age';
import type { KeptDay, Snapshot } from './snapshot';
import { describeDoubt, type ClockDoubt } from './trusted-clock';

/** For a monitoring probe and for staff: whether the boards can be trusted now, and what is wrong if not. */
export type Health = {
  /**
   * `ok`: a sync of this run succeeded less than 5 minutes ago, and the clock is believed. `stale`: else,
   * where a kept day covers now.
   */
  readonly status: 'ok' | 'stale' | 'empty';
  /** What is wrong, in words for staff, the gravest first; empty where nothing is. */
  readonly why: readonly string[];
  readonly clock: 'trusted' | ClockDoubt;
  /** ISO moment of the newest kept data; null where there is none. */
  readonly fetchedAt: string | null;
  readonly coverage: readonly DayHealth[];
};

type DayHealth = {
  readonly date: string;
  readonly ageSeconds: number;
  /** Of what only holds rooms; null where that was never read. */
  readonly holdsAgeSeconds: number | null;
};

/** `troubles` are what the last reads and writes failed for, in words, the gravest first. */
export function healthOf(
  snapshot: Snapshot | null,
  reading: AgeReading,
  doubt: ClockDoubt | null,
  troubles: readonly string[],
): Health {
  const days = snapshot?.days ?? [];
  const fetchedAt = days.length === 0 ? null : Math.max(...days.map((day) => day.fetchedAt));
  return {
    status: statusOf(days, reading),
    why: [...troubles, ...(doubt === null ? [] : [describeDoubt(doubt)])],
    clock: doubt ?? 'trusted',
    fetchedAt: fetchedAt === null ? null : new Date(fetchedAt).toISOString(),
    coverage: days.map((day) => ({
      date: day.date,
      ageSeconds: seconds(ageOf(day, reading)) ?? 0,
      holdsAgeSeconds: seconds(holdsAgeOf(day, reading)),
    })),
  };
}

function statusOf(days: readonly KeptDay[], reading: AgeReading): Health['status'] {
  if (isJustSynced(reading) && !reading.isClockDoubted) return 'ok';
  const { now } = reading;
  return days.some((day) => day.startsAt <= now && now < day.endsAt) ? 'stale' : 'empty';
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1000);
}
