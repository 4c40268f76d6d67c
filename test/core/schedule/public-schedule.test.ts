import { describe, expect, test } from 'vitest';
import { publicView } from '../../../src/core/schedule/public-schedule';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { checkIn, signup } from '../../fakes/event-connections';
import { at, booking, church, eventTime, instance, rooms } from '../../fakes/event-instance';

const sunday = {
  date: '2026-11-22',
  startsAt: at('0:00'),
  endsAt: at('0:00', 23),
  ageMs: 0,
  holdsAgeMs: 0,
};
const kept = {
  organization: church,
  rooms,
  days: [sunday],
  changes: [],
  connections: [],
  sayings: [],
};
const viewOf = (...instances: EventInstance[]) => publicView({ ...kept, instances });
const heldIn = (roomId: string, ...instances: EventInstance[]) =>
  viewOf(...instances)
    .reservations.filter((reservation) => reservation.roomId === roomId)
    .map(({ startsAt, endsAt }) => [startsAt, endsAt]);

const hidden = eventTime('10:00', '11:00', { isVisibleOnKiosks: false });

describe('reservations', () => {
  test('a room is reserved before and after the public time of its booking', () => {
    expect(heldIn('r1', instance())).toEqual([
      [at('9:00'), at('10:00')],
      [at('11:00'), at('12:00')],
    ]);
  });

  test('between two public times of one event its room is reserved, never free', () => {
    const twice = instance({
      eventTimes: [eventTime('9:00', '10:00'), eventTime('11:00', '12:00')],
    });
    expect(heldIn('r1', twice)).toEqual([[at('10:00'), at('11:00')]]);
  });

  test.each([
    ['pending', { approval: 'pending' }],
    ['a blockout', { kind: 'blockout' }],
    ['rejected', { approval: 'rejected' }],
    ['of hidden times only', { eventTimes: [hidden] }],
    ['of unknown times', { eventTimes: null }],
  ] as const)('what is %s reserves its room for all of its booking', (_, more) => {
    expect(heldIn('r1', instance(more))).toEqual([[at('9:00'), at('12:00')]]);
  });

  test('a room whose name is hidden is reserved through the public time too', () => {
    const hidden = booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false });
    expect(heldIn('r1', instance({ resourceBookings: [hidden] }))).toEqual([
      [at('9:00'), at('12:00')],
    ]);
  });

  test('reservations of several bookings merge, so that nobody can tell them apart', () => {
    const secret = instance({
      eventTimes: null,
      resourceBookings: [booking('r1', '8:00', '10:30'), booking('r1', '10:30', '13:00')],
    });
    expect(heldIn('r1', secret, instance({ eventTimes: null }))).toEqual([
      [at('8:00'), at('13:00')],
    ]);
  });

  test("a private booking inside another event's public time stays reserved", () => {
    const secret = instance({
      eventTimes: null,
      resourceBookings: [booking('r1', '10:15', '10:45')],
    });
    expect(heldIn('r1', instance(), secret)).toContainEqual([at('10:15'), at('10:45')]);
  });

  test('a reservation holds nothing but room, start, end, and what is public of it', () => {
    const shown = instance({ resourceBookings: [booking('r1', '9:00', '12:00')] });
    const { times, reservations } = viewOf(shown, instance({ eventTimes: null }));
    const ids = [null, ...times.map((time) => time.id)];
    for (const reservation of reservations) {
      expect(Object.keys(reservation).sort()).toEqual([
        'endsAt',
        'forTimeId',
        'roomId',
        'startsAt',
      ]);
      expect(ids).toContain(reservation.forTimeId);
    }
  });

  test('a room is made ready for a time that boards are told, and for no other', () => {
    const monday = eventTime('9:00', '10:00', {
      startsAt: at('9:00', 23),
      endsAt: at('10:00', 23),
    });
    const overnight = booking('r1', '20:00', '0:00', { endsAt: at('12:00', 23) });
    const early = instance({ eventTimes: [monday], resourceBookings: [overnight] });
    expect(viewOf(instance()).reservations[0]?.forTimeId).toMatch(/^i\d+:t\d+$/u);
    expect(viewOf(early).reservations.map(({ forTimeId }) => forTimeId)).toEqual([null]);
  });
});

