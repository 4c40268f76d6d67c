import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../src/main/calendar/retry-after';

const date = 'Sun, 22 Nov 2026 15:00:00 GMT';
const quarterHour = 15 * 60_000;

test.each([
  ['20', 20_000],
  ['0', 1_000],
  ['-1', 1_000],
  ['0.5', 1_000],
  ['9999999999', quarterHour],
  ['900', quarterHour],
  ['Sun, 22 Nov 2026 15:02:00 GMT', 120_000],
  ['Sun, 22 Nov 2026 14:00:00 GMT', 1_000],
  ['Mon, 23 Nov 2026 15:00:00 GMT', quarterHour],
  ['', null],
  ['NaN', null],
  ['Infinity', null],
  ['soon', null],
])('Retry-After %j is a wait of %j ms', (text, waitMs) => {
  expect(retryAfterMs(new Headers({ 'retry-after': text, date }))).toBe(waitMs);
});

test('no header is no wait', () => {
  expect(retryAfterMs(new Headers({ date }))).toBeNull();
});

test('a date without the date of the answer says nothing', () => {
  expect(retryAfterMs(new Headers({ 'retry-after': 'Sun, 22 Nov 2026 15:02:00 GMT' }))).toBeNull();
});
