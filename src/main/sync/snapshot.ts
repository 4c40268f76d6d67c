import { z } from 'zod';
import { overlaps, type Instant } from '../../core/time/instant';
import type { EventInstance } from '../../core/schedule/event-instance';
import type { Organization } from '../../core/schedule/organization';
import type { Room } from '../../core/schedule/room';
import type { TimeChange } from '../../core/schedule/time-change';
import { ianaZone } from '../calendar/time-zone';
import type { VenueDay } from './venue-days';

/** All that is kept of a church: in memory while the program runs, in one file while it does not. */
export type Snapshot = {
  readonly organization: Organization;
  readonly rooms: readonly Room[];
  /** By date, each from one complete answer. */
  readonly days: readonly KeptDay[];
  /** What became of the public times of those days, for as long as that is news. */
  readonly changes: readonly TimeChange[];
};

export type KeptDay = VenueDay & {
  /** When the answer came, by the computer's clock. */
  readonly fetchedAt: Instant;
  /** All approved instances that share a moment with the day; one that spans days stands in each. */
  readonly instances: readonly EventInstance[];
  /** When the reads of what only holds rooms came; null while they never have. */
  readonly holdsFetchedAt: Instant | null;
  /** Pending instances and blockouts: they hold rooms, and have no name outside of here. */
  readonly holds: readonly EventInstance[];
};

/** The instances of a complete answer, dealt out to the days that it covers. */
export function keptDays(
  days: readonly VenueDay[],
  instances: readonly EventInstance[],
  fetchedAt: Instant,
): KeptDay[] {
  return days.map((day) => ({
    ...day,
    fetchedAt,
    instances: instances.filter((instance) => overlaps(instance, day)),
    holdsFetchedAt: null,
    holds: [],
  }));
}

/** Every instance of `days` once; where two days hold it, as the fresher day has it. */
export function instancesOf(days: readonly KeptDay[]): EventInstance[] {
  const byAge = [...days].sort((a, b) => a.fetchedAt - b.fetchedAt);
  const byId = new Map(byAge.flatMap((day) => day.instances.map((each) => [each.id, each])));
  return [...byId.values()];
}

const instantSchema = z.int();
const organizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string().refine((name) => ianaZone(name) !== null),
  isTwentyFourHour: z.boolean(),
  dateOrder: z.enum(['month-first', 'day-first']),
});
const roomSchema = z.object({ id: z.string(), name: z.string(), folder: z.string() });
const eventTimeSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  isVisibleOnKiosks: z.boolean(),
});
const resourceBookingSchema = z.object({
  id: z.string(),
  roomId: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  isRequestVisibleOnKiosks: z.boolean().nullable(),
});
const eventInstanceSchema = z.object({
  id: z.string(),
  eventId: z.string(),
  name: z.string(),
  kind: z.enum(['standard', 'blockout']),
  approval: z.enum(['approved', 'pending', 'rejected']),
  startsAt: instantSchema,
  endsAt: instantSchema,
  isAllDay: z.boolean(),
  publishedStartsAt: instantSchema.nullable(),
  publishedEndsAt: instantSchema.nullable(),
  location: z.string().nullable(),
  eventTimes: z.array(eventTimeSchema).nullable(),
  resourceBookings: z.array(resourceBookingSchema),
  tagIds: z.array(z.string()),
});
const timeFactsSchema = z.object({ startsAt: instantSchema, roomIds: z.array(z.string()) });

/** The snapshot's own form on disk. A file is outside data too: it is decoded at the door like an answer. */
export const snapshotSchema = z.object({
  organization: organizationSchema,
  rooms: z.array(roomSchema),
  days: z.array(
    z.object({
      date: z.iso.date(),
      startsAt: instantSchema,
      endsAt: instantSchema,
      fetchedAt: instantSchema,
      instances: z.array(eventInstanceSchema),
      holdsFetchedAt: instantSchema.nullable(),
      holds: z.array(eventInstanceSchema),
    }),
  ),
  changes: z.array(
    z.object({
      instanceId: z.string(),
      timeId: z.string(),
      was: timeFactsSchema,
      now: timeFactsSchema,
      isAgreed: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<Snapshot>;
