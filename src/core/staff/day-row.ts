import { lastsUntil } from '../board/remark';
import type { EventInstance, EventTime } from '../schedule/event-instance';
import { publicLocation } from '../schedule/location';
import { publicTimesOf, type PublicTime } from '../schedule/public-time';
import type { Room } from '../schedule/room';
import { dayMs, minuteMs, overlaps, type Instant, type Interval } from '../time/instant';
import { isKnownZone, venueDaysBetween } from '../time/venue-time';
import { setupWindow, teardownWindow, visibleSpan } from './visible-span';

/**
 * One event of a day in the list of staff. Its start and end are those of its public times of that day, from
 * the first to the last; of what no visitor sees that day, its own with setup and teardown.
 */
export type DayRow = Interval & {
  readonly instanceId: string;
  readonly eventId: string;
  readonly name: string;
  readonly isAllDay: boolean;
  /** "Day 2 of 5" of what touches several venue days; else null. */
  readonly dayOf: { readonly day: number; readonly days: number } | null;
  readonly visibility: RowVisibility;
  /** Visitors see it on another day; on this one it is only set up or torn down. */
  readonly isSetupOnly: boolean;
  /** All that it has booked, by name. */
  readonly roomIds: readonly string[];
  /** Those that screens name that day. */
  readonly publicRoomIds: readonly string[];
  /** Its location as screens say it where they may name no room. */
  readonly location: string | null;
  /** It is on screens, at one of its times with neither a room nor a location. */
  readonly hasNoPublicRoom: boolean;
  readonly tagIds: readonly string[];
  readonly state: RowState;
  /** Only where somebody wants to see them, and only of what is public or meant to be. */
  readonly setup: Interval | null;
  readonly teardown: Interval | null;
  /** By start; null where they are not known. */
  readonly eventTimes: readonly SeenEventTime[] | null;
};

/** Of that day: an event may be on screens on one of its days and not on another. */
export type RowVisibility = 'on-screens' | 'not-on-screens' | 'pending' | 'blockout';

/** Between two times of one event it is `soon` or `later` again. */
export type RowState = 'now' | 'soon' | 'later' | 'over';

export type SeenEventTime = { readonly time: EventTime; readonly seenBy: 'screens' | 'staff' };

/** What a day is looked at with. */
export type DayLook = {
  readonly day: Interval;
  readonly now: Instant;
  /** By name. */
  readonly rooms: ReadonlyMap<string, Room>;
  readonly timeZone: string;
};

/**
 * The row of an event on a day. Null where visitors see it on other days only, and nobody wants to see when
 * it is set up.
 */
export function dayRow(instance: EventInstance, look: DayLook, showsSetup: boolean): DayRow | null {
  const all = publicTimesOf(instance, look.rooms);
  const times = all.filter((time) => overlaps(time, look.day));
  const isSetupOnly = all.length > 0 && times.length === 0;
  if (isSetupOnly && !showsSetup) return null;
  const span = spanOf(times) ?? instance;
  const visible = visibleSpan(instance, instance);
  const isAllDay = isAllDayRow(instance, times);
  return {
    instanceId: instance.id,
    eventId: instance.eventId,
    name: instance.name,
    startsAt: span.startsAt,
    endsAt: span.endsAt,
    isAllDay,
    dayOf: dayOf(spanOf(all) ?? instance, look),
    visibility: visibilityOf(instance, times),
    isSetupOnly,
    ...placesOf(instance, times, look.rooms),
    tagIds: instance.tagIds,
    state: stateOf(times.length > 0 ? times : [instance], isAllDay, look),
    setup: showsSetup ? setupWindow(instance, visible) : null,
    teardown: showsSetup ? teardownWindow(instance, visible) : null,
    eventTimes: eventTimesOf(instance),
  };
}

function spanOf(times: readonly Interval[]): Interval | null {
  if (times.length === 0) return null;
  return {
    startsAt: Math.min(...times.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...times.map(({ endsAt }) => endsAt)),
  };
}

function isAllDayRow(instance: EventInstance, times: readonly PublicTime[]): boolean {
  if (times.length > 0) return times.every((time) => time.isAllDay);
  return instance.isAllDay || instance.endsAt - instance.startsAt >= dayMs;
}

/** What ends at midnight does not touch the day that begins there. */
function dayOf({ startsAt, endsAt }: Interval, { day, timeZone }: DayLook): DayRow['dayOf'] {
  if (!isKnownZone(timeZone)) return null;
  const days = venueDaysBetween(startsAt, Math.max(startsAt, endsAt - 1), timeZone) + 1;
  const which = venueDaysBetween(startsAt, day.startsAt, timeZone) + 1;
  return days === 1 || which < 1 || which > days ? null : { day: which, days };
}

function visibilityOf(instance: EventInstance, times: readonly PublicTime[]): RowVisibility {
  if (instance.kind === 'blockout') return 'blockout';
  if (instance.approval === 'pending') return 'pending';
  return times.length > 0 ? 'on-screens' : 'not-on-screens';
}

function placesOf(
  instance: EventInstance,
  times: readonly PublicTime[],
  rooms: ReadonlyMap<string, Room>,
): Pick<DayRow, 'roomIds' | 'publicRoomIds' | 'location' | 'hasNoPublicRoom'> {
  const booked = new Set(instance.resourceBookings.map(({ roomId }) => roomId));
  const named = new Set(times.flatMap(({ roomIds }) => roomIds));
  return {
    roomIds: [...rooms.keys()].filter((id) => booked.has(id)),
    publicRoomIds: [...rooms.keys()].filter((id) => named.has(id)),
    location: publicLocation(instance.location),
    hasNoPublicRoom: times.some((time) => time.roomIds.length === 0 && time.location === null),
  };
}

/** As on boards: soon is half an hour (product.md, rule 9). */
const soonMs = 30 * minuteMs;

function stateOf(times: readonly Interval[], isAllDay: boolean, { day, now }: DayLook): RowState {
  // An all-day event that somebody entered without a length lasts through its day.
  const endOf = (time: Interval) =>
    isAllDay && time.endsAt <= time.startsAt ? day.endsAt : lastsUntil(time);
  if (times.some((time) => time.startsAt <= now && now < endOf(time))) return 'now';
  const startsIn = times.map(({ startsAt }) => startsAt - now).filter((wait) => wait > 0);
  if (startsIn.length === 0) return 'over';
  return Math.min(...startsIn) <= soonMs ? 'soon' : 'later';
}

function eventTimesOf(instance: EventInstance): readonly SeenEventTime[] | null {
  const mayBeSeen = instance.kind === 'standard' && instance.approval === 'approved';
  if (instance.eventTimes === null) return null;
  return instance.eventTimes
    .toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
    .map((time) => ({
      time,
      seenBy: mayBeSeen && time.isVisibleOnKiosks ? 'screens' : 'staff',
    }));
}
