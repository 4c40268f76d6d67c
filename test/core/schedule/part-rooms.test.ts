import { describe, expect, test } from 'vitest';
import { partsInRoom, type PartRoom } from '../../../src/core/schedule/part-rooms';
import { publicTimesOf } from '../../../src/core/schedule/public-time';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { at, booking, eventTime, instance, rooms } from '../../fakes/event-instance';
import { publicTime } from '../../fakes/public-schedule';

const roomsById = new Map(rooms.map((room) => [room.id, room]));
const partsOf = (more: Partial<EventInstance>) =>
  publicTimesOf(instance(more), roomsById).map((time) => time.partRooms);
const part = (roomId: string, from: string, to: string): PartRoom => ({
  roomId,
  startsAt: at(from),
  endsAt: at(to),
});

describe('the rooms that a public time has for a part of it', () => {
  test('a room that is booked for all of it is not among them', () => {
    expect(partsOf({})).toEqual([[]]);
  });

  test('an event that goes from one room to another has each for its part', () => {
    const walk = {
      eventTimes: [eventTime('9:00', '11:00')],
      resourceBookings: [booking('r1', '8:30', '10:00'), booking('r2', '10:00', '11:30')],
    };
    expect(partsOf(walk)).toEqual([[part('r2', '10:00', '11:00'), part('r1', '9:00', '10:00')]]);
  });

  test('bookings of a room that touch or overlap are one', () => {
    const pieces = {
      resourceBookings: [booking('r1', '10:30', '12:00'), booking('r1', '9:00', '10:30')],
    };
    expect(partsOf(pieces)).toEqual([[]]);
  });

  test('a room that is given up for a while has two parts', () => {
    const apart = {
      resourceBookings: [booking('r1', '9:00', '10:15'), booking('r1', '10:45', '12:00')],
    };
    expect(partsOf(apart)).toEqual([[part('r1', '10:00', '10:15'), part('r1', '10:45', '11:00')]]);
  });

  test('a booking that is hidden from kiosks tells nothing of when', () => {
    const halfHidden = {
      resourceBookings: [
        booking('r1', '9:00', '10:30'),
        booking('r1', '10:30', '12:00', { isRequestVisibleOnKiosks: false }),
      ],
    };
    expect(partsOf(halfHidden)).toEqual([[part('r1', '10:00', '10:30')]]);
  });

  test('a public time of no length has its room, and no parts', () => {
    expect(partsOf({ eventTimes: [eventTime('10:00', '10:00')] })).toEqual([[]]);
  });

  test('a booking of no length makes no part', () => {
    expect(partsOf({ resourceBookings: [booking('r1', '10:30', '10:30')] })).toEqual([[]]);
  });

  test('what lasts all day has a room for the hours that it is booked', () => {
    const day = {
      isAllDay: true,
      eventTimes: [eventTime('0:00', '0:00', { endsAt: at('0:00', 23) })],
    };
    expect(partsOf(day)).toEqual([[part('r1', '9:00', '12:00')]]);
  });
});

describe('when a public time has a room', () => {
  const walk = publicTime('Walk', '9:00', '11:00', {
    roomIds: ['r1', 'r2'],
    partRooms: [part('r1', '9:00', '10:00')],
  });

  test.each([
    ['for a part', 'r1', [[at('9:00'), at('10:00')]]],
    ['throughout', 'r2', [[at('9:00'), at('11:00')]]],
    ['never', 'r3', []],
  ])('%s', (_, roomId, spans) => {
    const parts = partsInRoom(walk, roomId).map(({ startsAt, endsAt }) => [startsAt, endsAt]);
    expect(parts).toEqual(spans);
  });
});
