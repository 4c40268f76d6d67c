import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { dayRows, type DayListOptions } from '../../../src/core/staff/day-list';
import type { DayRow } from '../../../src/core/staff/day-row';
import { at, booking, eventTime, instance } from '../../fakes/event-instance';
import { calendarOf, sunday } from '../../fakes/staff-facts';

const everything: DayListOptions = {
  showsSetup: false,
  showsHidden: true,
  showsPending: true,
  roomIds: null,
  tagIds: null,
  found: null,
};
const monday = { startsAt: at('0:00', 23), endsAt: at('0:00', 24) };

const listOf = (
  instances: readonly EventInstance[],
  options: Partial<DayListOptions> = {},
  { day = sunday, now = at('8:00') } = {},
) => dayRows(calendarOf(...instances), day, { ...everything, ...options }, now);
const rowOf = (each: EventInstance, more: Partial<DayListOptions> = {}, when = {}) =>
  listOf([each], more, when).rows[0];
const idsOf = (rows: readonly DayRow[]) => rows.map(({ instanceId }) => instanceId);

const hiddenTimes = [eventTime('10:00', '11:00', { isVisibleOnKiosks: false })];
const shown = instance({ tagIds: ['worship'] });
const hidden = instance({
  eventTimes: hiddenTimes,
  resourceBookings: [booking('r4', '9:00', '12:00')],
});
const pending = instance({ approval: 'pending', tagIds: ['worship', 'kids'] });
const blockout = instance({ kind: 'blockout' });
const all = [shown, hidden, pending, blockout];

describe('who sees an event', () => {
  test.each([
    ['on-screens', shown],
    ['not-on-screens', hidden],
    ['pending', pending],
    ['blockout', blockout],
  ] as const)('is said: %s', (visibility, each) => {
    expect(rowOf(each)?.visibility).toBe(visibility);
  });

  test('is nobody where it was rejected', () => {
    expect(rowOf(instance({ approval: 'rejected' }))).toBeUndefined();
  });

  test('is said of each of its times, by start', () => {
    const setup = eventTime('9:00', '10:00', { name: 'Setup', isVisibleOnKiosks: false });
    const class_ = instance({ eventTimes: [eventTime('10:00', '11:00'), setup] });
    expect(rowOf(class_)?.eventTimes?.map(({ seenBy }) => seenBy)).toEqual(['staff', 'screens']);
  });

  test('is staff alone while it is pending', () => {
    expect(rowOf(pending)?.eventTimes?.map(({ seenBy }) => seenBy)).toEqual(['staff']);
  });

  test('is not known of times that are not known', () => {
    expect(rowOf(instance({ eventTimes: null }))).toMatchObject({
      eventTimes: null,
      visibility: 'not-on-screens',
    });
  });
});

describe('when it is', () => {
  test('is its public time, where it has one', () => {
    expect(rowOf(shown)).toMatchObject({ startsAt: at('10:00'), endsAt: at('11:00') });
  });

  test('is its own time, where it has none', () => {
    expect(rowOf(hidden)).toMatchObject({ startsAt: at('9:00'), endsAt: at('12:00') });
  });

  test('spans its public times, from the first to the last', () => {
    const twice = [eventTime('11:00', '12:00'), eventTime('9:00', '10:00')];
    expect(rowOf(instance({ eventTimes: twice }))).toMatchObject({
      startsAt: at('9:00'),
      endsAt: at('12:00'),
    });
  });

  test('comes with setup and teardown for those who want to see them', () => {
    expect(rowOf(shown, { showsSetup: true })).toMatchObject({
      setup: { startsAt: at('9:00'), endsAt: at('10:00') },
      teardown: { startsAt: at('11:00'), endsAt: at('12:00') },
    });
  });

  test('comes without them for others', () => {
    expect(rowOf(shown)).toMatchObject({ setup: null, teardown: null });
  });

  test('has neither where the public time fills it', () => {
    const whole = instance({ eventTimes: [eventTime('9:00', '12:00')] });
    expect(rowOf(whole, { showsSetup: true })).toMatchObject({ setup: null, teardown: null });
  });
});

describe('how near it is', () => {
  test.each([
    ['9:29', 'later'],
    ['9:30', 'soon'],
    ['10:00', 'now'],
    ['10:59', 'now'],
    ['11:00', 'over'],
  ])('at %s is said: %s', (time, state) => {
    expect(rowOf(shown, {}, { now: at(time) })?.state).toBe(state);
  });

  test('is not now between two of its times', () => {
    const twice = instance({
      eventTimes: [eventTime('9:00', '10:00'), eventTime('11:00', '12:00')],
    });
    expect(rowOf(twice, {}, { now: at('10:10') })?.state).toBe('later');
  });

  test('of an all-day event without a length is now until midnight', () => {
    const flowers = instance({ isAllDay: true, startsAt: at('0:00'), endsAt: at('0:00') });
    const row = rowOf({ ...flowers, eventTimes: [] }, {}, { now: at('23:59') });
    expect(row).toMatchObject({ isAllDay: true, state: 'now' });
  });
});

