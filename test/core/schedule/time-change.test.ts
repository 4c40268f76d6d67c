import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import { publicTimesOf } from '../../../src/core/schedule/public-time';
import {
  publicChanges,
  timeChanges,
  type TimeChange,
} from '../../../src/core/schedule/time-change';
import { at, booking, eventTime, instance, rooms } from '../../fakes/event-instance';

const roomsById = new Map(rooms.map((room) => [room.id, room]));
const owned = (instances: readonly EventInstance[]) =>
  instances.flatMap((each) =>
    publicTimesOf(each, roomsById).map((time) => ({ time, instance: each })),
  );

/** What boards hear after each of several reads of one event. */
function readsOf(...reads: readonly EventInstance[]) {
  let known: readonly TimeChange[] = [];
  let before: EventInstance[] = [];
  return reads.map((read) => {
    const after = [read];
    const compared = { before: owned(before), after: owned(after), known };
    known = timeChanges({ ...compared, isRead: () => true, now: at('8:00') });
    before = after;
    return publicChanges(known, owned(after), new Set(roomsById.keys()));
  });
}

const worship = instance({
  eventTimes: [eventTime('10:00', '11:00', { id: 't1' })],
  resourceBookings: [booking('r1', '9:00', '12:00')],
});
const inRoom = (roomId: string): EventInstance => ({
  ...worship,
  resourceBookings: [booking(roomId, '9:00', '12:00')],
});
const atTime = (from: string, to: string, id = 't1'): EventInstance => ({
  ...worship,
  eventTimes: [eventTime(from, to, { id })],
});
const timeId = `${worship.id}:t1`;

describe('an event that moves', () => {
  test('is news once two reads agree, with the room that it was in', () => {
    const moved = { timeId, wasStartsAt: null, wasRoomIds: ['r1'] };
    expect(readsOf(worship, inRoom('r2'), inRoom('r2'))).toEqual([[], [], [moved]]);
  });

  test('and back again is none', () => {
    expect(readsOf(worship, inRoom('r2'), worship, worship)).toEqual([[], [], [], []]);
  });

  test('and on is news of the first room, as soon as the first move was', () => {
    const reads = readsOf(worship, inRoom('r2'), inRoom('r2'), inRoom('r3'));
    expect(reads.at(-1)).toEqual([{ timeId, wasStartsAt: null, wasRoomIds: ['r1'] }]);
  });

  test('to another place with each read waits until two agree', () => {
    const reads = readsOf(worship, inRoom('r2'), inRoom('r3'), inRoom('r3'));
    expect(reads.map((changes) => changes.length)).toEqual([0, 0, 0, 1]);
  });

  test.each([
    [
      'a room that comes in addition',
      [booking('r1', '9:00', '12:00'), booking('r2', '9:00', '12:00')],
    ],
    [
      'a room that is hidden from now on',
      [
        booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false }),
        booking('r2', '9:00', '12:00'),
      ],
    ],
    ['a room that is gone without another', []],
  ])('%s is no move', (_, resourceBookings) => {
    const changed = { ...worship, resourceBookings };
    expect(readsOf(worship, changed, changed)).toEqual([[], [], []]);
  });
});

describe('an event with another time', () => {
  const later = { timeId, wasStartsAt: at('10:00'), wasRoomIds: [] };

  test('is news once two reads agree, with the start that it had', () => {
    const changed = atTime('10:30', '11:30');
    expect(readsOf(worship, changed, changed)).toEqual([[], [], [later]]);
  });

  test('is news under a new id of its only time', () => {
    const changed = atTime('10:30', '11:30', 't2');
    const news = { ...later, timeId: `${worship.id}:t2` };
    expect(readsOf(worship, changed, changed).at(-1)).toEqual([news]);
  });

  test('that only ends later is none', () => {
    const changed = atTime('10:00', '11:30');
    expect(readsOf(worship, changed, changed).at(-1)).toEqual([]);
  });

  test.each([
    [
      'becomes hidden',
      { eventTimes: [eventTime('10:30', '11:30', { id: 't1', isVisibleOnKiosks: false })] },
    ],
    ['becomes pending', { approval: 'pending' as const }],
    ['only has another name', { name: 'Holy Communion' }],
  ])('that %s says nothing', (_, more) => {
    const changed = { ...worship, ...more };
    expect(readsOf(worship, changed, changed)).toEqual([[], [], []]);
  });

  test('of an all-day event says nothing: nobody was told its midnight', () => {
    const allDay = {
      ...worship,
      isAllDay: true,
      startsAt: at('0:00'),
      endsAt: at('0:00', 23),
      eventTimes: [eventTime('0:00', '23:59', { id: 't1' })],
    };
    expect(readsOf(allDay, worship, worship)).toEqual([[], [], []]);
  });

  test('of which nothing was public before says nothing', () => {
    const hidden = {
      ...worship,
      eventTimes: [eventTime('9:00', '9:30', { id: 't1', isVisibleOnKiosks: false })],
    };
    expect(readsOf(hidden, worship, worship)).toEqual([[], [], []]);
  });
});

describe('a change', () => {
  const before = owned([worship]);
  const after = owned([atTime('10:30', '11:30')]);
  const known = timeChanges({ before, after, known: [], isRead: () => true, now: at('8:00') });
  const compared = { before: after, after, known };

  test('is not agreed to by a day that was not read', () => {
    const later = timeChanges({ ...compared, isRead: () => false, now: at('8:01') });
    expect(later.map((change) => change.isAgreed)).toEqual([false]);
  });

  test('is forgotten 20 minutes after the start', () => {
    const countAt = (time: string) =>
      timeChanges({ ...compared, isRead: () => true, now: at(time) }).length;
    expect([countAt('10:50'), countAt('10:51')]).toEqual([1, 0]);
  });
});
