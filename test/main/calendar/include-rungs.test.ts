import { expect, test } from 'vitest';
import { failed, success } from '../../../src/main/calendar/calendar-failure';
import { createIncludeRungs } from '../../../src/main/calendar/include-rungs';
import { manualClock } from '../../fakes/manual-clock';

test('after an hour the richest include is tried again', async () => {
  const clock = manualClock(0);
  const rungs = createIncludeRungs(clock);
  const asked: boolean[] = [];
  const readWith = (include: readonly string[]) => {
    const isRich = include.includes('resource_bookings.event_resource_request');
    asked.push(isRich);
    const refusal = failed({ kind: 'bad-status', status: 400 });
    return Promise.resolve(isRich ? refusal : success('read'));
  };
  await rungs.read(readWith);
  await clock.pass(59 * 60_000);
  await rungs.read(readWith);
  await clock.pass(60_000);
  await rungs.read(readWith);
  expect(asked).toEqual([true, false, false, true, false]);
});

test('a service that breaks over an include is asked for less by the next read, and for more again after that', async () => {
  const rungs = createIncludeRungs(manualClock(0));
  const asked: boolean[] = [];
  const readWith = (include: readonly string[]) => {
    asked.push(include.includes('resource_bookings.event_resource_request'));
    return Promise.resolve(failed({ kind: 'bad-status', status: 504 }));
  };
  for (let poll = 0; poll < 4; poll += 1) await rungs.read(readWith);
  expect(asked).toEqual([true, false, false, true]);
});

test.each([
  { kind: 'unreachable', detail: 'ENOTFOUND' },
  { kind: 'deadline' },
  { kind: 'rate-limited', retryAfterMs: null },
  { kind: 'refused-credentials', status: 401, hasNoCalendar: false },
] as const)('$kind has nothing to do with the include', async (failure) => {
  let asked = 0;
  await createIncludeRungs(manualClock(0)).read(() => {
    asked += 1;
    return Promise.resolve(failed(failure));
  });
  expect(asked).toBe(1);
});

test('after two reads in a row that came too late, less is asked for', async () => {
  const rungs = createIncludeRungs(manualClock(0));
  const asked: boolean[] = [];
  const readWith = (include: readonly string[]) => {
    asked.push(include.includes('resource_bookings.event_resource_request'));
    return Promise.resolve(failed({ kind: 'deadline' }));
  };
  for (let poll = 0; poll < 4; poll += 1) await rungs.read(readWith);
  expect(asked).toEqual([true, true, false, false]);
});
