import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { createShrinkGuard } from '../../../src/main/sync/shrink-guard';
import { snapshotOf, type Snapshot } from '../../../src/main/sync/snapshot';
import { at, church, eventTime, instance, rooms } from '../../fakes/event-instance';
import { manualClock } from '../../fakes/manual-clock';

const sunday = { date: '2026-11-22', startsAt: at('0:00'), endsAt: at('0:00', 23) };
const monday = { date: '2026-11-23', startsAt: at('0:00', 23), endsAt: at('0:00', 24) };
const afternoon = Array.from({ length: 8 }, () =>
  instance({ endsAt: at('18:00'), eventTimes: [eventTime('15:00', '16:00')] }),
);

function guarded(now = at('10:12')) {
  const clock = manualClock(now);
  const guard = createShrinkGuard(clock);
  let kept: Snapshot | null = null;
  const read = (instances: readonly EventInstance[], readDates = [sunday.date, monday.date]) => {
    const days = [sunday, monday];
    const read = { church: { organization: church, rooms }, kept, days, readDays: days, instances };
    const snapshot = snapshotOf({ ...read, holds: null, tags: [], now: clock.wall() });
    const admitted = guard.admit(kept, snapshot, readDates);
    kept = admitted.snapshot;
    return { shown: kept.days[0]?.instances.length, held: admitted.heldDates };
  };
  return { clock, read, kept: () => kept };
}

describe('a day that shrinks', () => {
  test('to less than half is held until a read at least thirty seconds later agrees', async () => {
    const { clock, read } = guarded();
    read(afternoon);
    expect(read([])).toEqual({ shown: 8, held: ['2026-11-22'] });
    await clock.pass(29_999);
    expect(read([])).toEqual({ shown: 8, held: ['2026-11-22'] });
    await clock.pass(1);
    expect(read([])).toEqual({ shown: 0, held: [] });
  });

  test('keeps no name of an event that the read calls private', () => {
    const { read, kept } = guarded();
    read(afternoon);
    const [first] = afternoon;
    const hidden = eventTime('15:00', '16:00', { isVisibleOnKiosks: false });
    expect(read(first ? [{ ...first, eventTimes: [hidden] }] : []).held).toEqual(['2026-11-22']);
    const shown = kept()?.days[0]?.instances.filter((each) =>
      each.eventTimes?.some((time) => time.isVisibleOnKiosks),
    );
    expect(shown).toHaveLength(7);
  });

  test('to half is believed', () => {
    const { read } = guarded();
    read(afternoon);
    expect(read(afternoon.slice(0, 4))).toEqual({ shown: 4, held: [] });
  });

  test('keeps its age while it is held', async () => {
    const { clock, read, kept } = guarded();
    read(afternoon);
    await clock.pass(20_000);
    read([]);
    expect(kept()?.days.map((day) => day.fetchedAt)).toEqual([at('10:12'), at('10:12') + 20_000]);
  });

  test('is agreed upon by reads that differ in links alone', async () => {
    const { clock, read } = guarded();
    read(afternoon);
    const [first] = afternoon;
    const withLink = (page: string) =>
      first ? [{ ...first, isVisibleInChurchCenter: true, churchCenterUrl: page }] : [];
    expect(read(withLink('https://gracehill.example/1')).held).toEqual(['2026-11-22']);
    await clock.pass(30_000);
    expect(read(withLink('https://gracehill.example/2')).held).toEqual([]);
  });

  test('another way each time is not agreed upon', async () => {
    const { clock, read } = guarded();
    read(afternoon);
    read([]);
    await clock.pass(60_000);
    expect(read(afternoon.slice(0, 1)).held).toEqual(['2026-11-22']);
    await clock.pass(60_000);
    expect(read([]).held).toEqual(['2026-11-22']);
    await clock.pass(60_000);
    expect(read([])).toEqual({ shown: 0, held: [] });
  });

  test('and comes back was never gone', async () => {
    const { clock, read } = guarded();
    read(afternoon);
    read([]);
    await clock.pass(60_000);
    expect(read(afternoon)).toEqual({ shown: 8, held: [] });
    await clock.pass(60_000);
    expect(read([]).held).toEqual(['2026-11-22']);
  });
});

test('events that are over do not count as lost', () => {
  const { read } = guarded(at('17:00'));
  read(afternoon);
  expect(read([])).toEqual({ shown: 0, held: [] });
});

test('hidden events may go at once', () => {
  const hidden = afternoon.map((each) => ({ ...each, eventTimes: null }));
  const { read } = guarded();
  read(hidden);
  expect(read([])).toEqual({ shown: 0, held: [] });
});

test('the first read of a day is believed', () => {
  const { read } = guarded();
  expect(read([])).toEqual({ shown: 0, held: [] });
});