describe('the public view', () => {
  test('no hidden name is in it', () => {
    const view = viewOf(
      instance({
        name: 'Elders',
        eventTimes: [eventTime('9:00', '10:00', { isVisibleOnKiosks: false })],
      }),
      instance({ name: 'Wedding of a celebrity', approval: 'pending' }),
      instance({
        eventTimes: [
          eventTime('10:00', '11:00'),
          eventTime('9:00', '10:00', { name: 'Sound check', isVisibleOnKiosks: false }),
        ],
      }),
    );
    expect(JSON.stringify(view)).not.toMatch(/Elders|celebrity|Sound check/u);
    expect(JSON.stringify(view)).toContain('Morning Worship');
  });

  test('each time has the link and the check-in of its own event', () => {
    const shown = { isVisibleInChurchCenter: true };
    const instances = [instance({ ...shown, eventId: 'a' }), instance({ ...shown, eventId: 'b' })];
    const connections = [
      { eventId: 'b', connections: [signup(), checkIn()] },
      { eventId: 'c', connections: [signup(), checkIn()] },
    ];
    expect(publicView({ ...kept, instances, connections }).times).toMatchObject([
      { link: null, isKidsCheckIn: false },
      { link: signup().connectedToUrl, isKidsCheckIn: true },
    ]);
  });

  test('of what an event is connected to, nothing but the address of a sign-up is in it', () => {
    const instances = [
      instance({ eventId: 'a', isVisibleInChurchCenter: true }),
      instance({ eventId: 'b' }),
    ];
    const connections = ['a', 'b'].map((eventId) => ({
      eventId,
      connections: [signup({ id: 'c-1', connectedToId: 'r-1' }), checkIn({ id: 'c-2' })],
    }));
    const view = JSON.stringify(publicView({ ...kept, instances, connections }));
    expect(view.split(signup().connectedToUrl ?? '')).toHaveLength(2);
    expect(view).not.toMatch(/Secret|signup|check-ins|"c-1|"c-2|"r-1|connect/u);
  });

  test('nothing that staff alone read of an event is in it, nor makes another time of it', () => {
    const request = {
      id: 'canary-request',
      approval: 'approved',
      notes: 'canary-notes',
      roomSetupId: 'canary-setup',
      quantity: 12,
    } as const;
    const plain = instance();
    const full: EventInstance = {
      ...plain,
      recurrence: 'canary-recurrence',
      eventTimes: (plain.eventTimes ?? []).map((time) => ({
        ...time,
        isVisibleInChurchCenter: true,
      })),
      resourceBookings: plain.resourceBookings.map((each) => ({ ...each, request })),
      equipment: [{ ...booking('r1', '9:00', '12:00'), name: 'canary-urn', quantity: 2, request }],
    };
    expect(viewOf(full)).toEqual(viewOf(plain));
    expect(JSON.stringify(viewOf(full))).not.toContain('canary');
  });

  test('times of days that are not kept are left out', () => {
    const monday = eventTime('9:00', '10:00', {
      startsAt: at('9:00', 23),
      endsAt: at('10:00', 23),
    });
    expect(viewOf(instance({ eventTimes: [monday] })).times).toEqual([]);
  });

  test('what began yesterday and still runs is in it', () => {
    const night = eventTime('21:00', '7:00', { startsAt: at('21:00', 21), endsAt: at('7:00') });
    expect(viewOf(instance({ eventTimes: [night] })).times).toHaveLength(1);
  });

  test('rooms come in the order in which they are shown', () => {
    const names = viewOf().rooms.map((room) => room.name);
    expect(names).toEqual(['Chapel', 'Room 9', 'Room 10', 'Sanctuary']);
  });
});
