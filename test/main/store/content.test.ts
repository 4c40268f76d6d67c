import { expect, test } from 'vitest';
import { createContentReader, isSameContent } from '../../../src/main/store/content';
import type { KeptDay, Snapshot } from '../../../src/main/sync/snapshot';
import { signup } from '../../fakes/event-connections';
import { eventTime, instance } from '../../fakes/event-instance';
import { plainInstance, snapshotOf } from '../../fakes/snapshots';

const snapshot = snapshotOf();
const content = createContentReader();

function withDay(index: number, change: Partial<KeptDay>): Snapshot {
  return {
    ...snapshot,
    days: snapshot.days.map((day, at) => (at === index ? { ...day, ...change } : day)),
  };
}

/** Which parts of its content a snapshot does not share with the one that all tests begin with. */
function differsIn(other: Snapshot): string[] {
  const [a, b] = [content(snapshot), content(other)];
  return (['near', 'far'] as const).filter((part) => a[part] !== b[part]);
}

test('when a snapshot was fetched is not its content', () => {
  const later = snapshot.days.map((day) => ({ ...day, fetchedAt: 1, holdsFetchedAt: 2 }));
  expect(isSameContent(content(snapshot), content({ ...snapshot, days: later }))).toBe(true);
});

test('the order of an answer is not its content', () => {
  const two = [
    plainInstance('Worship'),
    instance({ eventTimes: [eventTime('9:00', '10:00'), eventTime('10:00', '11:00')] }),
  ];
  const shuffled = two
    .map((each) => ({ ...each, eventTimes: [...(each.eventTimes ?? [])].reverse() }))
    .map((each) => Object.fromEntries(Object.entries(each).reverse()) as typeof each)
    .reverse();
  const rooms = [...snapshot.rooms].reverse();
  expect(content({ ...withDay(0, { instances: shuffled }), rooms })).toEqual(
    content(withDay(0, { instances: two })),
  );
});

test.each<[string, Snapshot]>([
  ['an event of today', withDay(0, { instances: [plainInstance('Evensong')] })],
  ['a reservation of tomorrow', withDay(1, { holds: [plainInstance('Wedding')] })],
  ['a room', { ...snapshot, rooms: snapshot.rooms.slice(1) }],
  [
    'the organization',
    { ...snapshot, organization: { ...snapshot.organization, isTwentyFourHour: true } },
  ],
  [
    'a change',
    {
      ...snapshot,
      changes: [
        {
          instanceId: 'i',
          timeId: 't',
          was: { startsAt: 1, roomIds: [], isAllDay: false },
          now: { startsAt: 2, roomIds: [], isAllDay: false },
          isAgreed: true,
        },
      ],
    },
  ],
])('%s belongs to what boards show now', (_, other) => {
  expect(differsIn(other)).toEqual(['near']);
});

test('an event of a later day does not belong to what boards show now', () => {
  expect(differsIn(withDay(2, { instances: [] }))).toEqual(['far']);
});

test('what staff alone read of the church can wait for the disk', () => {
  const tags = [{ id: '1', name: 'Worship', color: null }];
  expect(differsIn({ ...snapshot, tags })).toEqual(['far']);
  const roomSetups = [{ id: '1', name: 'Rows', description: null }];
  expect(differsIn({ ...snapshot, roomSetups })).toEqual(['far']);
});

test('what events are connected to can wait for the disk, and when it was fetched is part of it', () => {
  const withConnections = (fetchedAt: number) => ({
    ...snapshot,
    connections: [{ eventId: 'e', fetchedAt, connections: [signup()] }],
  });
  expect(differsIn(withConnections(1))).toEqual(['far']);
  expect(content(withConnections(1)).far).not.toBe(content(withConnections(2)).far);
});
