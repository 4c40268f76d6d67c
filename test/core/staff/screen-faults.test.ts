import { describe, expect, test } from 'vitest';
import { bareHouse } from '../../../src/core/board/house';
import type { EventConnections } from '../../../src/core/schedule/event-connection';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import type { DayFacts } from '../../../src/core/staff/faults/day-facts';
import { screenFaults } from '../../../src/core/staff/screen-faults';
import { at, booking, church, eventTime, instance } from '../../fakes/event-instance';
import { calendarOf, sunday } from '../../fakes/staff-facts';

/** A booking whose room may be named, so that nothing is the matter with it. */
const booked: typeof booking = (roomId, from, to, more) =>
  booking(roomId, from, to, { isRequestVisibleOnKiosks: true, ...more });

/** A public event in the Sanctuary with which nothing is the matter. */
const sound = (more: Partial<EventInstance> = {}) =>
  instance({ resourceBookings: [booked('r1', '9:00', '12:00')], ...more });

const inChapel = (more: Partial<EventInstance> = {}) =>
  sound({ resourceBookings: [booked('r4', '9:00', '12:00')], ...more });

const hiddenTime = eventTime('10:00', '11:00', { isVisibleOnKiosks: false });
const hidden = (more: Partial<EventInstance> = {}) =>
  sound({ eventTimes: [hiddenTime], resourceBookings: [], ...more });

const factsOf = (instances: readonly EventInstance[], more: Partial<DayFacts> = {}): DayFacts => ({
  calendar: calendarOf(...instances),
  house: bareHouse,
  word: { sayings: [] },
  day: sunday,
  ...more,
});
const faultsOf = (...instances: EventInstance[]) => screenFaults(factsOf(instances));
const kindsOf = (...instances: EventInstance[]) => faultsOf(...instances).map(({ kind }) => kind);

describe('a day with which nothing is the matter', () => {
  test('has no faults', () => {
    expect(faultsOf(sound(), inChapel())).toEqual([]);
  });

  test('is one without events too', () => {
    expect(faultsOf()).toEqual([]);
  });

  test('is one of a church that is not known', () => {
    const calendar = { ...calendarOf(sound({ resourceBookings: [] })), organization: null };
    expect(screenFaults(factsOf([], { calendar }))).toEqual([]);
  });

  test('is one whose zone this computer does not know', () => {
    const organization = { ...church, timeZone: 'Moon/Tranquility' };
    const calendar = { ...calendarOf(hidden()), organization };
    expect(screenFaults(factsOf([], { calendar }))).toEqual([]);
  });

  test('is not bothered by what other days have', () => {
    const monday = { startsAt: at('9:00', 23), endsAt: at('12:00', 23) };
    const time = eventTime('0:00', '0:00', monday);
    expect(kindsOf(sound({ ...monday, eventTimes: [time], resourceBookings: [] }))).toEqual([]);
  });
});

describe('times', () => {
  test('one event that is on no screen, beside others, is to be looked at', () => {
    const elders = hidden({ name: 'Elders' });
    expect(faultsOf(sound(), elders)).toEqual([
      expect.objectContaining({
        kind: 'not-on-screens',
        severity: 'look',
        instanceId: elders.id,
        name: 'Elders',
      }),
    ]);
  });

  test('several are counted', () => {
    expect(faultsOf(sound(), hidden(), hidden())).toEqual([
      expect.objectContaining({ kind: 'not-on-screens', name: '2 events', instanceId: null }),
    ]);
  });

  test('that all are on no screen is wrong, and says where the switch is', () => {
    const [fault, ...more] = faultsOf(hidden(), hidden());
    expect(fault).toMatchObject({
      kind: 'nothing-on-screens',
      severity: 'wrong',
      name: '2 events',
    });
    expect(fault?.mend).toContain('Visible on kiosks');
    expect(more).toEqual([]);
  });

  test.each([
    ['pending', { approval: 'pending' }],
    ['rejected', { approval: 'rejected' }],
    ['a blockout', { kind: 'blockout' }],
  ] as const)('an event that is %s need not be on screens', (_, more) => {
    expect(kindsOf(hidden(more))).toEqual([]);
  });

  test('an event without event times is to be looked at, by its published time', () => {
    const published = { publishedStartsAt: at('10:00'), publishedEndsAt: at('11:00') };
    expect(faultsOf(sound({ eventTimes: [], ...published }))).toEqual([
      expect.objectContaining({ kind: 'no-event-times', severity: 'look', startsAt: at('10:00') }),
    ]);
  });

  test('without a published time it says that setup is shown', () => {
    expect(faultsOf(sound({ eventTimes: [] }))[0]?.what).toContain('setup and teardown');
  });

  test('an event whose times are not known is missing on screens', () => {
    expect(faultsOf(sound({ eventTimes: null }))).toEqual([
      expect.objectContaining({ kind: 'unknown-event-times', severity: 'wrong' }),
    ]);
  });
});

