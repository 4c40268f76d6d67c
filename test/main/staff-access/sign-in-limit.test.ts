import { expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { createSignInLimit } from '../../../src/main/staff-access/sign-in-limit';
import { manualClock } from '../../fakes/manual-clock';

function limitWith() {
  const clock = manualClock(0);
  const limit = createSignInLimit(clock);
  const attempts = (count: number, address = 'a') =>
    Array.from({ length: count }, () => limit.attempt(address));
  return { clock, limit, attempts };
}

test('five wrong ones are let in, the sixth waits a minute', () => {
  expect(limitWith().attempts(6)).toEqual([0, 0, 0, 0, 0, minuteMs]);
});

test('whoever waits is told how long it still takes, and asking does not make it longer', async () => {
  const { clock, attempts } = limitWith();
  attempts(9);
  await clock.pass(20_000);
  expect(attempts(2)).toEqual([40_000, 40_000]);
});

test('each wrong one after a wait doubles the next, up to a quarter of an hour', async () => {
  const { clock, attempts } = limitWith();
  attempts(5);
  const waits: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const [wait = 0] = attempts(1);
    waits.push(wait / minuteMs);
    await clock.pass(wait);
    attempts(1);
  }
  expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
});

test('one address holds up no other', () => {
  const { attempts } = limitWith();
  attempts(9, 'a');
  expect(attempts(1, 'b')).toEqual([0]);
});

test('the right one is forgiven', () => {
  const { limit, attempts } = limitWith();
  attempts(4);
  limit.forgive('a');
  expect(attempts(6)).toEqual([0, 0, 0, 0, 0, minuteMs]);
});

test('an hour after the last wrong one all is forgotten', async () => {
  const { clock, attempts } = limitWith();
  attempts(5);
  await clock.pass(hourMs);
  expect(attempts(6)).toEqual([0, 0, 0, 0, 0, minuteMs]);
});

test('any number of addresses have thirty tries a minute together', async () => {
  const { clock, limit } = limitWith();
  const waits = Array.from({ length: 40 }, (_, index) => limit.attempt(`address ${index}`));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
  await clock.pass(minuteMs);
  expect(limit.attempt('one more')).toBe(0);
});
