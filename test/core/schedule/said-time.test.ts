import { describe, expect, test } from 'vitest';
import { publicView, type KeptSchedule } from '../../../src/core/schedule/public-schedule';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import type { SaidOfEvent } from '../../../src/core/staff/staff-word';
import { at, booking, church, eventTime, instance, rooms } from '../../fakes/event-instance';
import { days } from '../../fakes/public-schedule';
import { saying } from '../../fakes/staff-word';

/** From 10 to 11 in the Sanctuary, which is booked from 9 to 12. */
const worship = instance({
  id: 'worship',
  eventTimes: [eventTime('10:00', '11:00', { id: 't1' })],
  resourceBookings: [booking('r1', '9:00', '12:00')],
});
const timeId = 'worship:t1';

const toGym: SaidOfEvent = { kind: 'moved', to: { kind: 'room', roomId: 'r4' } };
const toPark: SaidOfEvent = { kind: 'moved', to: { kind: 'place', text: 'the park' } };
const later: SaidOfEvent = {
  kind: 'new-time',
  timeId,
  startsAt: at('10:30'),
  endsAt: at('11:30'),
};

function viewOf(
  said: readonly SaidOfEvent[],
  more: Partial<KeptSchedule> = {},
  told: EventInstance = worship,
) {
  const sayings = said.map((each) => saying(told.id, each));
  const kept = { organization: church, rooms, days, changes: [], connections: [] };
  return publicView({ ...kept, instances: [told], sayings, ...more });
}

const heldIn = (roomId: string, view: ReturnType<typeof viewOf>) =>
  view.reservations
    .filter((held) => held.roomId === roomId)
    .map(({ startsAt, endsAt, forTimeId }) => [startsAt, endsAt, forTimeId]);

describe('an event that staff have hidden', () => {
  const view = viewOf([{ kind: 'hidden' }]);

  test('has no public times', () => {
    expect(view.times).toEqual([]);
  });

  test('reserves its room for all of its booking, and makes it ready for nothing', () => {
    expect(heldIn('r1', view)).toEqual([[at('9:00'), at('12:00'), null]]);
  });

  test('leaves nothing of itself in the view, news neither', () => {
    const was = { startsAt: at('9:00'), roomIds: ['r2'], isAllDay: false };
    const now = { startsAt: at('10:00'), roomIds: ['r1'], isAllDay: false };
    const changes = [{ instanceId: 'worship', timeId, was, now, isAgreed: true }];
    const hidden = viewOf([{ kind: 'hidden' }], { changes });
    expect(JSON.stringify(hidden)).not.toMatch(/worship|Morning Worship/u);
  });

  test('is hidden whatever else is said of it', () => {
    expect(viewOf([toGym, { kind: 'cancelled' }, { kind: 'hidden' }]).times).toEqual([]);
  });
});

describe('an event that staff have cancelled', () => {
  const view = viewOf([{ kind: 'cancelled' }]);

  test('keeps its times, which say so', () => {
    expect(view.times).toMatchObject([{ id: timeId, startsAt: at('10:00'), said: ['cancelled'] }]);
  });

  test('gets no room ready', () => {
    expect(heldIn('r1', view).map(([, , forTimeId]) => forTimeId)).toEqual([null, null]);
  });

  test('has not moved anywhere', () => {
    expect(viewOf([toGym, { kind: 'cancelled' }])).toMatchObject({
      changes: [],
      times: [{ roomIds: ['r1'] }],
    });
  });
});

