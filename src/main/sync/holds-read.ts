import type { EventInstance } from '../../core/schedule/event-instance';
import { overlaps } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import { badAnswer, type Outcome } from '../calendar/calendar-failure';
import type { CalendarCall } from '../calendar/calendar-http';
import type { AskedInstances, ReadHolds } from '../calendar/instance-reads';
import type { Snapshot } from './snapshot';
import type { VenueDay } from './venue-days';

/**
 * Whether events came or went on `days` since they were kept. One that went may have become pending, one
 * that came may have been: what only holds rooms is then to be read along with them.
 */
export function hasOtherEvents(
  kept: Snapshot | null,
  days: readonly VenueDay[],
  instances: readonly EventInstance[],
): boolean {
  return days.some((day) => {
    const before = kept?.days.find(({ date }) => date === day.date)?.instances ?? [];
    const after = instances.filter((instance) => overlaps(instance, day));
    const ids = new Set(before.map(({ id }) => id));
    return before.length !== after.length || after.some(({ id }) => !ids.has(id));
  });
}

/**
 * What only holds rooms. An answer that holds every one of several approved events has not heeded its
 * filter: taken at its word it would empty the boards, since the most private answer wins.
 */
export async function readHolds(
  client: Pick<CalendarClient, 'holds'>,
  asked: AskedInstances,
  approved: readonly EventInstance[],
  call: CalendarCall,
): Promise<Outcome<ReadHolds>> {
  const answer = await client.holds(asked, call);
  if (!answer.ok) return answer;
  const isUnfiltered = (held: readonly EventInstance[]) => {
    const ids = new Set(held.map(({ id }) => id));
    return approved.length > 1 && approved.every(({ id }) => ids.has(id));
  };
  if (!isUnfiltered(answer.value.pending) && !isUnfiltered(answer.value.blockouts)) return answer;
  return badAnswer('all approved events among those that are not');
}
