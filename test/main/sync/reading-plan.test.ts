import { expect, test } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { createReadingPlan, type DayAhead } from '../../../src/main/sync/reading-plan';
import { manualClock } from '../../fakes/manual-clock';

const ahead = (...more: Partial<DayAhead>[]): DayAhead[] =>
  more.map((day, index) => ({
    date: `2026-11-${24 + index}`,
    isKept: false,
    isHeld: false,
    ...day,
  }));

function planned() {
  const clock = manualClock(0);
  return { clock, plan: createReadingPlan(clock) };
}

test('no day ahead is read with the first poll, and then one in two minutes', async () => {
  const { clock, plan } = planned();
  const read: (string | null)[] = [];
  for (let poll = 0; poll < 7; poll += 1) {
    read.push(plan.dayAhead(ahead({}, {}, {}, {})));
    await clock.pass(minuteMs);
  }
  const [first, second, third] = ['2026-11-24', '2026-11-25', '2026-11-26'];
  expect(read).toEqual([null, null, first, null, second, null, third]);
});

test('a day that cannot be read does not keep the others waiting', async () => {
  const { clock, plan } = planned();
  const read = new Set<string | null>();
  for (let turn = 0; turn < 4; turn += 1) {
    await clock.pass(2 * minuteMs);
    read.add(plan.dayAhead(ahead({}, { isKept: true }, { isKept: true }, { isKept: true })));
  }
  expect(read.size).toBe(4);
});

test('what is not known comes before what is', async () => {
  const { clock, plan } = planned();
  await clock.pass(2 * minuteMs);
  expect(plan.dayAhead(ahead({ isKept: true }, { isKept: true }, {}))).toBe('2026-11-26');
});

test('a day that waits for a second read comes first', async () => {
  const { clock, plan } = planned();
  await clock.pass(2 * minuteMs);
  expect(plan.dayAhead(ahead({}, { isKept: true, isHeld: true }))).toBe('2026-11-25');
});

test('all fourteen days have their turn within half an hour', async () => {
  const { clock, plan } = planned();
  const days = ahead(...Array.from({ length: 13 }, () => ({})));
  const read = new Set<string | null>();
  for (let poll = 0; poll < 30; poll += 1) {
    read.add(plan.dayAhead(days));
    await clock.pass(minuteMs);
  }
  expect(days.every(({ date }) => read.has(date))).toBe(true);
});

test('a day that is never agreed upon takes turns with the others', async () => {
  const { clock, plan } = planned();
  const read: (string | null)[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await clock.pass(2 * minuteMs);
    read.push(plan.dayAhead(ahead({ isKept: true, isHeld: true }, {}, {})));
  }
  expect(read).toEqual(['2026-11-24', '2026-11-25', '2026-11-24', '2026-11-26']);
});
