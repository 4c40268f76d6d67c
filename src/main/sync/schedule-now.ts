import { houseWithPrivacy, withPrivacy, type Privacy } from '../../core/schedule/privacy';
import {
  nothingKnown,
  publicView,
  type PublicDay,
  type PublicSchedule,
} from '../../core/schedule/public-schedule';
import { wordAt, type StaffWord } from '../../core/staff/staff-word';
import type { PreviewMoment } from '../../core/time/preview-moment';
import { ageOf, holdsAgeOf, type AgeReading } from './age';
import { instancesOf } from './freshest-instances';
import type { KeptDay, Snapshot } from './snapshot';
import { isSameDay, venueDays } from './venue-days';
import { venueInstant } from './venue-instant';

/** What every public schedule says of its host, whether or not anything is known of the church. */
export type ScheduleFrame = Pick<PublicSchedule, 'buildId' | 'isDemo' | 'isStarting' | 'house'> & {
  /** What of the church boards are not told. */
  readonly privacy: Privacy;
};

/** The frame with what staff say over the calendar, expired or not. */
export type SpokenFrame = ScheduleFrame & { readonly word: StaffWord };

/** Today and the two days that follow it. */
const shownDayCount = 3;

/** The public schedule of this moment: today and the two next days by the venue's calendar. */
export function scheduleNow(
  snapshot: Snapshot | null,
  { buildId, isDemo, isStarting, house, privacy, word }: SpokenFrame,
  reading: AgeReading,
): PublicSchedule {
  const { now, isClockDoubted } = reading;
  const isPreview = false;
  const { sayings, notices } = wordAt(word, now);
  const said = { buildId, isDemo, isStarting, house, notices };
  const head = { version: 1, now, isClockDoubted, isPreview, ...said } as const;
  return scheduleOf({ snapshot, sayings }, { head, privacy }, (day) => ({
    ageMs: ageOf(day, reading),
    holdsAgeMs: holdsAgeOf(day, reading),
  }));
}

/**
 * The public schedule as boards would have it at a moment of the venue, as far as anything is kept of it
 * now: as if it had just been read, on a clock that is believed. The same for as long as the same is kept.
 */
export function scheduleAt(
  snapshot: Snapshot | null,
  { buildId, isDemo, house, privacy, word }: Omit<SpokenFrame, 'isStarting'>,
  at: PreviewMoment,
): PublicSchedule {
  const now = venueInstant(at, snapshot?.organization.timeZone ?? 'UTC');
  const believed = { isClockDoubted: false, isStarting: false, isPreview: true };
  const { sayings, notices } = wordAt(word, now);
  const head = { version: 1, buildId, now, isDemo, house, notices, ...believed } as const;
  return scheduleOf({ snapshot, sayings }, { head, privacy }, (day) => ({
    ageMs: day === undefined ? null : 0,
    holdsAgeMs: (day?.holdsFetchedAt ?? null) === null ? null : 0,
  }));
}

type Known = {
  readonly snapshot: Snapshot | null;
  readonly sayings: StaffWord['sayings'];
};

type Head = Omit<PublicSchedule, keyof typeof nothingKnown>;

type Ages = Pick<PublicDay, 'ageMs' | 'holdsAgeMs'>;

function scheduleOf(
  { snapshot, sayings }: Known,
  told: { readonly head: Head; readonly privacy: Privacy },
  agesOf: (day: KeptDay | undefined) => Ages,
): PublicSchedule {
  const { privacy } = told;
  const head = { ...told.head, house: houseWithPrivacy(told.head.house, privacy) };
  if (snapshot === null) return { ...head, ...nothingKnown };
  const { organization, rooms, days: kept, changes, connections } = snapshot;
  const days = venueDays(head.now, organization.timeZone, shownDayCount).map((day) => ({
    ...day,
    ...agesOf(kept.find((each) => isSameDay(each, day))),
  }));
  const instances = instancesOf(kept);
  const church = { organization, rooms, days, instances, changes, connections, sayings };
  return { ...head, ...publicView(withPrivacy(church, privacy)) };
}
