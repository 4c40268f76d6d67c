import { expect, test } from 'vitest';
import { dayMs } from '../../../src/core/time/instant';
import { withConnections } from '../../../src/main/sync/kept-connections';
import type { KeptConnections } from '../../../src/main/sync/snapshot';
import { checkIn, signup } from '../../fakes/event-connections';
import { at, instance } from '../../fakes/event-instance';
import { snapshotOf } from '../../fakes/snapshots';

const now = at('10:12');
const read = (eventId: string, fetchedAt = now): KeptConnections => ({
  eventId,
  fetchedAt,
  connections: [signup()],
});
/** Each of its instances is of the event `e`. */
const snapshot = snapshotOf();
const idsOf = (connections: readonly KeptConnections[]) =>
  connections.map(({ eventId }) => eventId);

test('what is read takes the place of what was known of the same event', () => {
  const before = withConnections(snapshot, [read('e', now - dayMs)], now);
  const newer = { ...read('e'), connections: [checkIn()] };
  expect(withConnections(before, [newer], now).connections).toEqual([newer]);
});

test('of an event that only holds rooms now it is kept', () => {
  const days = snapshot.days.map((day) => ({ ...day, holds: [instance({ eventId: 'held' })] }));
  const long = read('held', now - 20 * dayMs);
  expect(withConnections({ ...snapshot, days }, [long], now).connections).toEqual([long]);
});

test('of an event that no kept day has it is forgotten a day after it was read', () => {
  const connections = [read('gone', now - dayMs), read('e', now - dayMs), read('back', now - 1)];
  const pruned = withConnections({ ...snapshot, connections }, [], now);
  expect(idsOf(pruned.connections)).toEqual(['e', 'back']);
});
