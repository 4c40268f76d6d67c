import { expect, test } from 'vitest';
import { pixelShiftAt } from '../../../src/core/board/pixel-shift';
import { minuteMs } from '../../../src/core/time/instant';
import { at } from '../../fakes/event-instance';

const dwellMs = 4 * minuteMs;
const cycle = Array.from({ length: 84 }, (_, change) =>
  pixelShiftAt(at('10:12') + change * dwellMs),
);

test('the frame stands still for four minutes, and says until when', () => {
  const { nextChangeAt, ...shift } = pixelShiftAt(at('10:12'));
  expect(nextChangeAt).toBe(at('10:16'));
  expect(pixelShiftAt(nextChangeAt - 1)).toMatchObject(shift);
  expect(pixelShiftAt(nextChangeAt)).not.toMatchObject(shift);
});

test('no change is more than a step in either direction', () => {
  const steps = cycle.map((shift, index) => {
    const next = cycle[(index + 1) % cycle.length] ?? shift;
    return Math.max(Math.abs(next.x - shift.x), Math.abs(next.y - shift.y));
  });
  expect(steps.filter((step) => step !== 1)).toEqual([]);
});

test('the frame is at each of the 49 places, and nowhere else', () => {
  const places = new Set(cycle.map(({ x, y }) => `${x} ${y}`));
  expect(places.size).toBe(49);
  expect(cycle.filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > 3)).toEqual([]);
});

test('on the whole, the frame stands in its place', () => {
  const sum = { x: 0, y: 0 };
  for (const { x, y } of cycle) {
    sum.x += x;
    sum.y += y;
  }
  expect(sum).toEqual({ x: 0, y: 0 });
});
