import type { Words } from '../../language/words';
import type { PublicTime } from '../../schedule/public-time';
import type { Room } from '../../schedule/room';
import type { RoomUse } from '../../schedule/room-use';
import { hourMs, type Instant, type Interval } from '../../time/instant';
import { startTime, timeText } from '../../time/venue-time';
import type { DayView } from '../face';
import { hasPlaces, namedRoom, roomsInScope, timesInScope } from '../screen';
import { barsOf, type TimelineBar } from './timeline-bar';
import { usesOnTimeline } from './timeline-use';
import { unknownTime } from './timeline-window';

/** A room and what it is taken for. */
export type TimelineRow = {
  readonly key: string;
  readonly name: string;
  /** Which way to go; empty where staff gave none. */
  readonly way: string;
  readonly bars: readonly TimelineBar[];
  /** How many bars stand above one another at most; at least 1. */
  readonly lanes: number;
  /** "6:30 PM · Youth Night", where the room is free for the whole window and not for the whole day; else empty. */
  readonly later: string;
  /** Its place in the order of the rooms. */
  readonly order: number;
  /** 0: something is on, or begins within the hour. 1: something in the window. 2: the rest. */
  readonly rank: 0 | 1 | 2;
};

/** The rooms of a screen: those that have something to say, and the names of those that have not. */
export type TimelineRooms = {
  readonly rows: readonly TimelineRow[];
  /** Of rooms that nothing holds any more today, which is known. */
  readonly nothingMore: readonly string[];
};

/** Where the clock is doubted, a room that seems to have nothing more is left out: who knows what "today" is? */
export function roomsOnTimeline(view: DayView, window: Interval): TimelineRooms {
  const { schedule, screen, now, today } = view;
  const inScope = new Set(timesInScope(schedule, screen));
  const unknown = unknownTime(view, window);
  const isRestKnown = unknownTime(view, { startsAt: now, endsAt: today.endsAt }).length === 0;
  const until = Math.max(window.endsAt, today.endsAt);
  const all = roomsOf(view, inScope).map((room, order) => {
    const uses = usesOnTimeline(view, room.id, (time) => inScope.has(time));
    const isEmpty = isRestKnown && !uses.some((use) => use.endsAt > now && use.startsAt < until);
    return { room, order, uses, isEmpty };
  });
  const empty = schedule.isClockDoubted ? [] : all.filter((each) => each.isEmpty);
  return {
    rows: all
      .filter((each) => !each.isEmpty)
      .map(({ room, order, uses }) => {
        const bars = barsOf(view, uses, { window, unknown });
        return { order, bars, ...rowOf(view, room, { uses, bars, window }) };
      }),
    nothingMore: empty.map(({ room }) => namedRoom(room, screen).name),
  };
}

/** Those of the screen's places; where it names none, those that a public event of the kept days has booked. */
function roomsOf({ schedule, screen }: DayView, inScope: ReadonlySet<PublicTime>): readonly Room[] {
  if (hasPlaces(screen)) return roomsInScope(schedule.rooms, screen);
  const booked = new Set([...inScope].flatMap((time) => time.roomIds));
  return schedule.rooms.filter((room) => booked.has(room.id));
}

type Taken = {
  readonly uses: readonly RoomUse[];
  readonly bars: readonly TimelineBar[];
  readonly window: Interval;
};

function rowOf(
  view: DayView,
  room: Room,
  { uses, bars, window }: Taken,
): Omit<TimelineRow, 'order' | 'bars'> {
  const isOver = (use: Interval) => use.endsAt <= view.now;
  const inWindow = uses.filter((use) => !isOver(use) && use.startsAt < window.endsAt);
  const isKnown = bars.every((bar) => bar.kind !== 'unknown');
  return {
    key: room.id,
    ...namedRoom(room, view.screen),
    lanes: Math.max(1, ...bars.map((bar) => bar.lanes)),
    later: inWindow.length === 0 && isKnown ? laterText(view, uses, window.endsAt) : '',
    rank: inWindow.some((use) => isSoon(view, use)) ? 0 : inWindow.length > 0 ? 1 : 2,
  };
}

function isSoon({ schedule, now }: DayView, use: RoomUse): boolean {
  if (schedule.isClockDoubted || use.kind !== 'public') return false;
  return use.startsAt <= now + hourMs;
}

/** The first of today that lies beyond the window; what a room is made ready for counts, not the setup. */
function laterText({ today, venue }: DayView, uses: readonly RoomUse[], from: Instant): string {
  const next = uses
    .filter((use) => use.kind !== 'all-day' && use.kind !== 'getting-ready')
    .find((use) => use.startsAt >= from && use.startsAt < today.endsAt);
  if (next === undefined) return '';
  const what = laterName(next, venue.words);
  // As one word, so that it is never cut.
  const time = timeText(startTime(next.startsAt, venue)).replaceAll(' ', '\u00A0');
  return `${time} · ${what}`;
}

function laterName(use: RoomUse, words: Words): string {
  if (use.kind === 'reserved') return words.reserved;
  return use.kind === 'cancelled' ? words.cancelledOf(use.time.name) : use.time.name;
}