describe('on which days it is', () => {
  const lockIn = instance({
    startsAt: at('20:00'),
    endsAt: at('8:00', 23),
    eventTimes: [eventTime('21:00', '0:00', { endsAt: at('7:00', 23) })],
  });

  test.each([
    ['first', sunday, { day: 1, days: 2 }],
    ['last', monday, { day: 2, days: 2 }],
  ])('a night is on the %s', (_, day, dayOf) => {
    expect(rowOf(lockIn, {}, { day })).toMatchObject({ dayOf, isAllDay: false });
  });

  test('what ends at midnight is on one day', () => {
    const concert = instance({
      eventTimes: [eventTime('22:00', '0:00', { endsAt: at('0:00', 23) })],
    });
    expect(rowOf(concert)?.dayOf).toBeNull();
    expect(rowOf(concert, {}, { day: monday })).toBeUndefined();
  });

  test('a retreat says which of its days it is', () => {
    const retreat = instance({
      startsAt: at('18:00', 20),
      endsAt: at('14:00', 24),
      eventTimes: [
        eventTime('0:00', '0:00', { startsAt: at('18:00', 20), endsAt: at('14:00', 24) }),
      ],
    });
    expect(rowOf(retreat)).toMatchObject({ dayOf: { day: 3, days: 5 }, isAllDay: true });
  });

  test('a conference has the time of the day, and the days of the whole', () => {
    const conference = instance({
      startsAt: at('8:00'),
      endsAt: at('18:00', 23),
      eventTimes: [
        eventTime('9:00', '17:00'),
        eventTime('0:00', '0:00', { startsAt: at('10:00', 23), endsAt: at('16:00', 23) }),
      ],
    });
    expect(rowOf(conference, {}, { day: monday })).toMatchObject({
      startsAt: at('10:00', 23),
      dayOf: { day: 2, days: 2 },
    });
  });

  const nextMorning = instance({
    startsAt: at('20:00'),
    endsAt: at('12:00', 23),
    eventTimes: [eventTime('0:00', '0:00', { startsAt: at('9:00', 23), endsAt: at('11:00', 23) })],
  });

  test('the evening before, on which it is only set up, is not one', () => {
    expect(rowOf(nextMorning)).toBeUndefined();
  });

  test('that evening is one for those who want to see setup, and counts as nothing hidden', () => {
    const { rows, hidden: count } = listOf([nextMorning], { showsSetup: true, showsHidden: false });
    expect(rows).toEqual([expect.objectContaining({ isSetupOnly: true, dayOf: null })]);
    expect(count).toBe(0);
  });
});

describe('where it is', () => {
  const half = instance({
    resourceBookings: [
      booking('r3', '9:00', '12:00'),
      booking('r2', '9:00', '12:00', { isRequestVisibleOnKiosks: false }),
      booking('projector', '9:00', '12:00'),
    ],
  });

  test('is said with all rooms that it has booked, by name, and with those that screens name', () => {
    expect(rowOf(half)).toMatchObject({ roomIds: ['r2', 'r3'], publicRoomIds: ['r3'] });
  });

  test('is said by its location too', () => {
    const park = instance({ resourceBookings: [], location: 'Riverside Park - 12 River Road' });
    expect(rowOf(park)).toMatchObject({ location: 'Riverside Park', hasNoPublicRoom: false });
  });

  test('is nowhere', () => {
    expect(rowOf(instance({ resourceBookings: [] }))?.hasNoPublicRoom).toBe(true);
  });

  test('of what is on no screen is nobody’s concern', () => {
    expect(rowOf({ ...hidden, resourceBookings: [] })?.hasNoPublicRoom).toBe(false);
  });
});

describe('what is wanted', () => {
  test.each([
    [{ showsHidden: false }, [shown, pending]],
    [{ showsPending: false }, [shown, hidden, blockout]],
    [{ roomIds: ['r4'] }, [hidden]],
    [{ roomIds: [] }, []],
    [{ tagIds: ['kids', 'worship'] }, [shown, pending]],
    [{ tagIds: ['kids'], roomIds: ['r4'] }, []],
    [{ found: new Set([blockout.id]) }, [blockout]],
  ])('%j', (options, expected) => {
    expect(idsOf(listOf(all, options).rows).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test('is counted by room and tag before they narrow it', () => {
    const { total, byRoom, byTag } = listOf(all, { roomIds: ['r4'], showsHidden: false });
    expect({ total, byRoom: [...byRoom], byTag: [...byTag] }).toEqual({
      total: 2,
      byRoom: [['r1', 2]],
      byTag: [
        ['worship', 2],
        ['kids', 1],
      ],
    });
  });

  test('or not, what is hidden and what is pending is counted', () => {
    expect(listOf(all, { showsHidden: false, showsPending: false })).toMatchObject({
      hidden: 2,
      pending: 1,
    });
  });
});

test('all-day events come first, then the others by start', () => {
  const early = instance({ eventTimes: [eventTime('7:00', '8:00')] });
  const drive = instance({ isAllDay: true, eventTimes: [eventTime('0:00', '23:59')] });
  expect(idsOf(listOf([shown, early, drive]).rows)).toEqual([drive.id, early.id, shown.id]);
});

test('whatever the times, each row touches its day, and no event stands twice', () => {
  const minute = fc.integer({ min: -2_000, max: 4_000 });
  const span = fc.tuple(minute, fc.integer({ min: 0, max: 3_000 }));
  const some = fc.array(fc.record({ span, isVisible: fc.boolean(), isAllDay: fc.boolean() }));
  fc.assert(
    fc.property(some, fc.boolean(), (events, showsSetup) => {
      const instances = events.map(({ span: [from, length], isVisible, isAllDay }) => {
        const startsAt = at('0:00') + from * 60_000;
        const endsAt = startsAt + length * 60_000;
        const time = eventTime('0:00', '0:00', { startsAt, endsAt, isVisibleOnKiosks: isVisible });
        return instance({ startsAt, endsAt, isAllDay, eventTimes: [time] });
      });
      const { rows, total } = listOf(instances, { showsSetup });
      for (const { startsAt, endsAt } of rows) {
        expect(startsAt).toBeLessThan(sunday.endsAt);
        expect(endsAt).toBeGreaterThanOrEqual(sunday.startsAt);
      }
      expect(new Set(idsOf(rows)).size).toBe(total);
    }),
  );
});
