import { describe, expect, test } from 'vitest';
import { publicTimesOf, shownName } from '../../../src/core/schedule/public-time';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { at, booking, eventTime, instance, rooms } from '../../fakes/event-instance';

const roomsById = new Map(rooms.map((room) => [room.id, room]));
const timesOf = (each: EventInstance) => publicTimesOf(each, roomsById);
const spansOf = (each: EventInstance) =>
  timesOf(each).map(({ startsAt, endsAt }) => [startsAt, endsAt]);
const roomNamesOf = (each: EventInstance) =>
  timesOf(each).map((time) => time.roomIds.map((id) => roomsById.get(id)?.name));

describe('what is public', () => {
  test('an instance is public through its kiosk-visible times, not through setup and teardown', () => {
    const setup = eventTime('9:00', '10:00', { name: 'Setup', isVisibleOnKiosks: false });
    const teardown = eventTime('11:00', '12:00', { name: 'Teardown', isVisibleOnKiosks: false });
    const shown = instance({ eventTimes: [setup, eventTime('10:00', '11:00'), teardown] });
    expect(spansOf(shown)).toEqual([[at('10:00'), at('11:00')]]);
  });

  test('an instance whose times are all hidden is not public', () => {
    const hidden = eventTime('10:00', '11:00', { isVisibleOnKiosks: false });
    expect(timesOf(instance({ eventTimes: [hidden] }))).toEqual([]);
  });

  test.each([
    ['pending', { approval: 'pending' }],
    ['rejected', { approval: 'rejected' }],
    ['a blockout', { kind: 'blockout' }],
  ] as const)('an instance that is %s is never public', (_, more) => {
    expect(timesOf(instance(more))).toEqual([]);
  });

  test('with a complete answer and no event times, the published time is public', () => {
    const published = instance({
      eventTimes: [],
      publishedStartsAt: at('10:00'),
      publishedEndsAt: at('11:30'),
    });
    expect(spansOf(published)).toEqual([[at('10:00'), at('11:30')]]);
  });

  test('without a published time, no event times fall back on the instance itself', () => {
    expect(spansOf(instance({ eventTimes: [] }))).toEqual([[at('9:00'), at('12:00')]]);
  });

  test('event times that the answer did not tell are not taken for none', () => {
    expect(timesOf(instance({ eventTimes: null, publishedStartsAt: at('10:00') }))).toEqual([]);
  });
});

describe('one row per public time', () => {
  test('times come by start, whatever the order of the answer', () => {
    const unordered = instance({
      eventTimes: [eventTime('11:00', '12:00', { name: 'Two' }), eventTime('9:00', '10:00')],
    });
    expect(spansOf(unordered).map(([start]) => start)).toEqual([at('9:00'), at('11:00')]);
  });

  test('touching and overlapping times of one name become one row', () => {
    const pieces = instance({
      eventTimes: [
        eventTime('9:00', '10:00'),
        eventTime('10:00', '11:00'),
        eventTime('10:30', '11:30'),
      ],
    });
    expect(spansOf(pieces)).toEqual([[at('9:00'), at('11:30')]]);
  });

  test('times of one name with a gap between them stay two rows', () => {
    const twice = instance({
      eventTimes: [eventTime('9:00', '10:00'), eventTime('10:30', '11:00')],
    });
    expect(spansOf(twice)).toHaveLength(2);
  });

  test('touching times of two names stay two rows', () => {
    const named = instance({
      eventTimes: [
        eventTime('9:30', '10:00', { name: 'Doors open' }),
        eventTime('10:00', '11:00', { name: null }),
      ],
    });
    expect(timesOf(named).map((time) => time.name)).toEqual([
      'Morning Worship – Doors open',
      'Morning Worship',
    ]);
  });

  test('every row has a key of its own that stays the same from read to read', () => {
    const twice = instance({
      eventTimes: [eventTime('9:00', '10:00'), eventTime('10:30', '11:00')],
    });
    const keys = timesOf(twice).map((time) => time.id);
    expect(new Set(keys).size).toBe(2);
    expect(timesOf({ ...twice, name: 'Renamed' }).map((time) => time.id)).toEqual(keys);
  });

  test.each([
    ['Sunday Worship', 'Doors open', 'Sunday Worship – Doors open'],
    ['Sunday Worship', null, 'Sunday Worship'],
    ['Sunday Worship', '  ', 'Sunday Worship'],
    ['Sunday Worship', 'SUNDAY worship', 'Sunday Worship'],
    ['Membership Class', 'Class', 'Membership Class'],
    ['Sunday Worship', 'Sunday Worship 2', 'Sunday Worship 2'],
    ['Morningside Lunch', 'Morning', 'Morningside Lunch – Morning'],
  ])('of the event %j and the time %j, the row says %j', (eventName, timeName, shown) => {
    expect(shownName(eventName, timeName)).toBe(shown);
  });
});

