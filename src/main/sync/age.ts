import { minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { KeptDay, Snapshot } from './snapshot';

export type AgeReading = {
  readonly clock: Clock;
  /** Monotonic moment of the last good sync of this run; null before the first. */
  readonly syncedMono: number | null;
  /** The same for each day that such a sync confirmed, by date: one that is held back is not among them. */
  readonly confirmedMono: ReadonlyMap<string, number>;
};

/**
 * How old a kept day is: the larger of the monotonic age and the wall clock's. The first may stand still
 * while the computer sleeps, the second may be wrong. Null where the day is not kept.
 */
export function ageOf(
  day: KeptDay | undefined,
  { clock, confirmedMono }: AgeReading,
): number | null {
  if (day === undefined) return null;
  const wallAge = Math.max(0, clock.wall() - day.fetchedAt);
  const confirmed = confirmedMono.get(day.date);
  return confirmed === undefined ? wallAge : Math.max(wallAge, clock.monotonic() - confirmed);
}

/** For a monitoring probe: whether the boards can be trusted now. */
export type Health = {
  /** `ok`: a sync of this run succeeded less than 5 minutes ago. `stale`: a kept day covers now. */
  readonly status: 'ok' | 'stale' | 'empty';
  /** ISO moment of the newest kept data; null where there is none. */
  readonly fetchedAt: string | null;
  readonly coverage: readonly { readonly date: string; readonly ageSeconds: number }[];
};

const okMs = 5 * minuteMs;

export function healthOf(snapshot: Snapshot | null, reading: AgeReading): Health {
  const days = snapshot?.days ?? [];
  const now = reading.clock.wall();
  const fetchedAt = days.length === 0 ? null : Math.max(...days.map((day) => day.fetchedAt));
  return {
    status: statusOf(days, now, reading),
    fetchedAt: fetchedAt === null ? null : new Date(fetchedAt).toISOString(),
    coverage: days.map((day) => ({
      date: day.date,
      ageSeconds: Math.round((ageOf(day, reading) ?? 0) / 1000),
    })),
  };
}

function statusOf(
  days: readonly KeptDay[],
  now: number,
  { clock, syncedMono }: AgeReading,
): Health['status'] {
  if (syncedMono !== null && clock.monotonic() - syncedMono < okMs) return 'ok';
  return days.some((day) => day.startsAt <= now && now < day.endsAt) ? 'stale' : 'empty';
}
