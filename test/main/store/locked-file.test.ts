import { expect, test } from 'vitest';
import { outlastLock } from '../../../src/main/store/locked-file';
import { manualClock, settled } from '../../fakes/manual-clock';

/** An action that fails with `code` until the clock has moved on by `untilMs`. */
async function lockedFile(code: string, untilMs: number) {
  const clock = manualClock(0);
  const startedMono = clock.monotonic();
  let tries = 0;
  let end = 'none';
  const done = outlastLock(clock, () => {
    tries += 1;
    if (clock.monotonic() - startedMono >= untilMs) return Promise.resolve();
    return Promise.reject(Object.assign(new Error('As told'), { code }));
  }).then(
    () => (end = 'done'),
    (error: unknown) => (end = (error as { code: string }).code),
  );
  await settled();
  return { clock, tries: () => tries, end: () => end, done };
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('%s is outlasted', async (code) => {
  const file = await lockedFile(code, 3_000);
  await file.clock.pass(4_000);
  expect(file.end()).toBe('done');
});

test('what is locked for longer than 7.5 s is given up, after a few tries', async () => {
  const file = await lockedFile('EPERM', Infinity);
  await file.clock.pass(6_000);
  expect(file.end()).toBe('none');
  await file.clock.pass(1_500);
  expect(file.end()).toBe('EPERM');
  expect(file.tries()).toBeLessThan(15);
  expect(file.clock.pendingTimers()).toBe(0);
});

test('any other failure is no lock', async () => {
  const file = await lockedFile('ENOSPC', 3_000);
  await file.done;
  expect(file.end()).toBe('ENOSPC');
  expect(file.tries()).toBe(1);
});
