import type { Organization } from '../../core/schedule/organization';
import type { Room } from '../../core/schedule/room';
import type { CalendarClient } from '../calendar/calendar-client';
import { isOfOneAnswer, success, type Outcome } from '../calendar/calendar-failure';
import type { CalendarCall } from '../calendar/calendar-http';
import type { Snapshot } from './snapshot';

/** What hardly changes of a church. */
export type Church = {
  readonly organization: Organization;
  readonly rooms: readonly Room[];
  /** Whether it was read now, rather than taken over. */
  readonly isFresh: boolean;
  readonly droppedRows: number;
};

/**
 * The church, read where `isDue` or nothing is known of it. One that is already known is not lost when it
 * cannot be read again; the instances matter more.
 */
export async function readChurch(
  client: CalendarClient,
  snapshot: Snapshot | null,
  isDue: boolean,
  call: CalendarCall,
): Promise<Outcome<Church>> {
  const kept = snapshot ? success<Church>({ ...snapshot, isFresh: false, droppedRows: 0 }) : null;
  if (kept && !isDue) return kept;
  const organization = await client.organization(call);
  if (!organization.ok) return kept && isOfOneAnswer(organization.failure) ? kept : organization;
  const rooms = await client.rooms(call);
  if (!rooms.ok && !isOfOneAnswer(rooms.failure)) return rooms;
  // Without the list, the rooms are those that events book: each answer includes them.
  const known = rooms.ok ? rooms.value : { rooms: snapshot?.rooms ?? [], droppedRows: 0 };
  return success({ organization: organization.value, ...known, isFresh: rooms.ok });
}
