import type { EventInstance } from '../../core/schedule/event-instance';
import type { Room } from '../../core/schedule/room';
import type { Instant, Interval } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import {
  success,
  wantsWait,
  type CalendarFailure,
  type Outcome,
} from '../calendar/calendar-failure';
import type { CalendarCall } from '../calendar/calendar-http';
import type { AskedInstances, ReadInstances } from '../calendar/instance-reads';
import { readChurch } from './church';
import type { EventTimeReads } from './event-time-reads';
import { hasOtherEvents, readHolds } from './holds-read';
import { hasBookings, hasOtherBookings, withFlags, withKnownFlags } from './room-flags';
import { snapshotOf, type Snapshot } from './snapshot';
import { venueDays, type VenueDay } from './venue-days';

/** Today and the 14 days that follow it are kept (product.md, rule 2). */
export const keptDayCount = 15;

/** Today and tomorrow are read with every poll. */
export const polledDayCount = 2;

/** What a sync may take over from before, so that a poll costs one request as a rule. */
export type SyncBase = {
  readonly snapshot: Snapshot | null;
  readonly isChurchDue: boolean;
  readonly areHoldsDue: boolean;
};

export type SyncResult = {
  /** Whether today was read, rather than a day ahead. */
  readonly isOfToday: boolean;
  /** All that is known now: what was read, and what was kept beside it. */
  readonly snapshot: Snapshot;
  /** The days whose instances were read now. */
  readonly readDates: readonly string[];
  readonly hasReadChurch: boolean;
  readonly hasTriedHolds: boolean;
  readonly hasReadHolds: boolean;
  /** Events came or went, and what only holds rooms could not be read along with them. */
  readonly areHoldsOwed: boolean;
  readonly droppedRows: number;
  /** Why a read failed that the days can do without, or null: what it would have said is taken over. */
  readonly sideFailure: CalendarFailure | null;
};

/** Whom to ask, and what time it is. */
export type SyncContext = {
  readonly client: CalendarClient;
  readonly eventTimes: EventTimeReads;
  readonly now: Instant;
  readonly call: CalendarCall;
};

/**
 * Reads the church where due, then today and tomorrow in one piece: a failure leaves everything as it was,
 * so that a board never shows half of an answer. What only holds rooms is read where due, or where events
 * came or went; that read may fail.
 */
export async function syncOnce(context: SyncContext, base: SyncBase): Promise<Outcome<SyncResult>> {
  const { client, call, now } = context;
  const church = await readChurch(client, base.snapshot, base.isChurchDue, call);
  if (!church.ok) return church;
  const { organization, rooms, isFresh, droppedRows } = church.value;
  const kept = base.snapshot?.organization.id === organization.id ? base.snapshot : null;
  const days = venueDays(now, organization.timeZone, keptDayCount);
  const readDays = days.slice(0, polledDayCount);
  const facts = { timeZone: organization.timeZone, rooms };
  const asked = { ...facts, ...spanOf(readDays), kept, areFlagsDue: base.areHoldsDue };
  const answer = await read(context, asked);
  if (!answer.ok) return answer;
  const { instances } = answer.value;
  const hasChanged = hasOtherEvents(kept, readDays, instances);
  const earlierFailure = answer.value.sideFailure;
  const held =
    (base.areHoldsDue || hasChanged) && !wantsWait(earlierFailure)
      ? await readHolds(client, { ...facts, ...spanOf(days) }, approvedOf(kept, instances), call)
      : null;
  return success({
    snapshot: snapshotOf({
      church: { organization, rooms: union(rooms, answer.value.rooms) },
      kept,
      days,
      readDays,
      instances,
      holds: held?.ok ? held.value : null,
      tags: [...(held?.ok ? held.value.tags : []), ...answer.value.tags],
      now,
    }),
    isOfToday: true,
    readDates: readDays.map((day) => day.date),
    hasReadChurch: isFresh,
    hasTriedHolds: held !== null,
    hasReadHolds: held?.ok === true,
    areHoldsOwed: hasChanged && held?.ok !== true,
    droppedRows: droppedRows + answer.value.droppedRows,
    sideFailure: held && !held.ok ? held.failure : earlierFailure,
  });
}

/** Reads one of the days ahead that `kept` is to hold, whole or not at all. */
export async function readAhead(
  context: SyncContext,
  kept: Snapshot,
  date: string,
): Promise<Outcome<SyncResult>> {
  const { organization, rooms } = kept;
  const days = venueDays(context.now, organization.timeZone, keptDayCount);
  const readDays = days.filter((day) => day.date === date);
  const facts = { timeZone: organization.timeZone, rooms };
  const answer = await read(context, { ...facts, ...spanOf(readDays), kept, areFlagsDue: true });
  if (!answer.ok) return answer;
  const { instances, tags, droppedRows, sideFailure } = answer.value;
  const church = { organization, rooms: union(rooms, answer.value.rooms) };
  const { now } = context;
  return success({
    snapshot: snapshotOf({ church, kept, days, readDays, instances, holds: null, tags, now }),
    isOfToday: false,
    readDates: [date],
    hasReadChurch: false,
    hasTriedHolds: false,
    hasReadHolds: false,
    areHoldsOwed: false,
    droppedRows,
    sideFailure,
  });
}

/** All approved events that are known of, by the newest reads. */
function approvedOf(kept: Snapshot | null, read: readonly EventInstance[]): EventInstance[] {
  const others = (kept?.days ?? []).slice(polledDayCount).flatMap((day) => day.instances);
  return [...new Map([...others, ...read].map((each) => [each.id, each])).values()];
}

type Asked = AskedInstances & {
  readonly kept: Snapshot | null;
  /** Whether to ask again which rooms kiosks may name, where the answer itself does not say. */
  readonly areFlagsDue: boolean;
};

type Read = Pick<ReadInstances, 'instances' | 'rooms' | 'tags' | 'droppedRows'> &
  Pick<SyncResult, 'sideFailure'>;

/** The approved instances, with what other reads know of their event times and of their rooms' requests. */
async function read(
  { client, eventTimes, call }: SyncContext,
  asked: Asked,
): Promise<Outcome<Read>> {
  const answer = await client.instances(asked, call);
  if (!answer.ok) return answer;
  const byAge = (asked.kept?.days ?? []).toSorted((a, b) => a.fetchedAt - b.fetchedAt);
  const known = byAge.flatMap((day) => day.instances);
  const complete = await eventTimes.complete(answer.value.instances, asked.timeZone, call);
  const instances = withKnownFlags(complete.instances, known);
  const areDue = asked.areFlagsDue || hasOtherBookings(known, instances);
  const isAsked = !answer.value.hasRequests && areDue && hasBookings(instances);
  if (!isAsked || wantsWait(complete.failure)) {
    return success({ ...answer.value, instances, sideFailure: complete.failure });
  }
  const flags = await client.roomRequests(asked, call);
  return success({
    ...answer.value,
    instances: flags.ok ? withFlags(instances, flags.value) : instances,
    sideFailure: flags.ok ? complete.failure : flags.failure,
  });
}

function spanOf(days: readonly VenueDay[]): Interval {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) throw new Error('A read covers at least one day');
  return { startsAt: first.startsAt, endsAt: last.endsAt };
}

function union(known: readonly Room[], named: readonly Room[]): Room[] {
  return [...new Map([...known, ...named].map((room) => [room.id, room])).values()];
}