describe('rooms of a row', () => {
  test('a row has the rooms whose booking overlaps it, not the others of its event', () => {
    const moving = instance({
      eventTimes: [
        eventTime('9:00', '10:00', { name: 'Lecture' }),
        eventTime('11:00', '12:00', { name: 'Lunch' }),
      ],
      resourceBookings: [booking('r1', '8:30', '10:00'), booking('r4', '10:30', '12:00')],
    });
    expect(roomNamesOf(moving)).toEqual([['Sanctuary'], ['Chapel']]);
  });

  test('a booking that only touches a row does not belong to it', () => {
    const before = instance({ resourceBookings: [booking('r1', '9:00', '10:00')] });
    expect(roomNamesOf(before)).toEqual([[]]);
  });

  test('rooms come by name, numbers as people count', () => {
    const spread = instance({
      resourceBookings: ['r3', 'r2', 'r1', 'r4'].map((id) => booking(id, '9:00', '12:00')),
    });
    expect(roomNamesOf(spread)).toEqual([['Chapel', 'Room 9', 'Room 10', 'Sanctuary']]);
  });

  test('a room that is booked twice stands once', () => {
    const twice = instance({
      resourceBookings: [booking('r1', '9:00', '10:30'), booking('r1', '10:30', '12:00')],
    });
    expect(roomNamesOf(twice)).toEqual([['Sanctuary']]);
  });

  test('a room whose request is hidden from kiosks is not named', () => {
    const half = instance({
      resourceBookings: [
        booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false }),
        booking('r4', '9:00', '12:00', { isRequestVisibleOnKiosks: true }),
      ],
    });
    expect(roomNamesOf(half)).toEqual([['Chapel']]);
  });

  test('equipment, which is no room, is not named', () => {
    const withProjector = instance({
      resourceBookings: [booking('r1', '9:00', '12:00'), booking('projector', '9:00', '12:00')],
    });
    expect(roomNamesOf(withProjector)).toEqual([['Sanctuary']]);
  });

  test('a time without length still finds the room that is booked around it', () => {
    const moment = instance({ eventTimes: [eventTime('10:00', '10:00')] });
    expect(roomNamesOf(moment)).toEqual([['Sanctuary']]);
  });
});

describe('all-day and several-day times', () => {
  const isAllDay = (each: EventInstance) => timesOf(each).map((time) => time.isAllDay);

  test('an all-day instance without event times is all-day', () => {
    const drive = { isAllDay: true, eventTimes: [], startsAt: at('0:00'), endsAt: at('23:59') };
    expect(isAllDay(instance(drive))).toEqual([true]);
  });

  test('an all-day instance keeps its public time of two hours as a row', () => {
    expect(isAllDay(instance({ isAllDay: true }))).toEqual([false]);
  });

  test('what lasts a day or longer is all-day, flagged or not', () => {
    const retreat = eventTime('18:00', '0:00', { endsAt: at('14:00', 24) });
    expect(isAllDay(instance({ eventTimes: [retreat] }))).toEqual([true]);
  });

  test('a night is not all-day', () => {
    const lockIn = eventTime('21:00', '0:00', { endsAt: at('7:00', 23) });
    expect(isAllDay(instance({ eventTimes: [lockIn] }))).toEqual([false]);
  });
});
