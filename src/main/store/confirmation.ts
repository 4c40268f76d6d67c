import { z } from 'zod';
import type { Instant } from '../../core/time/instant';
import type { Snapshot } from '../sync/snapshot';
import type { OpenedFile } from './sealed-file';

/** That a schedule on disk was read again and was still so: its moments, in a small file of their own. */
export type Confirmation = {
  /** The seal of the schedule file that it speaks of. For any other it says nothing. */
  readonly confirms: string;
  readonly days: readonly {
    readonly date: string;
    readonly fetchedAt: Instant;
    readonly holdsFetchedAt: Instant | null;
  }[];
};

const confirmationSchema = z.object({
  confirms: z.string(),
  days: z.array(
    z.object({ date: z.iso.date(), fetchedAt: z.int(), holdsFetchedAt: z.int().nullable() }),
  ),
}) satisfies z.ZodType<Confirmation>;

/** Null where it is none. */
export function decodeConfirmation({ body }: OpenedFile): Confirmation | null {
  return confirmationSchema.safeParse(body).data ?? null;
}

export function confirmationOf({ days }: Snapshot, confirms: string): Confirmation {
  return {
    confirms,
    days: days.map(({ date, fetchedAt, holdsFetchedAt }) => ({ date, fetchedAt, holdsFetchedAt })),
  };
}

/** The snapshot with the moments that it had when it was last confirmed. */
export function confirmed(snapshot: Snapshot, { days }: Confirmation): Snapshot {
  const momentsOf = new Map(days.map((day) => [day.date, day]));
  return {
    ...snapshot,
    days: snapshot.days.map((day) => ({ ...day, ...momentsOf.get(day.date) })),
  };
}

/** The newest moment at which a day of these came; null where there is no day. */
export function newestOf(days: Confirmation['days']): Instant | null {
  return days.length === 0 ? null : Math.max(...days.map((day) => day.fetchedAt));
}
