import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { publicTimesOf, type PublicTime } from '../../../src/core/schedule/public-time';
import { reservationsOf } from '../../../src/core/schedule/reservation';
import { at, booking, eventTime, instance, rooms } from '../../fakes/event-instance';

const roomsById = new Map(rooms.map((room) => [room.id, room]));

/** Each reservation of the Sanctuary as its start, its end, and the start of what it is made ready for. */
function heldFor(
  instances: readonly EventInstance[],
  isTold: (time: PublicTime) => boolean = () => true,
) {
  const timesOf = new Map(instances.map((each) => [each, publicTimesOf(each, roomsById)]));
  const times = [...timesOf.values()].flat();
  return reservationsOf(timesOf, rooms, isTold)
    .filter(({ roomId }) => roomId === 'r1')
    .map(({ startsAt, endsAt, forTimeId }) => {
      const readyFor = times.find(({ id }) => id === forTimeId);
      return [startsAt, endsAt, readyFor?.startsAt ?? forTimeId];
    });
}

const secret = (from: string, to: string) =>
  instance({ eventTimes: null, resourceBookings: [booking('r1', from, to)] });

describe('getting ready', () => {
  test('a room is made ready before the public time of its booking, and not after it', () => {
    expect(heldFor([instance()])).toEqual([
      [at('9:00'), at('10:00'), at('10:00')],
      [at('11:00'), at('12:00'), null],
    ]);
  });

  test('between two public times of one event nothing is made ready', () => {
    const twice = instance({
      eventTimes: [eventTime('10:00', '10:30'), eventTime('11:00', '11:30')],
    });
    expect(heldFor([twice])).toEqual([
      [at('9:00'), at('10:00'), at('10:00')],
      [at('10:30'), at('11:00'), null],
      [at('11:30'), at('12:00'), null],
    ]);
  });

  test('a booking of its own for the setup counts as well', () => {
    const apart = instance({
      resourceBookings: [booking('r1', '7:00', '8:00'), booking('r1', '10:00', '11:00')],
    });
    expect(heldFor([apart])).toEqual([[at('7:00'), at('8:00'), at('10:00')]]);
  });

  test('a room is made ready for the first time that names it, not for one in another room', () => {
    const twoRooms = instance({
      eventTimes: [eventTime('9:30', '10:00'), eventTime('10:30', '11:00', { name: 'Lunch' })],
      resourceBookings: [booking('r2', '9:30', '10:00'), booking('r1', '10:15', '11:00')],
    });
    expect(heldFor([twoRooms])).toEqual([[at('10:15'), at('10:30'), at('10:30')]]);
  });

  test('a room that is given up for a while is made ready once only', () => {
    const apart = instance({
      resourceBookings: [booking('r1', '9:30', '10:15'), booking('r1', '10:45', '12:00')],
    });
    expect(heldFor([apart])).toEqual([
      [at('9:30'), at('10:00'), at('10:00')],
      [at('11:00'), at('12:00'), null],
    ]);
  });

  test('a public time of no length parts what comes before it from what comes after it', () => {
    expect(heldFor([instance({ eventTimes: [eventTime('10:00', '10:00')] })])).toEqual([
      [at('9:00'), at('10:00'), at('10:00')],
      [at('10:00'), at('12:00'), null],
    ]);
  });

  test('nothing is made ready for what lasts all day', () => {
    const day = eventTime('10:00', '10:00', { endsAt: at('10:00', 23) });
    expect(heldFor([instance({ eventTimes: [day] })])).toEqual([[at('9:00'), at('10:00'), null]]);
  });

  test('nothing is made ready in a room whose name is hidden', () => {
    const hidden = booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false });
    expect(heldFor([instance({ resourceBookings: [hidden] })])).toEqual([
      [at('9:00'), at('12:00'), null],
    ]);
  });

  test('a hidden booking beside one that is shown is held through the public time', () => {
    const halfHidden = instance({
      resourceBookings: [
        booking('r1', '9:00', '10:30', { isRequestVisibleOnKiosks: false }),
        booking('r1', '10:30', '11:00'),
      ],
    });
    expect(heldFor([halfHidden])).toEqual([[at('9:00'), at('10:30'), null]]);
  });

  test('nothing is made ready for a time that boards are not told', () => {
    expect(heldFor([instance()], () => false)).toEqual([
      [at('9:00'), at('10:00'), null],
      [at('11:00'), at('12:00'), null],
    ]);
  });
});

describe('what overlaps', () => {
  test('a private hold wins over one that makes ready', () => {
    expect(heldFor([instance(), secret('9:15', '9:30')])).toEqual([
      [at('9:00'), at('9:15'), at('10:00')],
      [at('9:15'), at('9:30'), null],
      [at('9:30'), at('10:00'), at('10:00')],
      [at('11:00'), at('12:00'), null],
    ]);
  });

  test('private holds that touch or overlap are one, also around a public time of no length', () => {
    const silent = instance({
      eventTimes: [eventTime('10:00', '10:00')],
      resourceBookings: [booking('r1', '9:00', '11:00')],
    });
    expect(heldFor([silent, secret('8:00', '10:30'), secret('11:00', '12:00')])).toEqual([
      [at('8:00'), at('12:00'), null],
    ]);
  });

  test('of two events that make ready, the one that is public first wins', () => {
    const later = instance({
      eventTimes: [eventTime('10:30', '11:00')],
      resourceBookings: [booking('r1', '8:30', '11:00')],
    });
    const sooner = instance({ resourceBookings: [booking('r1', '9:00', '11:00')] });
    expect(heldFor([later, sooner])).toEqual([
      [at('8:30'), at('9:00'), at('10:30')],
      [at('9:00'), at('10:00'), at('10:00')],
      [at('10:00'), at('10:30'), at('10:30')],
    ]);
  });

  test('what makes ready for two times of the same start stays disjoint', () => {
    const held = heldFor([instance(), instance()]);
    expect(held.filter(([startsAt]) => startsAt === at('9:00'))).toHaveLength(1);
  });
});
