import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant';
import type { CalendarFailure } from '../../../src/main/calendar/calendar-failure';
import { createConnectionPlan } from '../../../src/main/sync/connection-plan';
import type { KeptConnections } from '../../../src/main/sync/snapshot';
import { manualClock } from '../../fakes/manual-clock';

const broken: CalendarFailure = { kind: 'bad-status', status: 500 };
const keptAt = (eventId: string, fetchedAt: number): KeptConnections => ({
  eventId,
  fetchedAt,
  connections: [],
});

/** A plan on a clock that is believed, unless said, and past the first 20 s. */
async function planned(now = 100 * dayMs) {
  const clock = manualClock(now);
  const doubt = { isClockDoubted: false };
  const plan = createConnectionPlan(() => ({
    now: clock.wall(),
    mono: clock.monotonic(),
    ...doubt,
  }));
  await clock.pass(20_000);
  return { clock, plan, doubt };
}

test('nothing is asked in the first 20 s, which have enough to read', () => {
  const plan = createConnectionPlan(() => ({ now: 0, mono: 0, isClockDoubted: false }));
  expect(plan.due(['a'], [])).toEqual([]);
});

test('two events are due in a poll, in the order given', async () => {
  const { plan } = await planned();
  expect(plan.due(['c', 'a', 'b'], [])).toEqual(['c', 'a']);
});

test('what nothing is known of comes before what is to be read again', async () => {
  const { plan, clock } = await planned();
  const kept = [keptAt('a', clock.wall() - dayMs)];
  expect(plan.due(['a', 'b'], kept)).toEqual(['b', 'a']);
});

test('an event is due again a day after it was read, and not before', async () => {
  const { plan, clock } = await planned();
  const kept = [keptAt('a', clock.wall())];
  plan.isAsked('a', null);
  await clock.pass(dayMs - 1);
  expect(plan.due(['a'], kept)).toEqual([]);
  await clock.pass(1);
  expect(plan.due(['a'], kept)).toEqual(['a']);
});

test('a clock that is set back does not make it younger', async () => {
  const { plan, clock } = await planned();
  const kept = [keptAt('a', clock.wall())];
  plan.isAsked('a', null);
  clock.setWall(clock.wall() - hourMs);
  await clock.pass(dayMs);
  expect(plan.due(['a'], kept)).toEqual(['a']);
});

test('a computer that slept for a day asks again', async () => {
  const { plan, clock } = await planned();
  const kept = [keptAt('a', clock.wall())];
  plan.isAsked('a', null);
  clock.setWall(clock.wall() + dayMs);
  expect(plan.due(['a'], kept)).toEqual(['a']);
});

test('a clock that is doubted makes nothing older', async () => {
  const { plan, clock, doubt } = await planned();
  const kept = [keptAt('a', clock.wall())];
  plan.isAsked('a', null);
  doubt.isClockDoubted = true;
  clock.setWall(clock.wall() + 400 * dayMs);
  expect(plan.due(['a'], kept)).toEqual([]);
});

test('what an earlier run has read is due by the clock', async () => {
  const { plan, clock } = await planned();
  const now = clock.wall();
  const kept = [keptAt('young', now - dayMs + 1), keptAt('old', now - dayMs)];
  expect(plan.due(['young', 'old'], kept)).toEqual(['old']);
});

test('what an earlier run has read under a clock that was far ahead is due', async () => {
  const { plan, clock, doubt } = await planned();
  const kept = [keptAt('a', clock.wall() + 400 * dayMs)];
  expect(plan.due(['a'], kept)).toEqual(['a']);
  doubt.isClockDoubted = true;
  expect(plan.due(['a'], kept)).toEqual([]);
});

test('an answer that is no good puts its event off for an hour, and no other', async () => {
  const { plan, clock } = await planned();
  plan.isAsked('a', broken);
  await clock.pass(hourMs - 1);
  expect(plan.due(['a', 'b'], [])).toEqual(['b']);
  await clock.pass(1);
  expect(plan.due(['a', 'b'], [])).toEqual(['b', 'a']);
});

test('what is known of an event does not shorten that hour', async () => {
  const { plan, clock } = await planned();
  const kept = [keptAt('a', clock.wall() - 2 * dayMs)];
  plan.isAsked('a', broken);
  await clock.pass(hourMs - 1);
  expect(plan.due(['a'], kept)).toEqual([]);
  await clock.pass(1);
  expect(plan.due(['a'], kept)).toEqual(['a']);
});

test.each<CalendarFailure>([
  { kind: 'unreachable', detail: 'ENOTFOUND' },
  { kind: 'deadline' },
  { kind: 'refused-credentials', status: 403, hasNoCalendar: false },
  { kind: 'rate-limited', retryAfterMs: minuteMs },
  { kind: 'web-page' },
  { kind: 'redirected', status: 302 },
])(
  'a failure that the next event would meet too puts off all for an hour ($kind)',
  async (failure) => {
    const { plan, clock } = await planned();
    plan.isAsked('a', failure);
    await clock.pass(hourMs - 1);
    expect(plan.due(['a', 'b'], [])).toEqual([]);
    await clock.pass(1);
    expect(plan.due(['a', 'b'], [])).toEqual(['b', 'a']);
  },
);

test('sixty are asked about in an hour, however many polls it has', async () => {
  const { plan, clock } = await planned();
  const ids = Array.from({ length: 200 }, (_, index) => String(index));
  const kept: KeptConnections[] = [];
  const inAnHour = async () => {
    const before = kept.length;
    for (let poll = 0; poll < 120; poll += 1) {
      for (const id of plan.due(ids, kept)) {
        plan.isAsked(id, null);
        kept.push(keptAt(id, clock.wall()));
      }
      await clock.pass(minuteMs / 2);
    }
    return kept.length - before;
  };
  expect([await inAnHour(), await inAnHour()]).toEqual([60, 60]);
});
