import { byName } from '../../core/schedule/name-order';
import { byRoomName } from '../../core/schedule/room';
import type { PublicDay } from '../../core/schedule/public-schedule';
import { emptyCalendar, type StaffCalendar } from '../../core/staff/staff-calendar';
import type { StaffPresent } from '../../core/staff/staff-present';
import { ageOf, holdsAgeOf, type AgeReading } from '../sync/age';
import { instancesOf } from '../sync/freshest-instances';
import type { Holding } from '../sync/holding';
import type { ScheduleFrame } from '../sync/schedule-now';
import type { Snapshot } from '../sync/snapshot';
import { keptDayCount } from '../sync/sync';
import { describeDoubt, type ClockDoubt } from '../sync/trusted-clock';
import { isSameDay, venueDays } from '../sync/venue-days';

/** What an engine knows for staff pages, apart from what staff themselves have said. */
export type StaffFacts = {
  /** Everything that is kept; not numbered yet. */
  readonly calendar: Omit<StaffCalendar, 'revision'>;
  readonly present: Omit<StaffPresent, 'screens' | 'word'>;
};

/** What is said of the present beside what is kept. */
export type PresentFacts = {
  readonly frame: ScheduleFrame;
  readonly doubt: ClockDoubt | null;
  readonly troubles: readonly string[];
};

export function staffFacts(
  { snapshot, reading }: Pick<Holding, 'snapshot' | 'reading'>,
  facts: PresentFacts,
): StaffFacts {
  const kept = snapshot();
  return { calendar: calendarOf(kept), present: presentOf(kept, reading(), facts) };
}

function calendarOf(snapshot: Snapshot | null): StaffFacts['calendar'] {
  if (snapshot === null) return emptyCalendar;
  const { organization, rooms, tags, roomSetups, days, connections } = snapshot;
  return {
    organization,
    rooms: [...rooms].sort(byRoomName),
    tags: [...tags].sort(byName),
    roomSetups: [...roomSetups].sort(byName),
    instances: instancesOf(days),
    connections: connections.map(({ eventId, connections: of }) => ({ eventId, connections: of })),
  };
}

function presentOf(
  snapshot: Snapshot | null,
  reading: AgeReading,
  { frame, doubt, troubles }: PresentFacts,
): StaffFacts['present'] {
  const { buildId, isDemo, isStarting, house, privacy } = frame;
  const clockDoubt = doubt === null ? null : describeDoubt(doubt);
  const days = keptDays(snapshot, reading);
  const decided = { house, privacy };
  return { buildId, now: reading.now, clockDoubt, isDemo, isStarting, days, troubles, ...decided };
}

function keptDays(snapshot: Snapshot | null, reading: AgeReading): PublicDay[] {
  if (snapshot === null) return [];
  return venueDays(reading.now, snapshot.organization.timeZone, keptDayCount).map((day) => {
    const kept = snapshot.days.find((each) => isSameDay(each, day));
    return { ...day, ageMs: ageOf(kept, reading), holdsAgeMs: holdsAgeOf(kept, reading) };
  });
}
