import { expect, test } from 'vitest';
import { agendaAt } from '../../../src/core/board/agenda';
import type { AgendaDay } from '../../../src/core/board/agenda-day';
import type { PublicTime } from '../../../src/core/schedule/public-time';
import { hourMs } from '../../../src/core/time/instant';
import { at } from '../../fakes/event-instance';
import { days, publicTime, scheduleOf } from '../../fakes/public-schedule';

const boardOf = (times: readonly PublicTime[], ageMs = hourMs) => {
  const doubted = { isClockDoubted: true, days: days.map((day) => ({ ...day, ageMs })) };
  return agendaAt(scheduleOf(times, doubted), {}, at('10:12'));
};
const dayOf = (...times: PublicTime[]) => boardOf(times).body as AgendaDay;

test('a board that doubts its clock says so, with weekday and date and without a time', () => {
  expect(boardOf([])).toMatchObject({
    clock: null,
    date: { whole: 'Sunday, November 22' },
    clockNote: 'The clock of this screen is being checked',
    asOf: 'Schedule as of Sunday 9:12 AM',
  });
});

test('it names the moment of its schedule even while that is fresh', () => {
  expect(boardOf([], 0).asOf).toBe('Schedule as of Sunday 10:12 AM');
});

test('it lists what is not over under its date, and calls nothing on or near', () => {
  const day = dayOf(
    publicTime('Early prayer', '7:00', '7:30'),
    publicTime('Worship', '10:00', '11:00'),
    publicTime('Lunch', '10:20', '12:00'),
  );
  expect([day.now, day.nextLabel]).toEqual([[], 'Sunday, November 22']);
  expect(day.next.map((row) => [row.name, row.remark.text, row.progress])).toEqual([
    ['Worship', 'until 11:00', null],
    ['Lunch', 'until noon', null],
  ]);
});

test('what began on the day before is marked as such', () => {
  const vigil = publicTime('Vigil', '21:00', '12:00', { startsAt: at('21:00', 21) });
  expect(dayOf(vigil).next.map((row) => row.since)).toEqual(['since']);
});

test('a day without public events does not speak of today', () => {
  expect(dayOf().text).toBe('No public events on Sunday, November 22');
});
