import { expect, test } from 'vitest';
import { merged, overlaps, subtract } from '../../../src/core/time/instant';

const span = (startsAt: number, endsAt: number) => ({ startsAt, endsAt });

test.each([
  [span(0, 10), span(10, 20), false],
  [span(0, 10), span(9, 20), true],
  [span(5, 5), span(0, 10), true],
  [span(10, 10), span(0, 10), false],
  [span(0, 0), span(0, 10), true],
])('%j and %j overlap: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});

test('what is left of an interval is what no hole covers', () => {
  const holes = [span(8, 20), span(2, 4), span(3, 5), span(-5, 0)];
  expect(subtract(span(0, 10), holes)).toEqual([span(0, 2), span(5, 8)]);
});

test('nothing is left of an interval that is covered', () => {
  expect(subtract(span(0, 10), [span(-1, 6), span(6, 11)])).toEqual([]);
});

test('touching and overlapping intervals merge, others stay apart', () => {
  expect(merged([span(5, 6), span(0, 2), span(2, 4), span(1, 3)])).toEqual([
    span(0, 4),
    span(5, 6),
  ]);
});
