import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { houseWithPrivacy, withPrivacy, type Privacy } from '../../../src/core/schedule/privacy';
import { publicView, type KeptSchedule } from '../../../src/core/schedule/public-schedule';
import { timesInRoom } from '../../../src/core/schedule/room-use';
import type { TimeChange } from '../../../src/core/schedule/time-change';
import { at, booking, church, eventTime, instance, rooms } from '../../fakes/event-instance';
import { days } from '../../fakes/public-schedule';

function viewOf(
  instances: readonly EventInstance[],
  privacy: Partial<Privacy>,
  more: Partial<KeptSchedule> = {},
) {
  const said = { changes: [], connections: [], sayings: [] };
  const kept = { organization: church, rooms, days, instances, ...said };
  return publicView(withPrivacy({ ...kept, ...more }, { rooms: {}, tags: {}, ...privacy }));
}

const usesOf = (view: ReturnType<typeof viewOf>, roomId: string) =>
  timesInRoom(view, roomId).map(({ kind, startsAt, endsAt }) => [kind, startsAt, endsAt]);

const wholeBooking = [['reserved', at('9:00'), at('12:00')]];

test('privacy of rooms and tags that nobody uses changes nothing', () => {
  const worship = instance({ tagIds: ['t'] });
  const unused = viewOf([worship], { rooms: { r9: 'nothing' }, tags: { u: 'nothing' } });
  expect(unused).toEqual(viewOf([worship], {}));
});

describe('a room that is only Reserved', () => {
  const worship = instance({
    resourceBookings: [booking('r1', '9:00', '12:00'), booking('r4', '9:00', '12:00')],
  });

  test('is named on no row, and the other rooms of the event are', () => {
    expect(viewOf([worship], { rooms: { r1: 'reserved' } }).times[0]?.roomIds).toEqual(['r4']);
  });

  test('has a door, which says Reserved for all of the booking', () => {
    const view = viewOf([worship], { rooms: { r1: 'reserved' } });
    expect(view.rooms.map(({ id }) => id)).toContain('r1');
    expect(usesOf(view, 'r1')).toEqual(wholeBooking);
  });

  test('is not named by a location either', () => {
    const there = instance({ location: 'In the sanctuary, by the stage' });
    expect(viewOf([there], { rooms: { r1: 'reserved' } }).times[0]?.location).toBeNull();
  });

  test('leaves a location be that only holds its letters', () => {
    const there = instance({ location: 'Chapelwood Park' });
    expect(viewOf([there], { rooms: { r4: 'reserved' } }).times[0]?.location).toBe(
      'Chapelwood Park',
    );
  });
});

describe('a room of which nothing is told', () => {
  test('stands on no board, whatever is in it', () => {
    const view = viewOf([instance()], { rooms: { r1: 'nothing' } });
    expect(JSON.stringify(view)).not.toMatch(/"r1"|Sanctuary/u);
  });

  test('takes no event from the boards', () => {
    const view = viewOf([instance()], { rooms: { r1: 'nothing' } });
    expect(view.times.map(({ name, roomIds }) => [name, roomIds])).toEqual([
      ['Morning Worship', []],
    ]);
  });
});

describe.each(['reserved', 'nothing'] as const)('a tag at %s', (level) => {
  const privacy = { tags: { t: level } };
  const care = instance({
    name: 'Canary care',
    location: 'Canary house',
    tagIds: ['u', 't'],
    eventTimes: [eventTime('10:00', '11:00', { name: 'Canary hour' })],
    isVisibleInChurchCenter: true,
    registrationUrl: 'https://canary.invalid/',
    churchCenterUrl: 'https://canary.invalid/',
  });

  test('keeps every word of its events from the boards', () => {
    expect(JSON.stringify(viewOf([care], privacy))).not.toMatch(/canary/iu);
  });

  test('leaves their rooms Reserved, and never free', () => {
    expect(usesOf(viewOf([care], privacy), 'r1')).toEqual(wholeBooking);
  });

  test('keeps their ids and those of their tags from the boards', () => {
    const text = JSON.stringify(viewOf([care], privacy));
    expect(text).not.toContain(`"${care.id}`);
    expect(text).not.toContain('tagIds');
  });

  test('takes nothing from an event without it', () => {
    const { times } = viewOf([care, instance()], privacy);
    expect(times.map(({ name }) => name)).toEqual(['Morning Worship']);
  });
});

test('the strictest of several tags counts, in whichever order they stand', () => {
  for (const tagIds of [
    ['open', 'shut'],
    ['shut', 'open'],
  ]) {
    const view = viewOf([instance({ tagIds })], { tags: { open: 'name', shut: 'reserved' } });
    expect(view.times).toEqual([]);
  }
});

test('a room of which nothing is told stays away also where a tag only reserves it', () => {
  const view = viewOf([instance({ tagIds: ['t'] })], {
    rooms: { r1: 'nothing' },
    tags: { t: 'reserved' },
  });
  expect(view.reservations).toEqual([]);
});

test('an id that is a word of the language itself is an id', () => {
  const view = viewOf([instance({ tagIds: ['constructor', 'toString'] })], {});
  expect(view.times).toHaveLength(1);
});

describe('news', () => {
  const moved = (from: readonly string[], to: readonly string[]) => {
    const time = eventTime('10:00', '11:00', { id: 'x' });
    const event = instance({
      id: 'i',
      tagIds: ['t'],
      eventTimes: [time],
      resourceBookings: to.map((id) => booking(id, '9:00', '12:00')),
    });
    const facts = { startsAt: at('10:00'), isAllDay: false };
    const change: TimeChange = {
      instanceId: 'i',
      timeId: 'i:x',
      was: { ...facts, roomIds: from },
      now: { ...facts, roomIds: to },
      isAgreed: true,
    };
    return (privacy: Partial<Privacy>) => viewOf([event], privacy, { changes: [change] }).changes;
  };

  test('tell where an event was, as long as nothing is private', () => {
    expect(moved(['r1'], ['r4'])({})).toEqual([
      { timeId: 'i:x', wasStartsAt: null, wasRoomIds: ['r1'] },
    ]);
  });

  test.each(['reserved', 'nothing'] as const)('do not tell of a room at %s', (level) => {
    expect(moved(['r1'], ['r4'])({ rooms: { r1: level } })).toEqual([]);
    expect(moved(['r1'], ['r4'])({ rooms: { r4: level } })).toEqual([]);
  });

  test('do not tell of an event that has become private', () => {
    expect(moved(['r1'], ['r4'])({ tags: { t: 'reserved' } })).toEqual([]);
  });
});

describe('the house', () => {
  const house = {
    everyScreen: { signs: { r1: { name: 'Canary' }, r4: { name: 'Chapel' } } },
    screens: { lobby: { signs: { r1: { way: 'canary' } } }, hall: { isStepFree: true } },
    logoId: null,
  };

  test('has no sign for a room that stands on no board', () => {
    const told = houseWithPrivacy(house, { rooms: { r1: 'nothing' }, tags: {} });
    expect(told).toEqual({
      everyScreen: { signs: { r4: { name: 'Chapel' } } },
      screens: { lobby: { signs: {} }, hall: { isStepFree: true } },
      logoId: null,
    });
  });

  test('keeps the sign of a room that is only Reserved, for its own door', () => {
    expect(houseWithPrivacy(house, { rooms: { r1: 'reserved' }, tags: {} })).toEqual(house);
  });
});
