import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { dayRows } from '../../../src/core/staff/day-list';
import { hourMs } from '../../../src/core/time/instant';
import { createDayAxis } from '../../../src/renderer/staff/viewer/day-axis';
import { at, booking, eventTime, instance } from '../../fakes/event-instance';
import { calendarOf, freshDays } from '../../fakes/staff-facts';

const [day] = freshDays();
const everything = {
  showsSetup: true,
  showsHidden: true,
  showsPending: true,
  roomIds: null,
  tagIds: null,
  found: null,
};

function axisOf(...instances: readonly EventInstance[]) {
  const calendar = calendarOf(...instances);
  const { rows } = dayRows(calendar, day ?? { startsAt: 0, endsAt: 0 }, everything, at('10:12'));
  return createDayAxis(rows, calendar, day);
}

describe('the hours of a timeline', () => {
  test('go from that of the first booking, eight at least', () => {
    const { startsAt, endsAt, hours } = axisOf(
      instance({ resourceBookings: [booking('r1', '9:15', '11:40')] }),
    );
    expect([startsAt, endsAt]).toEqual([at('9:00'), at('17:00')]);
    expect(hours).toHaveLength(9);
  });

  test('end with that of the last booking, within the day', () => {
    const late = instance({
      startsAt: at('20:00'),
      endsAt: at('2:00', 23),
      eventTimes: [eventTime('20:00', '23:30')],
      resourceBookings: [booking('r1', '20:30', '23:59')],
    });
    const early = instance({ resourceBookings: [booking('r2', '5:50', '6:30')] });
    const { startsAt, endsAt } = axisOf(early, late);
    expect([startsAt, endsAt]).toEqual([at('5:00'), at('0:00', 23)]);
  });

  test('of a day without bookings are those of the day', () => {
    const { startsAt, endsAt, lanes } = axisOf();
    expect([startsAt, endsAt, lanes]).toEqual([at('8:00'), at('20:00'), []]);
  });
});

describe('the lanes of a timeline', () => {
  test('are those of booked rooms', () => {
    const { lanes } = axisOf(
      instance({
        resourceBookings: [booking('r1', '9:00', '10:00'), booking('r4', '9:00', '10:00')],
      }),
    );
    expect(lanes.map(({ roomId }) => roomId)).toEqual(['r1', 'r4']);
  });

  test('take two bookings at one time under each other, and the next beside them', () => {
    const { lanes } = axisOf(
      instance({ resourceBookings: [booking('r1', '9:00', '10:00')] }),
      instance({ resourceBookings: [booking('r1', '9:30', '11:00')] }),
      instance({ resourceBookings: [booking('r1', '10:00', '11:00')] }),
    );
    expect(lanes[0]?.depth).toBe(2);
    expect(lanes[0]?.bars.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  test('show what of a booking only holds the room', () => {
    const { lanes } = axisOf(instance());
    const [bar] = lanes[0]?.bars ?? [];
    expect(bar && bar.endsAt - bar.startsAt).toBe(3 * hourMs);
    expect(bar?.hidden).toEqual([
      { from: 0, to: 1 / 3 },
      { from: 2 / 3, to: 1 },
    ]);
  });
});
