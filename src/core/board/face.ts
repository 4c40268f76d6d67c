import { venueOf, type Venue } from '../language/venue';
import type { PublicDay, PublicSchedule } from '../schedule/public-schedule';
import { minuteMs, type Instant } from '../time/instant';
import {
  clockTime,
  isKnownZone,
  longDate,
  longWeekday,
  monthDay,
  timeText,
  venueDaysBetween,
  type ClockTime,
} from '../time/venue-time';
import { freshForMs, freshnessOf, type Freshness } from './freshness';
import { hasNoKnownPlace, type Screen, wordsOn } from './screen';

/** What every board says about itself: whose it is, what time it is there, and how old what it knows is. */
export type BoardFace = {
  /** The church's name; empty while it is not known. */
  readonly title: string;
  /** In parts, so that a narrow board may break it; `whole` is both as people write them together. */
  readonly date: { readonly weekday: string; readonly day: string; readonly whole: string };
  /** Null where the church's zone is not known, or the host's clock is doubted: any time would be a guess. */
  readonly clock: ClockTime | null;
  /** Said where the host's clock is doubted; else empty. */
  readonly clockNote: string;
  /** "Demo", or empty. */
  readonly demoMark: string;
  readonly freshness: Freshness;
  /** "Schedule as of 9:14 AM"; empty while the data is fresh. */
  readonly asOf: string;
};

/** A kept day, looked at from one screen at one moment. */
export type DayView = {
  readonly schedule: PublicSchedule;
  readonly screen: Screen;
  readonly venue: Venue;
  readonly today: PublicDay;
  readonly now: Instant;
  readonly isStale: boolean;
};

/** The face of a board, and the day that stands below it, or what is said instead of a day. */
export type Look = {
  readonly face: BoardFace;
  readonly view: DayView | null;
  /** Said where there is no day to look at; else empty. */
  readonly message: string;
  /** No later than this does the face say something else, provided that the schedule stays as it is. */
  readonly changesAt: Instant;
};

/** What every kind of board begins with. Pure: the same three arguments give the same look. */
export function lookAt(schedule: PublicSchedule, screen: Screen, now: Instant): Look {
  const { organization } = schedule;
  const nextMinute = (Math.floor(now / minuteMs) + 1) * minuteMs;
  const message = messageOf(schedule, screen);
  if (organization === null || !isKnownZone(organization.timeZone)) {
    const face = { ...unknownChurch, demoMark: demoMark(schedule, screen) };
    return { face, view: null, message, changesAt: nextMinute };
  }
  const venue = venueOf(organization, screen.language);
  const today = schedule.days.find((day) => day.startsAt <= now && now < day.endsAt);
  const ageMs = today ? ageAt(schedule, today, now) : null;
  const heading = headingOf(schedule, organization.name, venue, now);
  if (today === undefined || ageMs === null) {
    const face: BoardFace = { ...heading, freshness: 'fresh', asOf: '' };
    return { face, view: null, message, changesAt: nextMinute };
  }
  const freshness = freshnessOf(ageMs);
  const view = { schedule, screen, venue, today, now, isStale: freshness === 'stale' };
  const isSure = freshness === 'fresh' && !schedule.isClockDoubted;
  const face = { ...heading, freshness, asOf: isSure ? '' : asOfText(view, ageMs) };
  const changesAt = Math.min(nextMinute, now + (freshForMs(ageMs) ?? Infinity));
  // Visitors need not know why; the home page lists the rooms for whoever set the screen up.
  if (hasNoKnownPlace(schedule, screen)) {
    return { face, view: null, message: notAvailable(screen), changesAt };
  }
  return { face, view, message: '', changesAt };
}

/** "Schedule not available – …": the phrase is a setting (product.md, rule 3). */
export function notAvailable(screen: Screen): string {
  return screen.notAvailableText ?? wordsOn(screen).notAvailable;
}

const unknownChurch = {
  title: '',
  date: { weekday: '', day: '', whole: '' },
  clock: null,
  clockNote: '',
  freshness: 'fresh',
  asOf: '',
} as const;

function headingOf(
  schedule: PublicSchedule,
  title: string,
  venue: Venue,
  now: Instant,
): Omit<BoardFace, 'freshness' | 'asOf'> {
  const { isClockDoubted, isDemo } = schedule;
  return {
    title,
    date: {
      weekday: longWeekday(now, venue),
      day: monthDay(now, venue),
      whole: longDate(now, venue),
    },
    clock: isClockDoubted ? null : clockTime(now, venue),
    clockNote: isClockDoubted ? venue.words.clockIsChecked : '',
    demoMark: isDemo ? venue.words.demo : '',
  };
}

function demoMark({ isDemo }: PublicSchedule, screen: Screen): string {
  return isDemo ? wordsOn(screen).demo : '';
}

function messageOf({ isStarting }: PublicSchedule, screen: Screen): string {
  return isStarting ? wordsOn(screen).onItsWay : notAvailable(screen);
}

/** "Schedule as of 9:14 AM", with the weekday where that is not today for sure. */
function asOfText({ schedule, now, venue }: DayView, ageMs: number): string {
  const asOf = now - ageMs;
  const time = timeText(clockTime(asOf, venue));
  const isOfToday = venueDaysBetween(asOf, now, venue.timeZone) === 0;
  const isSure = isOfToday && !schedule.isClockDoubted;
  return venue.words.scheduleAsOf(isSure ? time : `${longWeekday(asOf, venue)} ${time}`);
}

function ageAt(schedule: PublicSchedule, day: PublicDay, now: Instant): number | null {
  return day.ageMs === null ? null : day.ageMs + Math.max(0, now - schedule.now);
}
