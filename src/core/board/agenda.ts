import type { PublicDay, PublicSchedule } from '../schedule/public-schedule';
import { minuteMs, type Instant } from '../time/instant';
import {
  clockTime,
  isKnownZone,
  longDate,
  longWeekday,
  monthDay,
  venueDaysBetween,
  type ClockTime,
} from '../time/venue-time';
import {
  agendaDay,
  dayOfDoubtedClock,
  nextRowChange,
  type AgendaDay,
  type DayView,
} from './agenda-day';
import { freshForMs, freshnessOf, type Freshness } from './freshness';
import { hasNoKnownPlace, type Screen } from './screen';
import { words } from './words';

/** The agenda at one moment: everything that it says, worded, and nothing about how large it is drawn. */
export type AgendaBoard = {
  /** The church's name; empty while it is not known. */
  readonly title: string;
  /** In parts, so that a narrow board may break it; `whole` is both as people write them together. */
  readonly date: { readonly weekday: string; readonly day: string; readonly whole: string };
  /** Null where the church's zone is not known, or the host's clock is doubted: any time would be a guess. */
  readonly clock: ClockTime | null;
  /** Said where the host's clock is doubted; else empty. */
  readonly clockNote: string;
  readonly isDemo: boolean;
  readonly freshness: Freshness;
  /** "Schedule as of 9:14 AM"; empty while the data is fresh. */
  readonly asOf: string;
  readonly body: AgendaBody;
  /** No later than this does the board say something else, provided that the schedule stays as it is. */
  readonly changesAt: Instant;
};

export type AgendaBody = { readonly kind: 'message'; readonly text: string } | AgendaDay;

/** What the agenda shows at `now`. Pure: the same three arguments give the same board. */
export function agendaAt(schedule: PublicSchedule, screen: Screen, now: Instant): AgendaBoard {
  const { organization, isDemo, isClockDoubted } = schedule;
  const nextMinute = (Math.floor(now / minuteMs) + 1) * minuteMs;
  if (organization === null || !isKnownZone(organization.timeZone)) {
    return { ...unknownChurch, isDemo, body: nothingKept(schedule), changesAt: nextMinute };
  }
  const today = schedule.days.find((day) => day.startsAt <= now && now < day.endsAt);
  const ageMs = today ? ageAt(schedule, today, now) : null;
  const heading = {
    title: organization.name,
    date: {
      weekday: longWeekday(now, organization),
      day: monthDay(now, organization),
      whole: longDate(now, organization),
    },
    clock: isClockDoubted ? null : clockTime(now, organization),
    clockNote: isClockDoubted ? words.clockIsChecked : '',
    isDemo,
  };
  if (today === undefined || ageMs === null) {
    return {
      ...heading,
      freshness: 'fresh',
      asOf: '',
      body: nothingKept(schedule),
      changesAt: nextMinute,
    };
  }
  const freshness = freshnessOf(ageMs);
  const view = { schedule, screen, organization, today, now, isStale: freshness === 'stale' };
  return {
    ...heading,
    freshness,
    asOf: freshness === 'fresh' && !isClockDoubted ? '' : asOfText(view, ageMs),
    body: bodyOf(view),
    changesAt: Math.min(nextMinute, now + (freshForMs(ageMs) ?? Infinity), nextRowChange(view)),
  };
}

/** The moment at which `board` will say something else, if no newer schedule comes before. */
export function nextChange(board: AgendaBoard): Instant {
  return board.changesAt;
}

const notAvailable = { kind: 'message', text: words.notAvailable } as const;

const unknownChurch = {
  title: '',
  date: { weekday: '', day: '', whole: '' },
  clock: null,
  clockNote: '',
  freshness: 'fresh',
  asOf: '',
} as const;

function nothingKept(schedule: PublicSchedule): AgendaBody {
  return schedule.isStarting ? { kind: 'message', text: words.onItsWay } : notAvailable;
}

function bodyOf(view: DayView): AgendaBody {
  // Visitors need not know why; the home page lists the rooms for whoever set the screen up.
  if (hasNoKnownPlace(view.schedule, view.screen)) return notAvailable;
  return view.schedule.isClockDoubted ? dayOfDoubtedClock(view) : agendaDay(view);
}

/** "Schedule as of 9:14 AM", with the weekday where that is not today for sure. */
function asOfText(view: DayView, ageMs: number): string {
  const { schedule, now, organization } = view;
  const asOf = now - ageMs;
  const { text, period } = clockTime(asOf, organization);
  const isOfToday = venueDaysBetween(asOf, now, organization.timeZone) === 0;
  const weekday = isOfToday && !schedule.isClockDoubted ? '' : longWeekday(asOf, organization);
  return words.scheduleAsOf([weekday, text, period].filter((word) => word !== '').join(' '));
}

function ageAt(schedule: PublicSchedule, day: PublicDay, now: Instant): number | null {
  return day.ageMs === null ? null : day.ageMs + Math.max(0, now - schedule.now);
}
