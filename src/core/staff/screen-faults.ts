import { isKnownZone } from '../time/venue-time';
import { lookedDay, type DayFacts } from './faults/day-facts';
import { linkFaults } from './faults/link-faults';
import { nameFaults } from './faults/name-faults';
import { placeFaults } from './faults/place-faults';
import { roomClashFaults } from './faults/room-clash-faults';
import type { ScreenFault } from './faults/screen-fault';
import { timeFaults } from './faults/time-faults';

/**
 * What screens will show badly on a venue day, by time; what lasts all day comes first, and of one moment
 * what is wrong before what somebody should look at. None while the church is not known. Pure: about the
 * computer and its screens see `hostFaults`.
 */
export function screenFaults(facts: DayFacts): readonly ScreenFault[] {
  const { organization } = facts.calendar;
  if (organization === null || !isKnownZone(organization.timeZone)) return [];
  const day = lookedDay(facts, organization);
  return [
    ...timeFaults(day),
    ...placeFaults(day),
    ...roomClashFaults(day),
    ...nameFaults(day),
    ...linkFaults(day),
  ].sort(byMoment);
}

function byMoment(a: ScreenFault, b: ScreenFault): number {
  const byStart = (a.startsAt ?? 0) - (b.startsAt ?? 0);
  return byStart || Number(a.severity === 'look') - Number(b.severity === 'look');
}