describe('an event that staff have moved', () => {
  test('is in the new room, and was in the old one', () => {
    const { times, changes } = viewOf([toGym]);
    expect(times).toMatchObject([{ roomIds: ['r4'], location: null, said: ['moved'] }]);
    expect(changes).toEqual([{ timeId, wasStartsAt: null, wasRoomIds: ['r1'] }]);
  });

  test('leaves its old room reserved: nobody has given it back', () => {
    expect(heldIn('r1', viewOf([toGym]))).toEqual([[at('9:00'), at('12:00'), null]]);
  });

  test('to a place is there in the words of staff', () => {
    expect(viewOf([toPark]).times).toMatchObject([{ roomIds: [], location: 'the park' }]);
  });

  test('to a room that is no more is in no room', () => {
    const gone: SaidOfEvent = { kind: 'moved', to: { kind: 'room', roomId: 'r99' } };
    expect(viewOf([gone]).times).toMatchObject([{ roomIds: [], location: null }]);
  });

  test('stays where staff say when the calendar has another room', () => {
    const elsewhere = { ...worship, resourceBookings: [booking('r2', '9:00', '12:00')] };
    const { times, changes } = viewOf([toGym], {}, elsewhere);
    expect(times).toMatchObject([{ roomIds: ['r4'] }]);
    expect(changes).toMatchObject([{ wasRoomIds: ['r2'] }]);
  });

  test("has left the rooms of the calendar's own news too", () => {
    const was = { startsAt: at('10:00'), roomIds: ['r2'], isAllDay: false };
    const now = { ...was, roomIds: ['r1'] };
    const changes = [{ instanceId: 'worship', timeId, was, now, isAgreed: true }];
    expect(viewOf([toGym], { changes }).changes).toMatchObject([{ wasRoomIds: ['r2', 'r1'] }]);
  });
});

describe('an event to which staff have given another time', () => {
  test('is then, and was to be at its old start', () => {
    const { times, changes } = viewOf([later]);
    expect(times).toMatchObject([
      { startsAt: at('10:30'), endsAt: at('11:30'), roomIds: ['r1'], said: ['new-time'] },
    ]);
    expect(changes).toEqual([{ timeId, wasStartsAt: at('10:00'), wasRoomIds: [] }]);
  });

  test('has it for the time that was named alone', () => {
    const twice = {
      ...worship,
      eventTimes: [...(worship.eventTimes ?? []), eventTime('18:00', '19:00', { id: 't2' })],
    };
    const { times } = viewOf([later], {}, twice);
    expect(times.map(({ startsAt }) => startsAt)).toEqual([at('10:30'), at('18:00')]);
  });

  test('may have moved too', () => {
    expect(viewOf([later, toGym])).toMatchObject({
      times: [{ startsAt: at('10:30'), roomIds: ['r4'], said: ['new-time', 'moved'] }],
      changes: [{ wasStartsAt: at('10:00'), wasRoomIds: ['r1'] }],
    });
  });

  test('lasts no day, when it has hours', () => {
    const allDay = { ...worship, isAllDay: true, eventTimes: [eventTime('0:00', '23:59')] };
    const id = `worship:${allDay.eventTimes[0]?.id ?? ''}`;
    const { times, changes } = viewOf([{ ...later, timeId: id }], {}, allDay);
    expect(times).toMatchObject([{ isAllDay: false, startsAt: at('10:30') }]);
    expect(changes).toEqual([]);
  });
});

describe('what is not public', () => {
  const hiddenTime = eventTime('10:00', '11:00', { id: 't1', isVisibleOnKiosks: false });
  const kinds: readonly SaidOfEvent[] = [
    { kind: 'hidden' },
    { kind: 'cancelled' },
    toGym,
    toPark,
    later,
  ];

  test.each([
    ['pending', { approval: 'pending' }],
    ['rejected', { approval: 'rejected' }],
    ['a blockout', { kind: 'blockout' }],
    ['of hidden times only', { eventTimes: [hiddenTime] }],
    ['of unknown times', { eventTimes: null }],
  ] as const)('and %s stays as it is, whatever staff say of it', (_, more) => {
    const secret = { ...worship, name: 'Elders', ...more };
    const silent = viewOf([], {}, secret);
    for (const said of kinds) expect(viewOf([said], {}, secret)).toEqual(silent);
    expect(JSON.stringify(viewOf([...kinds], {}, secret))).not.toMatch(/Elders|worship|the park/u);
  });

  test('of a room is not named because its event has moved away from it', () => {
    const secretly = booking('r1', '9:00', '12:00', { isRequestVisibleOnKiosks: false });
    const { changes } = viewOf([toGym], {}, { ...worship, resourceBookings: [secretly] });
    expect(changes).toEqual([]);
  });
});
