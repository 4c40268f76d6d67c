import { describe, expect, test } from 'vitest';
import { venueOf } from '../../../src/core/language/venue';
import { publicView, type PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { timesInRoom } from '../../../src/core/schedule/room-use';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { clockTime } from '../../../src/core/time/venue-time';
import { at, booking, church, eventTime, instance, rooms } from '../../fakes/event-instance';
import { days, publicTime, scheduleOf } from '../../fakes/public-schedule';

/** In lines such as "9:00–10:00 getting-ready Morning Worship". */
function usesOf(schedule: Pick<PublicSchedule, 'times' | 'reservations'>, roomId: string) {
  const said = (instant: number) => clockTime(instant, venueOf(church)).text;
  return timesInRoom(schedule, roomId).map((use) => {
    const name = use.kind === 'reserved' ? '' : ` ${use.time.name}`;
    return `${said(use.startsAt)}–${said(use.endsAt)} ${use.kind}${name}`;
  });
}

const viewOf = (...instances: EventInstance[]) =>
  publicView({
    organization: church,
    rooms,
    days,
    instances,
    changes: [],
    connections: [],
    sayings: [],
  });

test('a room is made ready, in use, and held for the teardown', () => {
  expect(usesOf(viewOf(instance()), 'r1')).toEqual([
    '9:00–10:00 getting-ready Morning Worship',
    '10:00–11:00 public Morning Worship',
    '11:00–12:00 reserved',
  ]);
});

test('nothing holds a room that is booked for nothing', () => {
  expect(usesOf(viewOf(instance()), 'r2')).toEqual([]);
});

describe('an event that goes from one room to another', () => {
  const walk = instance({
    name: 'Walk',
    eventTimes: [eventTime('9:00', '11:00')],
    resourceBookings: [booking('r4', '8:45', '10:00'), booking('r2', '9:45', '11:15')],
  });

  test.each([
    ['the first', 'r4', ['8:45–9:00 getting-ready Walk', '9:00–10:00 public Walk']],
    ['the second', 'r2', ['9:45–11:00 public Walk', '11:00–11:15 reserved']],
  ])('has %s for its part', (_, roomId, uses) => {
    expect(usesOf(viewOf(walk), roomId)).toEqual(uses);
  });
});

test('bookings that touch in the midst of a public time do not part it', () => {
  const pieces = instance({
    resourceBookings: [booking('r1', '9:00', '10:30'), booking('r1', '10:30', '11:00')],
  });
  expect(usesOf(viewOf(pieces), 'r1')).toEqual([
    '9:00–10:00 getting-ready Morning Worship',
    '10:00–11:00 public Morning Worship',
  ]);
});

test('a public time of no length stands at its moment, in one piece', () => {
  const brief = instance({ name: 'Bells', eventTimes: [eventTime('10:00', '10:00')] });
  expect(usesOf(viewOf(brief), 'r1')).toEqual([
    '9:00–10:00 getting-ready Bells',
    '10:00–10:00 public Bells',
    '10:00–12:00 reserved',
  ]);
});

test('what lasts all day is told as that, for the hours that it has the room', () => {
  const day = instance({
    name: 'Open church',
    isAllDay: true,
    eventTimes: [eventTime('0:00', '0:00', { endsAt: at('0:00', 23) })],
  });
  expect(usesOf(viewOf(day), 'r1')).toEqual(['9:00–12:00 all-day Open church']);
});

test('two events at once are both told, the earlier end first', () => {
  const schedule = scheduleOf([
    publicTime('Choir', '10:00', '11:30'),
    publicTime('Band', '10:00', '11:00'),
  ]);
  expect(usesOf(schedule, 'r1')).toEqual(['10:00–11:00 public Band', '10:00–11:30 public Choir']);
});

test('a private hold within a public time is told beside it', () => {
  const secret = instance({
    eventTimes: null,
    resourceBookings: [booking('r1', '10:15', '10:45')],
  });
  expect(usesOf(viewOf(instance(), secret), 'r1')).toContain('10:15–10:45 reserved');
});

test('what is made ready for a time that is not told is only reserved', () => {
  const reservation = {
    roomId: 'r1',
    startsAt: at('9:00'),
    endsAt: at('10:00'),
    forTimeId: 'gone',
  };
  expect(usesOf(scheduleOf([], { reservations: [reservation] }), 'r1')).toEqual([
    '9:00–10:00 reserved',
  ]);
});
