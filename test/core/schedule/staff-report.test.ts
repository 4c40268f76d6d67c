import { expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { staffReport } from '../../../src/core/schedule/staff-report';
import { at, booking, eventTime, instance, rooms } from '../../fakes/event-instance';

const sunday = { startsAt: at('0:00'), endsAt: at('0:00', 23) };
const reportOf = (...instances: EventInstance[]) => staffReport(instances, rooms, sunday);

test('events are counted, and those that a visitor sees', () => {
  const hidden = instance({
    eventTimes: [eventTime('9:00', '10:00', { isVisibleOnKiosks: false })],
  });
  expect(reportOf(instance(), hidden)).toMatchObject({ instances: 2, publicInstances: 1 });
});

test('public events without event times are counted', () => {
  expect(reportOf(instance({ eventTimes: [] }), instance())).toMatchObject({
    withoutEventTimes: 1,
  });
});

test('public events without a room or a location are counted', () => {
  const nowhere = instance({ resourceBookings: [] });
  const outside = instance({ resourceBookings: [], location: 'Courtyard' });
  expect(reportOf(nowhere, outside, instance())).toMatchObject({ withoutPlace: 1 });
});

test('a room that two events hold at once is counted once', () => {
  const other = instance({ eventTimes: [eventTime('10:30', '11:30')] });
  expect(reportOf(instance(), other, other)).toMatchObject({ roomsWithOverlaps: 1 });
});

test('events that follow one another in a room do not overlap', () => {
  const later = instance({
    eventTimes: [eventTime('11:00', '12:00')],
    resourceBookings: [booking('r1', '11:00', '12:00')],
  });
  expect(reportOf(instance(), later)).toMatchObject({ roomsWithOverlaps: 0 });
});

test('public events whose rooms may be hidden are counted', () => {
  const told = booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: true });
  const known = instance({ resourceBookings: [told] });
  expect(reportOf(instance(), known)).toMatchObject({ withUnknownRooms: 1 });
});

test('events of another day are not counted', () => {
  const monday = instance({ startsAt: at('9:00', 23), endsAt: at('10:00', 23) });
  expect(reportOf(monday)).toMatchObject({ instances: 0 });
});
