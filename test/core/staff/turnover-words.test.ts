import { expect, test } from 'vitest';
import { venueOf } from '../../../src/core/language/venue';
import { staysIn, type RoomStay } from '../../../src/core/staff/room-stay';
import type { SaidOfEvent } from '../../../src/core/staff/staff-word';
import {
  gapText,
  partsLeft,
  partsToCome,
  soonText,
  stayMarks,
  staysToSetUp,
} from '../../../src/core/staff/turnover-words';
import { minuteMs } from '../../../src/core/time/instant';
import { at, booking, church, eventTime, instance, rooms } from '../../fakes/event-instance';
import { sunday } from '../../fakes/staff-facts';
import { saying } from '../../fakes/staff-word';

const venue = venueOf(church);
const sanctuary = { id: 'r1', name: 'Sanctuary', folder: '' };
const names = new Map(rooms.map(({ id, name }) => [id, name]));

/** In the Sanctuary from 9 to 12, visitors from 10 to 11; Classroom is wanted. */
function stay(of = instance(), said: readonly SaidOfEvent[] = [], roomId = 'r1'): RoomStay {
  const [found] = staysIn(roomId, {
    instances: [of],
    within: sunday,
    wishesOf: () => ({ roomSetup: 'Classroom', equipment: [], notes: [] }),
    sayings: said.map((each) => saying(of.id, each)),
  });
  if (found === undefined) throw new Error('Nothing stays in the Sanctuary');
  return found;
}

const hidden = [eventTime('10:00', '11:00', { isVisibleOnKiosks: false })];

test.each([
  ['9:30', ['Setup until 10:00 AM', 'Event until 11:00 AM', 'Teardown until Noon']],
  ['10:00', ['Event until 11:00 AM', 'Teardown until Noon']],
  ['11:00', ['Teardown until Noon']],
])('at %s it is said what is left: %j', (time, parts) => {
  expect(partsLeft(stay(), at(time), venue)).toEqual(parts);
});

test('of what visitors never see the end alone is left', () => {
  expect(partsLeft(stay(instance({ eventTimes: hidden })), at('9:30'), venue)).toEqual([
    'Until Noon',
  ]);
});

test.each([
  [at('0:00', 23), 'Until Midnight'],
  [at('7:00', 23), 'Until 7:00 AM Mon'],
])('an end at %d has its weekday where that is another', (endsAt, text) => {
  const long = instance({
    eventTimes: hidden,
    resourceBookings: [booking('r1', '9:00', '12:00', { endsAt })],
  });
  expect(partsLeft(stay(long), at('9:30'), venue)).toEqual([text]);
});

test('what is to come has each part with both ends', () => {
  expect(partsToCome(stay(), venue)).toEqual([
    'Setup 9:00 – 10:00 AM',
    'Event 10:00 – 11:00 AM',
    'Teardown 11:00 AM – Noon',
  ]);
});

test('what is to come without visitors is one part', () => {
  expect(partsToCome(stay(instance({ eventTimes: hidden })), venue)).toEqual(['9:00 AM – Noon']);
});

test.each([
  [at('10:11'), 'in 1 min'],
  [at('9:47'), 'in 25 min'],
  [at('9:12'), 'in 60 min'],
  [at('9:11'), ''],
])('it is counted down for an hour', (now, text) => {
  expect(soonText({ at: at('10:12') }, now)).toBe(text);
});

test.each([
  [20, '20 min after “Morning Worship”'],
  [0, 'Right after “Morning Worship”'],
  [-15, '15 min before the end of “Morning Worship”'],
  [61, 'After “Morning Worship”'],
])('a gap of %d minutes is told: %s', (minutes, text) => {
  expect(gapText({ from: stay(), gapMs: minutes * minuteMs })).toBe(text);
});

test('the first of a day is after nothing', () => {
  expect(gapText({ from: null, gapMs: null })).toBe('');
});

test.each([
  ['Cancelled', { kind: 'cancelled' }],
  ['Hidden from screens', { kind: 'hidden' }],
  ['Moved to Chapel', { kind: 'moved', to: { kind: 'room', roomId: 'r4' } }],
  ['Moved to The park', { kind: 'moved', to: { kind: 'place', text: 'The park' } }],
  [
    'New time 10:30 – 11:30 AM',
    { kind: 'new-time', timeId: 't', startsAt: at('10:30'), endsAt: at('11:30') },
  ],
] as const)('what staff say is a mark: %s', (mark, said) => {
  expect(stayMarks(stay(instance(), [said]), names, venue)).toEqual([mark]);
});

test('what moves into a room is said there to have moved here', () => {
  const here = { kind: 'moved', to: { kind: 'room', roomId: 'r4' } } as const;
  expect(stayMarks(stay(instance(), [here], 'r4'), names, venue)).toEqual(['Moved here']);
});

test.each([
  ['Pending', { approval: 'pending' }],
  ['Blocked', { kind: 'blockout' }],
] as const)('what the calendar says of it is a mark: %s', (mark, more) => {
  expect(stayMarks(stay(instance(more)), names, venue)).toEqual([mark]);
});

test.each([
  ['9:59', ['Morning Worship', 'Morning Worship']],
  ['10:00', ['Morning Worship']],
])('at %s the wishes of %j count', (time, expected) => {
  const next = { at: at('12:00'), from: null, to: stay(), gapMs: null, isTight: false };
  const room = { room: sanctuary, now: [stay()], next, off: [] };
  expect(staysToSetUp(room, at(time)).map(({ name }) => name)).toEqual(expected);
});

test('what nobody has a wish for is not among them', () => {
  const bare = { ...stay(), wishes: { roomSetup: null, equipment: [], notes: [] } };
  const room = { room: sanctuary, now: [bare], next: null, off: [] };
  expect(staysToSetUp(room, at('9:30'))).toEqual([]);
});
