import { expect, test } from 'vitest';
import { whereParameters, type Moment } from '../../../../src/main/calendar/query/conditions';

const noon = Date.UTC(2026, 10, 22, 12);
const written = (moment: Moment) => whereParameters({ starts_at: { gte: moment } })[0]?.[1];

test('an instant is written in UTC, and its milliseconds only where it has some', () => {
  expect(written(noon)).toBe('2026-11-22T12:00:00Z');
  expect(written(noon + 7)).toBe('2026-11-22T12:00:00.007Z');
  expect(written(-1)).toBe('1969-12-31T23:59:59.999Z');
});

test('a bare date is written as it is', () => {
  expect(written('2024-02-29')).toBe('2024-02-29');
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  8.64e15 + 1,
  Date.UTC(10_000, 0, 1),
  Date.UTC(0, 0, 1) - 1e14,
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-1-2',
  '1e3-1-1',
] as const)('%s is no date, and the error says of which attribute', (moment) => {
  expect(() => written(moment)).toThrow(RangeError);
  expect(() => written(moment)).toThrow('where[starts_at][gte]');
});

test('every operator has its name, and equality has none', () => {
  const condition = { eq: noon, gt: noon, gte: noon, lt: noon, lte: noon };
  expect(whereParameters({ ends_at: condition }).map(([name]) => name)).toEqual([
    'where[ends_at]',
    'where[ends_at][gt]',
    'where[ends_at][gte]',
    'where[ends_at][lt]',
    'where[ends_at][lte]',
  ]);
});

test('texts and flags are written as they are, an empty text and a false too', () => {
  expect(whereParameters({ name: '', visible_on_kiosks: false })).toEqual([
    ['where[name]', ''],
    ['where[visible_on_kiosks]', 'false'],
  ]);
});
