import { nothingKnown, publicView, type PublicSchedule } from '../../core/schedule/public-schedule';
import { ageOf, type AgeReading } from './age';
import { instancesOf, type Snapshot } from './snapshot';
import { syncedDays } from './sync';
import { venueDays } from './venue-days';

/** What every public schedule says of its host, whether or not anything is known of the church. */
export type ScheduleFrame = Pick<PublicSchedule, 'buildId' | 'isDemo' | 'isStarting'>;

/** The public schedule of this moment: today and the two next days by the venue's calendar. */
export function scheduleNow(
  snapshot: Snapshot | null,
  frame: ScheduleFrame,
  reading: AgeReading,
): PublicSchedule {
  const now = reading.clock.wall();
  const head = { version: 1, ...frame, now } as const;
  if (snapshot === null) return { ...head, ...nothingKnown };
  const { organization, rooms, days: kept } = snapshot;
  const days = venueDays(now, organization.timeZone, syncedDays).map((day) => ({
    ...day,
    ageMs: ageOf(
      kept.find(({ date }) => date === day.date),
      reading,
    ),
  }));
  return { ...head, ...publicView({ organization, rooms, days, instances: instancesOf(kept) }) };
}
