import type { PublicTime } from '../../schedule/public-time';
import type { RoomUse } from '../../schedule/room-use';
import { isCancelled } from '../../schedule/said-time';
import { minuteMs, overlaps, subtract, type Instant, type Interval } from '../../time/instant';
import { clockTime, noonOrMidnight, startTime } from '../../time/venue-time';
import { dayLabel } from '../agenda-day';
import type { DayView } from '../face';
import { newsAndMark } from '../news';
import { isFreeKnown, type DoorMoment } from './door-moment';
import { rangeText } from './door-time';
import type { NamedUse } from './door-use';

/** What follows in the room today. */
export type FollowingItem = {
  readonly key: string;
  readonly kind: 'event' | 'reserved' | 'all-day' | 'getting-ready' | 'cancelled' | 'gap';
  /** Drawn on one line, with its start only: gaps, getting ready, and a hold as short as a teardown. */
  readonly isThin: boolean;
  /** "11:30 AM – 12:30 PM", of a thin one "11:00", of what lasts all day "All day". */
  readonly time: string;
  /** The event's name, or what is said where nothing may be named. */
  readonly text: string;
  /** As on the agenda: "New time, was 9:00 AM · Kids check-in", or "Cancelled". */
  readonly news: string;
};

/** A shorter pause between two uses is none that anybody could use. */
const shortestGapMs = 15 * minuteMs;

/** A reservation that is shorter matters only to who waits for its end. */
const thinHoldMs = 30 * minuteMs;

type Dated = { readonly startsAt: Instant; readonly item: FollowingItem };

/** What follows `moment` today, by start, with what lasts all day before it. */
export function followingOf(
  view: DayView,
  uses: readonly RoomUse[],
  moment: DoorMoment,
): FollowingItem[] {
  const { now, today } = view;
  const isLater = ({ startsAt }: Interval) => startsAt > now && startsAt < today.endsAt;
  const told = toldIn(moment, uses);
  const untold = uses.filter((use) => !told.includes(use));
  const allDay = untold
    .filter(isAllDay)
    .filter((use) => overlaps(use, { startsAt: now, endsAt: now }));
  const later = untold.filter(isLater).map((use) => dated(view, use));
  const gaps = isFreeKnown(view) ? gapsAfter(view, uses) : [];
  const inOrder = [...later, ...gaps].sort((a, b) => a.startsAt - b.startsAt);
  const items = [...allDay.map((use) => allDayItem(view, use)), ...inOrder.map(({ item }) => item)];
  return items.length > 0 || moment.kind === 'free' ? items : lastGap(view, uses);
}

/** All of the room's day that is not over at the host's best guess: its clock is doubted. */
export function wholeDayOf(view: DayView, uses: readonly RoomUse[]): FollowingItem[] {
  const { now, today } = view;
  return uses
    .filter((use) => overlaps(use, today) && now < use.endsAt)
    .map((use) => (isAllDay(use) ? allDayItem(view, use) : dated(view, use).item));
}

function isAllDay(use: RoomUse): use is NamedUse {
  return use.kind === 'all-day' || (use.kind === 'cancelled' && use.time.isAllDay);
}

/** The uses that the state names already: with what is made ready also what it is made ready for. */
function toldIn(moment: DoorMoment, uses: readonly RoomUse[]): readonly RoomUse[] {
  if (!('uses' in moment)) return [];
  if (moment.kind !== 'getting-ready') return moment.uses;
  const ids = moment.uses.map(({ time }) => time.id);
  return uses.filter(
    (use) => (use.kind === 'public' || use.kind === 'getting-ready') && ids.includes(use.time.id),
  );
}

function dated(view: DayView, use: RoomUse): Dated {
  const { now, venue } = view;
  const { startsAt, kind } = use;
  const key = `${kind} ${startsAt}`;
  if (kind === 'getting-ready') {
    return { startsAt, item: thinItem(view, startsAt, kind, venue.words.gettingReady) };
  }
  if (kind === 'reserved') {
    const text = venue.words.reserved;
    if (use.endsAt - startsAt < thinHoldMs) {
      return { startsAt, item: thinItem(view, startsAt, kind, text) };
    }
    const item = { key, kind, isThin: false, time: rangeText(use, now, venue), text, news: '' };
    return { startsAt, item };
  }
  const hasLength = use.time.endsAt > use.time.startsAt;
  const time = rangeText(hasLength ? use : { startsAt, endsAt: startsAt }, now, venue);
  const { id, name } = use.time;
  const said = { ...newsOrCancelled(view, use.time, 'event'), isThin: false, time, text: name };
  return { startsAt, item: { key: `${key} ${id}`, ...said } };
}

function newsOrCancelled(
  view: DayView,
  time: PublicTime,
  kind: FollowingItem['kind'],
): Pick<FollowingItem, 'kind' | 'news'> {
  if (!isCancelled(time)) return { kind, news: newsAndMark(view, time) };
  return { kind: 'cancelled', news: view.venue.words.cancelled };
}

function allDayItem(view: DayView, { time }: NamedUse): FollowingItem {
  const label = dayLabel(time, view.now, view.venue);
  return {
    key: time.id,
    ...newsOrCancelled(view, time, 'all-day'),
    isThin: false,
    time: label,
    text: time.name,
  };
}

/** "10:30 Nothing scheduled", of a pause between two uses. */
function gapsAfter(view: DayView, uses: readonly RoomUse[]): Dated[] {
  const { now, today, screen, venue } = view;
  const { available, nothingScheduled } = venue.words;
  const text = screen.saysAvailable === true ? available : nothingScheduled;
  return subtract({ startsAt: now, endsAt: today.endsAt }, uses)
    .filter(({ startsAt, endsAt }) => startsAt > now && endsAt < today.endsAt)
    .filter(({ startsAt, endsAt }) => endsAt - startsAt >= shortestGapMs)
    .map(({ startsAt }) => ({ startsAt, item: thinItem(view, startsAt, 'gap', text) }));
}

/** "10:30 Nothing more today", where nothing else follows. */
function lastGap(view: DayView, uses: readonly RoomUse[]): FollowingItem[] {
  const { now, today, venue } = view;
  const last = subtract({ startsAt: now, endsAt: today.endsAt }, uses).at(-1);
  if (!isFreeKnown(view) || last === undefined || last.startsAt === now) return [];
  if (last.endsAt - last.startsAt < shortestGapMs) return [];
  return [thinItem(view, last.startsAt, 'gap', venue.words.nothingMoreToday)];
}

function thinItem(
  { venue }: DayView,
  startsAt: Instant,
  kind: FollowingItem['kind'],
  text: string,
): FollowingItem {
  const isWord = noonOrMidnight(startsAt, venue) !== null;
  const time = isWord ? startTime(startsAt, venue) : clockTime(startsAt, venue);
  return { key: `${kind} ${startsAt}`, kind, isThin: true, time: time.text, text, news: '' };
}