describe('places', () => {
  test('an event with neither room nor location is wrong', () => {
    expect(faultsOf(sound({ resourceBookings: [] }))).toEqual([
      expect.objectContaining({ kind: 'no-public-room', severity: 'wrong', startsAt: at('10:00') }),
    ]);
  });

  test('one whose only room is hidden says so', () => {
    const bookings = [booked('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false })];
    expect(faultsOf(sound({ resourceBookings: bookings }))[0]?.what).toContain('hidden');
  });

  test('a location is place enough', () => {
    expect(kindsOf(sound({ resourceBookings: [], location: 'Courtyard' }))).toEqual([]);
  });

  test('rooms that may or may not be named stand in one line', () => {
    const unsure = instance({
      resourceBookings: [booking('r1', '9:00', '12:00'), booking('r4', '9:00', '12:00')],
    });
    const [fault, ...more] = faultsOf(unsure);
    expect(fault).toMatchObject({ kind: 'unknown-rooms', severity: 'look', name: '2 rooms' });
    expect(fault?.what).toContain('Sanctuary and Chapel');
    expect(more).toEqual([]);
  });

  test('a single one is told by its id', () => {
    expect(faultsOf(instance())).toEqual([
      expect.objectContaining({ kind: 'unknown-rooms', name: 'Sanctuary', roomId: 'r1' }),
    ]);
  });

  const twoTimes = [eventTime('9:00', '10:00'), eventTime('10:30', '11:30')];
  test('two times that both have two rooms throughout are to be looked at', () => {
    const bookings = [booked('r1', '9:00', '12:00'), booked('r4', '9:00', '12:00')];
    expect(kindsOf(sound({ eventTimes: twoTimes, resourceBookings: bookings }))).toEqual([
      'rooms-of-times',
    ]);
  });

  test('two times that have a room each are clear', () => {
    const bookings = [booked('r1', '8:30', '10:00'), booked('r4', '10:30', '12:00')];
    expect(kindsOf(sound({ eventTimes: twoTimes, resourceBookings: bookings }))).toEqual([]);
  });

  test('two times in one room are clear', () => {
    expect(kindsOf(sound({ eventTimes: twoTimes }))).toEqual([]);
  });
});

describe('two in one room', () => {
  const choir = (from: string, to: string, more: Partial<EventInstance> = {}) =>
    sound({ name: 'Choir', eventTimes: [eventTime(from, to)], ...more });

  test('two public events at once are wrong, from when they meet', () => {
    const [fault, ...more] = faultsOf(sound(), choir('10:30', '11:30'));
    expect(fault).toMatchObject({
      kind: 'overlap',
      severity: 'wrong',
      roomId: 'r1',
      startsAt: at('10:30'),
    });
    expect(fault?.what).toContain('“Choir” are both in Sanctuary (10:30 – 11:00 AM)');
    expect(more).toEqual([]);
  });

  test('public events that follow one another are fine, though their bookings overlap', () => {
    expect(kindsOf(sound(), choir('11:00', '12:00'))).toEqual([]);
  });

  test('two that meet twice are one fault, by the first time', () => {
    const times = [eventTime('10:40', '10:50'), eventTime('10:10', '10:20')];
    const twice = choir('10:00', '10:00', { eventTimes: times });
    expect(faultsOf(sound(), twice).map(({ startsAt }) => startsAt)).toEqual([at('10:10')]);
  });

  test('two times of one event in one room are no clash', () => {
    const doors = eventTime('10:30', '11:30', { name: 'Doors open' });
    expect(kindsOf(sound({ eventTimes: [eventTime('10:00', '11:00'), doors] }))).toEqual([]);
  });

  test('what lasts all day stands beside the others', () => {
    const drive = { isAllDay: true, eventTimes: [eventTime('0:00', '23:59')] };
    const bookings = [booked('r1', '0:00', '23:59')];
    expect(
      kindsOf(sound(), choir('0:00', '0:00', { ...drive, resourceBookings: bookings })),
    ).toEqual([]);
  });

  test('a blockout in the room of a public event is wrong', () => {
    const cleaning = hidden({
      name: 'Carpet cleaning',
      kind: 'blockout',
      resourceBookings: [booked('r1', '8:00', '10:30')],
    });
    const [fault, ...more] = faultsOf(sound(), cleaning);
    expect(fault).toMatchObject({ kind: 'held-room', severity: 'wrong', startsAt: at('10:00') });
    expect(fault?.what).toContain('Carpet cleaning');
    expect(more).toEqual([]);
  });

  test('a pending event that asks for the room is to be looked at', () => {
    const pending = sound({ approval: 'pending' });
    expect(faultsOf(sound(), pending)).toEqual([
      expect.objectContaining({ kind: 'held-room', severity: 'look', roomId: 'r1' }),
    ]);
  });

  test('a rejected one holds nothing', () => {
    expect(kindsOf(sound(), sound({ approval: 'rejected' }))).toEqual([]);
  });
});

describe('names', () => {
  const long = 'Quarterly Congregational Business Meeting with Potluck Lunch and Childcare';

  test('one that does not fit two lines is to be looked at', () => {
    expect(faultsOf(sound({ name: long }))).toEqual([
      expect.objectContaining({ kind: 'long-name', severity: 'look' }),
    ]);
  });

  test('one says on which screens', () => {
    const house = { ...bareHouse, screens: { lobby: {}, café: {} } };
    const [fault] = screenFaults(factsOf([sound({ name: long })], { house }));
    expect(fault?.what).toContain('lobby and café');
  });

  test.each([
    ['whose places leave the event out', { roomIds: ['r4'] }],
    ['whose tags leave the event out', { tagIds: ['kids'] }],
    ['without an agenda', { turns: [{ board: { name: 'timeline' }, seconds: 60 }] }],
  ] as const)('a screen %s cuts nothing', (_, screen) => {
    const house = { ...bareHouse, screens: { lobby: screen } };
    expect(screenFaults(factsOf([sound({ name: long })], { house }))).toEqual([]);
  });
});

describe('links', () => {
  const connectedTo = (eventId: string, productName: string, type: string): EventConnections => ({
    eventId,
    connections: [
      {
        id: '1',
        productName,
        connectedToType: type,
        connectedToId: '7',
        connectedToName: 'Fall',
        connectedToUrl: null,
      },
    ],
  });
  const kindsWith = (event: EventInstance, connections: EventConnections) => {
    const calendar = { ...calendarOf(event), connections: [connections] };
    return screenFaults(factsOf([], { calendar })).map(({ kind }) => kind);
  };

  test('a sign-up for an event that is not published is to be looked at', () => {
    const event = sound();
    const connections = connectedTo(event.eventId, 'registrations', 'signup');
    expect(kindsWith(event, connections)).toEqual(['unpublished-link']);
  });

  test('for a published one it is fine', () => {
    const event = sound({ isVisibleInChurchCenter: true });
    expect(kindsWith(event, connectedTo(event.eventId, 'registrations', 'signup'))).toEqual([]);
  });

  test('a group is no sign-up', () => {
    const event = sound();
    expect(kindsWith(event, connectedTo(event.eventId, 'groups', 'group'))).toEqual([]);
  });
});

test('what staff have hidden has no faults', () => {
  const nowhere = sound({ resourceBookings: [] });
  const sayings = [{ kind: 'hidden', instanceId: nowhere.id, until: at('12:00') }] as const;
  expect(screenFaults(factsOf([nowhere], { word: { sayings } }))).toEqual([]);
});

test('faults come by time, those of all day first', () => {
  const late = inChapel({ eventTimes: [eventTime('11:00', '12:00')], resourceBookings: [] });
  const early = sound({ resourceBookings: [] });
  const faults = faultsOf(late, hidden(), hidden(), early);
  expect(faults.map(({ startsAt }) => startsAt)).toEqual([undefined, at('10:00'), at('11:00')]);
});

test('each fault says what is the matter and what to do, in whole sentences', () => {
  const unknown = { eventTimes: null };
  const faults = faultsOf(sound(unknown), sound({ eventTimes: [] }), hidden(), instance());
  for (const { what, mend } of faults)
    expect(`${what} ${mend}`).toMatch(/^[A-Z].*[.] [A-Z].*[.]$/u);
});
