import { expect, test } from 'vitest';
import type { CalendarFailure } from '../../../src/main/calendar/calendar-failure';
import { createPace } from '../../../src/main/sync/pace';

const minute = 60_000;
const offline: CalendarFailure = { kind: 'unreachable', detail: 'ENOTFOUND' };
const refused: CalendarFailure = {
  kind: 'refused-credentials',
  status: 401,
  hasNoCalendar: false,
};
const limited = (retryAfterMs: number | null): CalendarFailure => ({
  kind: 'rate-limited',
  retryAfterMs,
});
const paceAt = (random: number) => createPace({ pollMs: minute, random: () => random });

test.each([
  [0, 54_000],
  [0.5, 60_000],
  [1, 66_000],
])('with the dice at %f, polls start %i ms apart', (random, delayMs) => {
  expect(paceAt(random).afterSync(null, 0)).toBe(delayMs);
  expect(paceAt(random).afterSync(null, 4_000)).toBe(delayMs - 4_000);
});

test('a sync that took longer than the poll is followed at once', () => {
  expect(paceAt(0.5).afterSync(null, 70_000)).toBe(0);
});

test('a service that is down is asked once a poll, without retries, until it answers', () => {
  const pace = paceAt(0.5);
  const retries = () => {
    const mayRetry = pace.retriesOfSync();
    return [mayRetry(), mayRetry(), mayRetry()].filter(Boolean).length;
  };
  expect(retries()).toBe(2);
  expect(pace.afterSync(offline, 0)).toBe(minute);
  expect(retries()).toBe(0);
  pace.afterSync(null, 0);
  expect(retries()).toBe(2);
});

test('refused credentials are tried every five minutes', () => {
  expect(paceAt(0.5).afterSync(refused, 1_000)).toBe(5 * minute);
});

test('a 429 is obeyed from the end of the sync, and never asks sooner than a poll would', () => {
  expect(paceAt(0.5).afterSync(limited(10 * minute), 5_000)).toBe(10 * minute);
  expect(paceAt(0.5).afterSync(limited(1_000), 5_000)).toBe(minute - 5_000);
});

test('429s without a time wait longer and longer, up to five minutes', () => {
  const pace = paceAt(1);
  const waits = Array.from({ length: 5 }, () => pace.afterSync(limited(null), 0) / minute);
  expect(waits).toEqual([2, 4, 5, 5, 5]);
});
