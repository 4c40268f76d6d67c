import { expect, test } from 'vitest';
import type { DayRow } from '../../../src/core/staff/day-row';
import { dayRows } from '../../../src/core/staff/day-list';
import { firstToCome, shownCount } from '../../../src/renderer/staff/viewer/shown-rows';
import { at, eventTime, instance } from '../../fakes/event-instance';
import { calendarOf, sunday } from '../../fakes/staff-facts';

const everything = {
  showsSetup: true,
  showsHidden: true,
  showsPending: true,
  roomIds: null,
  tagIds: null,
  found: null,
};

/** The rows at 10:12 of as many events of an hour, the last of which begins at `last`. */
function rowsOf(count: number, last = '22:00'): readonly DayRow[] {
  const stepMs = (at(last) - at('0:00')) / Math.max(1, count - 1);
  const instances = Array.from({ length: count }, (_, index) => {
    const startsAt = at('0:00') + Math.floor(index * stepMs);
    const span = { startsAt, endsAt: startsAt + 3_600_000 };
    const eventTimes = [{ ...eventTime('0:00', '1:00'), ...span }];
    return instance({ id: `n${index}`, ...span, eventTimes });
  });
  return dayRows(calendarOf(...instances), sunday, everything, at('10:12')).rows;
}

test('a day begins with the first event that is not over', () => {
  const rows = rowsOf(23);
  expect(rows[firstToCome(rows)]?.endsAt).toBe(at('11:00'));
});

test('a day that is over, or empty, begins with its first', () => {
  expect([firstToCome(rowsOf(5, '4:00')), firstToCome([])]).toEqual([0, 0]);
});

test('a day like others is drawn whole, with a handful more too', () => {
  expect([shownCount(rowsOf(40), null), shownCount(rowsOf(109), null)]).toEqual([40, 109]);
});

test('of a large day a hundred are drawn', () => {
  expect(shownCount(rowsOf(300, '4:00'), null)).toBe(100);
});

test('of a large day half a hundred are drawn from where it begins', () => {
  const rows = rowsOf(300);
  const count = shownCount(rows, null);
  expect(count - firstToCome(rows)).toBe(50);
});

test('what is chosen is drawn wherever it stands', () => {
  expect(shownCount(rowsOf(300), 'n280')).toBe(281);
});
