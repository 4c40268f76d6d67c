import type { Venue } from '../language/venue';
import type { PublicTime } from '../schedule/public-time';
import { isCancelled } from '../schedule/said-time';
import { overlaps, type Instant, type Interval } from '../time/instant';
import {
  longDate,
  longWeekday,
  startTime,
  venueDaysBetween,
  type ClockTime,
} from '../time/venue-time';
import type { DayView } from './face';
import { newsAndMark, newsFadesAt } from './news';
import { nextEdge } from './next-edge';
import { isLongRunning, lastsUntil, remarkOf, untilRemark, type Remark } from './remark';
import { placeOf, type Place } from './place';
import { isScoped, timesInScope } from './screen';

/** A kept day: what is on, what follows, and what lasts all day. */
export type AgendaDay = {
  readonly kind: 'day';
  readonly band: readonly BandItem[];
  readonly nowLabel: string;
  readonly nextLabel: string;
  /** Whether it is known to be today. */
  readonly isToday: boolean;
  /** Latest start first, long-running last. */
  readonly now: readonly AgendaRow[];
  /** By start. */
  readonly next: readonly AgendaRow[];
  /** Said instead of rows when there are none; else empty. */
  readonly text: string;
  /** The first event of a later day, when today has no more rows. */
  readonly upcoming: { readonly dayLabel: string; readonly row: AgendaRow } | null;
};

export type AgendaRow = {
  readonly key: string;
  readonly start: ClockTime;
  /** "since" above the start, where it began on an earlier day; else empty. */
  readonly since: string;
  readonly name: string;
  readonly place: Place;
  readonly remark: Remark;
  /** What is new about it since people last looked, and where children check in; empty as a rule. */
  readonly news: string;
  /** How much of it is over, 0 to 1; null where it is not on, or where the data is too old to say. */
  readonly progress: number | null;
};

export type BandItem = {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly place: Place;
};

export function agendaDay(view: DayView): AgendaDay {
  const { today, now } = view;
  const { words } = view.venue;
  const ofToday = timesInScope(view.schedule, view.screen).filter((time) => overlaps(time, today));
  const band = ofToday.filter((time) => isInBand(time, now));
  const on = ofToday.filter((time) => !time.isAllDay && isTakingPlace(time, now));
  const later = ofToday.filter((time) => time.startsAt > now || isMissed(time, now));
  const hasRows = on.length + later.length > 0;
  return {
    kind: 'day',
    band: band.map((time) => bandItem(view, time)),
    nowLabel: view.isStale ? words.scheduledNow : words.now,
    nextLabel: words.next,
    isToday: true,
    now: on.sort(byNowOrder).map((time) => rowOf(view, time)),
    next: later.map((time) => rowOf(view, time)),
    text: hasRows ? '' : emptyText(view, ofToday, band),
    upcoming: hasRows ? null : upcomingOf(view),
  };
}

/**
 * The day of a board that cannot be sure of the time, under its date: what is not over at the host's best
 * guess, which is never late, by start. Nothing of it is said to be on, or near.
 */
export function dayOfDoubtedClock(view: DayView): AgendaDay {
  const { today, now, venue } = view;
  const { words } = venue;
  const ofDay = timesInScope(view.schedule, view.screen).filter(
    (time) => overlaps(time, today) && now < lastsUntil(time),
  );
  const date = longDate(now, venue);
  return {
    kind: 'day',
    band: ofDay.filter((time) => time.isAllDay).map((time) => bandItem(view, time)),
    nowLabel: '',
    nextLabel: date,
    isToday: false,
    now: [],
    next: ofDay
      .filter((time) => !time.isAllDay)
      .map((time) => ({
        ...rowOf(view, time),
        since: time.startsAt < today.startsAt ? words.since : '',
        remark: isCancelled(time) ? cancelledRemark(venue) : untilRemark(time, now, venue),
        news: '',
        progress: null,
      })),
    text: ofDay.length === 0 ? words.noEventsOn(date) : '',
    upcoming: null,
  };
}

function isOn(time: PublicTime, now: Instant): boolean {
  return time.startsAt <= now && now < lastsUntil(time);
}

function isTakingPlace(time: PublicTime, now: Instant): boolean {
  return isOn(time, now) && !isCancelled(time);
}

/** It would be on, were it not cancelled: people are coming for it. It stands before what follows. */
function isMissed(time: PublicTime, now: Instant): boolean {
  return !time.isAllDay && isOn(time, now) && isCancelled(time);
}

/** An all-day event that somebody entered without a length lasts through its day. */
function isInBand(time: PublicTime, now: Instant): boolean {
  if (!time.isAllDay || time.startsAt > now) return false;
  return now < time.endsAt || time.endsAt === time.startsAt;
}

