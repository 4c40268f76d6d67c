import { expect, test } from 'vitest';
import { within } from '../../src/main/within';
import { manualClock, settled } from '../fakes/manual-clock';

const never = new Promise<string>(() => undefined);

test('what comes in time is what it comes to, and leaves no timer', async () => {
  const clock = manualClock(0);
  expect(await within(1_000, clock, Promise.resolve('done'))).toBe('done');
  expect(clock.pendingTimers()).toBe(0);
});

test('what fails in time fails', async () => {
  const clock = manualClock(0);
  await expect(within(1_000, clock, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(clock.pendingTimers()).toBe(0);
});

test('what does not come is late when the time is over, not before', async () => {
  const clock = manualClock(0);
  let come = '';
  void within(1_000, clock, never).then((result) => (come = result));
  await clock.pass(999);
  expect(come).toBe('');
  await clock.pass(1);
  await settled();
  expect(come).toBe('late');
});

test('what fails when nobody waits any more harms nobody', async () => {
  const clock = manualClock(0);
  const failure = new Promise<string>((_, reject) => {
    clock.after(2_000, () => reject(new Error('gone')));
  });
  const result = within(1_000, clock, failure);
  await clock.pass(3_000);
  expect(await result).toBe('late');
});
