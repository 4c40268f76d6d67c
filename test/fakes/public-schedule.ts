import { bareHouse } from '../../src/core/board/house';
import type { PublicDay, PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { PublicTime } from '../../src/core/schedule/public-time';
import { at, church, rooms } from './event-instance';

/** Sunday to Tuesday, all just fetched. */
export const days: readonly PublicDay[] = [22, 23, 24].map((day) => ({
  date: `2026-11-${day}`,
  startsAt: at('0:00', day),
  endsAt: at('0:00', day + 1),
  ageMs: 0,
  holdsAgeMs: 0,
}));

/** A schedule that the host sent at 10:12 on Sunday. */
export function scheduleOf(
  times: readonly PublicTime[],
  more: Partial<PublicSchedule> = {},
): PublicSchedule {
  return {
    version: 1,
    buildId: 'build',
    now: at('10:12'),
    isClockDoubted: false,
    isDemo: false,
    isStarting: false,
    house: bareHouse,
    isPreview: false,
    notices: [],
    organization: church,
    days,
    rooms,
    times: [...times].sort((a, b) => a.startsAt - b.startsAt),
    changes: [],
    reservations: [],
    ...more,
  };
}

export function publicTime(
  name: string,
  from: string,
  to: string,
  more: Partial<PublicTime> = {},
): PublicTime {
  return {
    id: name,
    instanceId: name,
    name,
    startsAt: at(from),
    endsAt: at(to),
    isAllDay: false,
    roomIds: ['r1'],
    partRooms: [],
    location: null,
    tagIds: [],
    link: null,
    isKidsCheckIn: false,
    said: [],
    ...more,
  };
}
