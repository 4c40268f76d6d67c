import { bareHouse } from '../../src/core/board/house';
import { nothingPrivate } from '../../src/core/schedule/privacy';
import type { EventInstance } from '../../src/core/schedule/event-instance';
import type { PublicDay } from '../../src/core/schedule/public-schedule';
import { emptyCalendar, type StaffCalendar } from '../../src/core/staff/staff-calendar';
import type { ScreenHealth, StaffPresent } from '../../src/core/staff/staff-present';
import { noWord } from '../../src/core/staff/staff-word';
import { dayMs, minuteMs } from '../../src/core/time/instant';
import { at, church, rooms } from './event-instance';

/** Sunday, 22 November 2026 of the church in New York. */
export const sunday = { startsAt: at('0:00'), endsAt: at('0:00', 23) };

/** The church's calendar with these events. */
export function calendarOf(...instances: EventInstance[]): StaffCalendar {
  return { ...emptyCalendar, revision: 1, organization: church, rooms, instances };
}

/** Fifteen days from the Sunday on, all of them kept and a minute old. November has no change of clocks then. */
export function freshDays(more: Partial<PublicDay> = {}): PublicDay[] {
  return Array.from({ length: 15 }, (_, offset) => ({
    date: new Date(sunday.startsAt + offset * dayMs).toISOString().slice(0, 10),
    startsAt: sunday.startsAt + offset * dayMs,
    endsAt: sunday.endsAt + offset * dayMs,
    ageMs: minuteMs,
    holdsAgeMs: minuteMs,
    ...more,
  }));
}

/** Sunday at 10:12, and all is well. */
export function staffPresent(more: Partial<StaffPresent> = {}): StaffPresent {
  return {
    buildId: 'build',
    now: at('10:12'),
    clockDoubt: null,
    isDemo: false,
    isStarting: false,
    days: freshDays(),
    troubles: [],
    house: bareHouse,
    privacy: nothingPrivate,
    screens: [screenHealth('Lobby')],
    word: noWord,
    ...more,
  };
}

export function screenHealth(
  name: string,
  state: ScreenHealth['state'] = 'painting',
  seenAt: ScreenHealth['seenAt'] = null,
): ScreenHealth {
  return { name, page: '/board/agenda', state, paintedAt: at('10:12'), seenAt };
}
