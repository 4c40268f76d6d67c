import { dayMs, hourMs, type Interval } from '../time/instant';
import type { SaidOfEvent } from '../staff/staff-word';
import type { PublicTime } from './public-time';
import type { Room } from './room';
import type { PublicChange } from './time-change';

/** What of a public time staff have said otherwise than the calendar. */
export type SaidOfTime = Exclude<SaidOfEvent['kind'], 'hidden'>;

type Rooms = ReadonlyMap<string, Room>;

/**
 * The public times of one instance as staff say them: none of what is hidden, all of what is cancelled with
 * that mark, else at its new place and time. It narrows or alters what is public, and makes nothing public.
 */
export function saidTimesOf(
  times: readonly PublicTime[],
  sayings: readonly SaidOfEvent[],
  rooms: Rooms,
): PublicTime[] {
  const has = (kind: SaidOfEvent['kind']) => sayings.some((saying) => saying.kind === kind);
  if (has('hidden')) return [];
  if (has('cancelled')) return times.map((time) => ({ ...time, said: ['cancelled'] }));
  return times.map((time) => sayings.reduce((said, saying) => alter(said, saying, rooms), time));
}

/** Whether it is said not to take place: nothing about it is on, near or to be made ready. */
export function isCancelled({ said }: Pick<PublicTime, 'said'>): boolean {
  return said.includes('cancelled');
}

function alter(time: PublicTime, saying: SaidOfEvent, rooms: Rooms): PublicTime {
  if (saying.kind === 'moved') return moved(time, saying.to, rooms);
  if (saying.kind !== 'new-time' || saying.timeId !== time.id) return time;
  const { startsAt, endsAt } = saying;
  const isAllDay = lastsAllDay(time, saying);
  // Its rooms were booked for another time: it has them for all of this one.
  return { ...time, startsAt, endsAt, isAllDay, partRooms: [], said: [...time.said, 'new-time'] };
}

function moved(
  time: PublicTime,
  to: Extract<SaidOfEvent, { readonly kind: 'moved' }>['to'],
  rooms: Rooms,
): PublicTime {
  const isRoom = to.kind === 'room';
  const roomIds = isRoom && rooms.has(to.roomId) ? [to.roomId] : [];
  const location = isRoom ? null : to.text;
  return { ...time, roomIds, partRooms: [], location, said: [...time.said, 'moved'] };
}

/** A day may have 23 hours, and Planning Center may end it at 23:59. */
const shortestAllDayMs = 20 * hourMs;

function lastsAllDay({ isAllDay }: PublicTime, { startsAt, endsAt }: Interval): boolean {
  const durationMs = endsAt - startsAt;
  return durationMs >= dayMs || (isAllDay && durationMs >= shortestAllDayMs);
}

/**
 * The news of `said` times, from the calendar's own news of them and from what the calendar says of them still.
 * Of what staff have hidden or cancelled there is none.
 */
export function saidChanges(
  news: readonly PublicChange[],
  calendar: readonly PublicTime[],
  said: readonly PublicTime[],
): PublicChange[] {
  const newsOf = new Map(news.map((change) => [change.timeId, change]));
  const before = new Map(calendar.map((time) => [time.id, time]));
  return said.flatMap((time) => {
    const known = newsOf.get(time.id);
    if (time.said.length === 0) return known ?? [];
    const earlier = before.get(time.id);
    return earlier === undefined || isCancelled(time) ? [] : changeOf(time, earlier, known);
  });
}

function changeOf(
  time: PublicTime,
  before: PublicTime,
  known: PublicChange | undefined,
): PublicChange | [] {
  const toldStart = known?.wasStartsAt ?? (before.isAllDay ? null : before.startsAt);
  const toldRooms = new Set([...(known?.wasRoomIds ?? []), ...before.roomIds]);
  const isElsewhere = (id: string) => !time.roomIds.includes(id);
  const { wasStartsAt, wasRoomIds } = {
    wasStartsAt: time.said.includes('new-time') ? toldStart : (known?.wasStartsAt ?? null),
    wasRoomIds: time.said.includes('moved')
      ? [...toldRooms].filter(isElsewhere)
      : (known?.wasRoomIds ?? []),
  };
  const isOther = wasStartsAt !== null && wasStartsAt !== time.startsAt && !time.isAllDay;
  if (!isOther && wasRoomIds.length === 0) return [];
  return { timeId: time.id, wasStartsAt: isOther ? wasStartsAt : null, wasRoomIds };
}
