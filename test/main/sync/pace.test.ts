import { expect, test } from 'vitest';
import type { CalendarFailure } from '../../../src/main/calendar/calendar-failure';
import { createPace, type Pace } from '../../../src/main/sync/pace';

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
const waitOf = (pace: Pace, failure: CalendarFailure | null, elapsedMs: number) =>
  pace.afterSync([{ failure, sideFailure: null }], elapsedMs);
const delayOf = (...of: Parameters<typeof waitOf>) => waitOf(...of).delayMs;
const paceAt = (random: number) => createPace({ pollMs: minute, random: () => random });

test.each([
  [0, 54_000],
  [0.5, 60_000],
  [1, 66_000],
])('with the dice at %f, polls start %i ms apart', (random, delayMs) => {
  expect(delayOf(paceAt(random), null, 0)).toBe(delayMs);
  expect(delayOf(paceAt(random), null, 4_000)).toBe(delayMs - 4_000);
});

test('a sync that took longer than the poll is followed at once', () => {
  expect(delayOf(paceAt(0.5), null, 70_000)).toBe(0);
});

test('a service that is down is asked once a poll, without retries, until it answers', () => {
  const pace = paceAt(0.5);
  const retries = () => {
    const mayRetry = pace.retriesOfSync();
    return [mayRetry(), mayRetry(), mayRetry()].filter(Boolean).length;
  };
  expect(retries()).toBe(2);
  expect(delayOf(pace, offline, 0)).toBe(minute);
  expect(retries()).toBe(0);
  delayOf(pace, null, 0);
  expect(retries()).toBe(2);
});

test('refused credentials are tried every five minutes', () => {
  expect(delayOf(paceAt(0.5), refused, 1_000)).toBe(5 * minute);
});

test('a 429 is obeyed from the end of the sync, and never asks sooner than a poll would', () => {
  expect(delayOf(paceAt(0.5), limited(10 * minute), 5_000)).toBe(10 * minute);
  expect(delayOf(paceAt(0.5), limited(1_000), 5_000)).toBe(minute - 5_000);
});

test('429s without a time wait longer and longer, up to five minutes', () => {
  const pace = paceAt(1);
  const waits = Array.from({ length: 5 }, () => delayOf(pace, limited(null), 0) / minute);
  expect(waits).toEqual([2, 4, 5, 5, 5]);
});

test('only what the service asks for is a wait that nothing may shorten', () => {
  const isObliged = (failure: CalendarFailure | null) => waitOf(paceAt(0.5), failure, 0).isObliged;
  expect([null, offline].map(isObliged)).toEqual([false, false]);
  expect([refused, limited(1_000), limited(null)].map(isObliged)).toEqual([true, true, true]);
});

test('a 429 to a read beside today is obeyed too, and leaves the service in one piece', () => {
  const pace = paceAt(0.5);
  const side = { failure: null, sideFailure: limited(10 * minute) };
  expect(pace.afterSync([side], 0).delayMs).toBe(10 * minute);
  expect(pace.retriesOfSync()()).toBe(true);
});
