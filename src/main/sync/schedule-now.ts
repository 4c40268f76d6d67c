import { nothingKnown, publicView, type PublicSchedule } from '../../core/schedule/public-schedule';
import { ageOf, holdsAgeOf, type AgeReading } from './age';
import { instancesOf } from './freshest-instances';
import type { Snapshot } from './snapshot';
import { isSameDay, venueDays } from './venue-days';

/** What every public schedule says of its host, whether or not anything is known of the church. */
export type ScheduleFrame = Pick<PublicSchedule, 'buildId' | 'isDemo' | 'isStarting' | 'house'>;

/** Today and the two days that follow it. */
const shownDayCount = 3;

/** The public schedule of this moment: today and the two next days by the venue's calendar. */
export function scheduleNow(
  snapshot: Snapshot | null,
  { buildId, isDemo, isStarting, house }: ScheduleFrame,
  reading: AgeReading,
): PublicSchedule {
  const { now, isClockDoubted } = reading;
  const head = { version: 1, buildId, now, isClockDoubted, isDemo, isStarting, house } as const;
  if (snapshot === null) return { ...head, ...nothingKnown };
  const { organization, rooms, days: kept, changes } = snapshot;
  const days = venueDays(now, organization.timeZone, shownDayCount).map((day) => {
    const known = kept.find((each) => isSameDay(each, day));
    return { ...day, ageMs: ageOf(known, reading), holdsAgeMs: holdsAgeOf(known, reading) };
  });
  const instances = instancesOf(kept);
  return { ...head, ...publicView({ organization, rooms, days, instances, changes }) };
}