/** Latest start first, long-running last. */
export function byNowOrder(a: PublicTime, b: PublicTime): number {
  const byLength = Number(isLongRunning(a)) - Number(isLongRunning(b));
  return byLength || b.startsAt - a.startsAt || a.endsAt - b.endsAt || (a.name < b.name ? -1 : 1);
}

function rowOf(view: DayView, time: PublicTime): AgendaRow {
  const { now, venue } = view;
  const hasLength = time.endsAt > time.startsAt;
  const isRunning = hasLength && isTakingPlace(time, now) && !view.isStale;
  return {
    key: time.id,
    start: startTime(time.startsAt, venue),
    since: isOn(time, now) && beganEarlier(time, view) ? venue.words.since : '',
    name: time.name,
    place: placeOf(view, time),
    remark: rowRemark(view, time),
    news: newsAndMark(view, time),
    progress: isRunning ? (now - time.startsAt) / (time.endsAt - time.startsAt) : null,
  };
}

function rowRemark({ now, venue }: DayView, time: PublicTime): Remark {
  if (isCancelled(time)) return cancelledRemark(venue);
  if (!time.isAllDay) return remarkOf(time, now, venue);
  return { kind: 'until', text: dayLabel(time, time.startsAt, venue) };
}

function cancelledRemark({ words }: Venue): Remark {
  return { kind: 'cancelled', text: words.cancelled };
}

function beganEarlier({ startsAt }: PublicTime, { now, venue }: DayView): boolean {
  return venueDaysBetween(startsAt, now, venue.timeZone) > 0;
}

function bandItem(view: DayView, time: PublicTime): BandItem {
  const { cancelled } = view.venue.words;
  const label = dayLabel(time, view.now, view.venue);
  return {
    key: time.id,
    label: isCancelled(time) ? `${cancelled} · ${label}` : label,
    name: time.name,
    place: placeOf(view, time),
  };
}

/** "All day", or "Day 2 of 5" where it touches several venue days. */
export function dayLabel(time: PublicTime, now: Instant, { timeZone, words }: Venue): string {
  const lastMoment = Math.max(time.startsAt, time.endsAt - 1);
  const days = venueDaysBetween(time.startsAt, lastMoment, timeZone) + 1;
  if (days === 1) return words.allDay;
  return words.dayOf(venueDaysBetween(time.startsAt, now, timeZone) + 1, days);
}

/** Never claims more than it knows: of its own scope, and beside what stands in the band. */
function emptyText(
  { screen, venue: { words } }: DayView,
  ofToday: readonly PublicTime[],
  band: readonly PublicTime[],
): string {
  if (band.length > 0) return words.nothingElseToday;
  if (isScoped(screen)) {
    return ofToday.length > 0 ? words.noMoreEventsHereToday : words.noEventsHereToday;
  }
  return ofToday.length > 0 ? words.noMoreEventsToday : words.noEventsToday;
}

/** The next event is only named when every day up to it is kept; else an earlier one could be missing. */
function upcomingOf(view: DayView): AgendaDay['upcoming'] {
  const { schedule, screen, today, venue } = view;
  const times = timesInScope(schedule, screen);
  for (const day of schedule.days.filter((later) => later.startsAt >= today.endsAt)) {
    if (day.ageMs === null) return null;
    const time = times.find((each) => beginsIn(day, each) && !isCancelled(each));
    if (time === undefined) continue;
    const isTomorrow = day.startsAt === today.endsAt;
    return {
      dayLabel: isTomorrow ? venue.words.tomorrow : longWeekday(time.startsAt, venue),
      row: upcomingRow(view, time),
    };
  }
  return null;
}

function beginsIn(day: Interval, { startsAt }: PublicTime): boolean {
  return day.startsAt <= startsAt && startsAt < day.endsAt;
}

function upcomingRow(view: DayView, time: PublicTime): AgendaRow {
  const row = rowOf(view, time);
  if (!time.isAllDay) return { ...row, remark: untilRemark(time, time.startsAt, view.venue) };
  const { allDay } = view.venue.words;
  const label = dayLabel(time, time.startsAt, view.venue);
  const start = { lead: '', text: allDay, period: '' };
  return { ...row, start, remark: dayRemark(label, allDay) };
}

/** "All day" stands at the start of such a row already. */
function dayRemark(label: string, allDay: string): Remark {
  return label === allDay ? { kind: 'none', text: '' } : { kind: 'until', text: label };
}

/** The next moment at which a row begins, ends or counts another minute, or the day is over. */
export function nextRowChange({ schedule, today, now }: DayView): Instant {
  const starts = schedule.times.flatMap((time) => [time.startsAt, lastsUntil(time)]);
  return Math.min(today.endsAt, nextEdge([...starts, ...newsFadesAt(schedule)], now));
}
