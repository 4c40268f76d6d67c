import { isDeepStrictEqual } from 'node:util';
import type { EventInstance } from '../../core/schedule/event-instance';
import type { Organization } from '../../core/schedule/organization';
import type { Room } from '../../core/schedule/room';
import type { Instant } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import type { CalendarCall } from '../calendar/calendar-http';
import { success, type CalendarFailure, type Outcome } from '../calendar/calendar-failure';
import { keptDays, type Snapshot } from './snapshot';
import { venueDays } from './venue-days';

/** Today and the two days that follow it. */
export const syncedDays = 3;

/** What a sync may take over from before, so that a poll costs one request as a rule. */
export type SyncBase = {
  readonly snapshot: Snapshot | null;
  /** Whether organization and rooms are due to be read again. */
  readonly isChurchDue: boolean;
};

export type SyncResult = {
  readonly snapshot: Snapshot;
  readonly hasReadChurch: boolean;
  readonly droppedRows: number;
};

/**
 * Reads the church where due, then the synced days in one piece. All or nothing: a failure leaves
 * everything as it was, so that a board never shows half of an answer.
 */
export async function syncOnce(
  client: CalendarClient,
  base: SyncBase,
  now: Instant,
  call: CalendarCall,
): Promise<Outcome<SyncResult>> {
  const church = await readChurch(client, base, call);
  if (!church.ok) return church;
  const { organization, rooms, isFresh, droppedRows } = church.value;
  const days = venueDays(now, organization.timeZone, syncedDays);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) throw new Error('A sync covers at least one day');
  const { timeZone } = organization;
  const asked = { startsAt: first.startsAt, endsAt: last.endsAt, timeZone, rooms };
  const answer = await client.instances(asked, call);
  if (!answer.ok) return answer;
  const snapshot = {
    organization,
    rooms: union(rooms, answer.value.rooms),
    days: keptDays(days, withKnownFlags(answer.value.instances, base.snapshot), now),
    changes: [],
  };
  return success({
    snapshot,
    hasReadChurch: isFresh,
    droppedRows: droppedRows + answer.value.droppedRows,
  });
}

/**
 * The instances with what was last known of each room request, where this answer does not say whether it
 * may be named on kiosks: a room that staff hid does not come back because an answer is poorer today.
 */
function withKnownFlags(
  instances: readonly EventInstance[],
  snapshot: Snapshot | null,
): EventInstance[] {
  const bookings = (snapshot?.days ?? [])
    .flatMap((day) => day.instances)
    .flatMap((instance) => instance.resourceBookings);
  const known = new Map(bookings.map((each) => [each.id, each.isRequestVisibleOnKiosks]));
  return instances.map((instance) => ({
    ...instance,
    resourceBookings: instance.resourceBookings.map((booking) => ({
      ...booking,
      isRequestVisibleOnKiosks: booking.isRequestVisibleOnKiosks ?? known.get(booking.id) ?? null,
    })),
  }));
}

/** Whether two snapshots say the same, whenever they were fetched. */
export function isSameContent(a: Snapshot, b: Snapshot): boolean {
  const content = ({ organization, rooms, days }: Snapshot) => ({
    organization,
    rooms,
    days: days.map((day) => ({ ...day, fetchedAt: 0 })),
  });
  return isDeepStrictEqual(content(a), content(b));
}

type Church = {
  readonly organization: Organization;
  readonly rooms: readonly Room[];
  readonly isFresh: boolean;
  readonly droppedRows: number;
};

/** A church that is already known is not lost when it cannot be read again; the instances matter more. */
async function readChurch(
  client: CalendarClient,
  { snapshot, isChurchDue }: SyncBase,
  call: CalendarCall,
): Promise<Outcome<Church>> {
  const kept = snapshot ? success<Church>({ ...snapshot, isFresh: false, droppedRows: 0 }) : null;
  if (kept && !isChurchDue) return kept;
  const organization = await client.organization(call);
  if (!organization.ok) return kept && isOfOneAnswer(organization.failure) ? kept : organization;
  const rooms = await client.rooms(call);
  if (!rooms.ok) return kept && isOfOneAnswer(rooms.failure) ? kept : rooms;
  return success({ organization: organization.value, ...rooms.value, isFresh: true });
}

/** Failures that say nothing about the next request; after the others it would fail too. */
function isOfOneAnswer({ kind }: CalendarFailure): boolean {
  return kind === 'bad-answer' || kind === 'bad-status' || kind === 'too-large';
}

function union(known: readonly Room[], named: readonly Room[]): Room[] {
  return [...new Map([...known, ...named].map((room) => [room.id, room])).values()];
}
