import { expect, test } from 'vitest';
import { tagsOfInstance } from '../../../../src/main/calendar/query/event-instances';

test('a page can be of 1 to 100 rows, and begin at any row', () => {
  expect(tagsOfInstance('1', { perPage: 1, offset: 0 }).query).toEqual({
    per_page: '1',
    offset: '0',
  });
  expect(tagsOfInstance('1', { perPage: 100, offset: 12_345 }).query).toEqual({
    per_page: '100',
    offset: '12345',
  });
});

test.each([0, 101, -1, 1.5, Number.NaN])('%s rows a page are refused with the range', (perPage) => {
  expect(() => tagsOfInstance('1', { perPage })).toThrow(RangeError);
  expect(() => tagsOfInstance('1', { perPage })).toThrow('per_page');
  expect(() => tagsOfInstance('1', { perPage })).toThrow('from 1 to 100');
});

test.each([-1, 0.5, Number.POSITIVE_INFINITY])('the offset %s is refused', (offset) => {
  expect(() => tagsOfInstance('1', { offset })).toThrow(RangeError);
  expect(() => tagsOfInstance('1', { offset })).toThrow('offset');
});

test('what is not said is not asked', () => {
  expect(tagsOfInstance('1')).toEqual({ path: '/event_instances/1/tags', query: {} });
});
