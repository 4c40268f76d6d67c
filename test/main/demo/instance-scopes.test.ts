import { expect, test } from 'vitest';

import { demoClient, linked, overlap, type Row } from './demo-client';

const nowMs = Date.parse('2026-11-18T20:12:00Z');
const client = demoClient(nowMs);
const include = '&include=event,tags,resource_bookings.resource';
const week = (more = '') => overlap('2026-11-16', '2026-11-23', more);

const all = client.all(week(include));
const admittedBy = async (filter: string) =>
  (await client.all(week(`&filter=${filter}`))).data.map(({ id }) => id);

/** The ids of the week's instances that `isAdmitted`, by the names of their tags, rooms and event's approval. */
async function idsWhere(
  isAdmitted: (names: readonly unknown[], approval: unknown) => boolean,
): Promise<readonly string[]> {
  const { data, included } = await all;
  const rows = new Map(included.map((row) => [`${row.type}:${row.id}`, row]));
  const follow = (row: Row, name: string) =>
    linked(row, name).flatMap(({ type, id }) => rows.get(`${type}:${id}`) ?? []);
  return data
    .filter((row) => {
      const places = follow(row, 'resource_bookings').flatMap((each) => follow(each, 'resource'));
      const names = [...follow(row, 'tags'), ...places].map((each) => each.attributes['name']);
      return isAdmitted(names, follow(row, 'event')[0]?.attributes['approval_status']);
    })
    .map(({ id }) => id);
}

const roles = {
  approver: 'Fellowship Hall',
  manager: 'Community',
  owner: 'Staff',
  subscriber: 'Music',
};

test.each([
  'approver',
  'approver_subscriber',
  'manager',
  'manager_approver',
  'manager_approver_subscriber',
  'manager_subscriber',
  'owner',
  'owner_approver',
  'owner_approver_subscriber',
  'owner_manager',
  'owner_manager_approver',
  'owner_manager_approver_subscriber',
  'owner_manager_subscriber',
  'owner_subscriber',
  'subscriber',
])('%s admits what the person is one of these to', async (scope) => {
  const held = Object.entries(roles).filter(([role]) => scope.split('_').includes(role));
  const expected = await idsWhere((names) => held.some(([, name]) => names.includes(name)));
  expect(await admittedBy(scope)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test('all is everything that the person has to do with, and not everything', async () => {
  const admitted = await admittedBy('all');
  expect(admitted).toEqual(await admittedBy('owner_manager_approver_subscriber'));
  expect(admitted.length).toBeLessThan((await all).data.length);
});

test.each([
  ['approved', 'A'],
  ['approved_pending', 'AP'],
  ['approved_pending_rejected', 'APR'],
  ['approved_rejected', 'AR'],
  ['pending', 'P'],
  ['pending_rejected', 'PR'],
  ['rejected', 'R'],
])('%s admits the approval statuses %s', async (scope, statuses) => {
  const expected = await idsWhere((_, approval) => statuses.includes(String(approval)));
  expect(await admittedBy(scope)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test('not_pending_event_requests leaves out what waits for approval', async () => {
  expect(await admittedBy('not_pending_event_requests')).toEqual(
    await idsWhere((_, approval) => approval !== 'P'),
  );
});

const namesOf = async (filter: string) =>
  (await client.all(week(`&filter=${filter}`))).data.map((row) => row.attributes['name']);

test('a blockout takes the room from what was planned there', async () => {
  expect(await namesOf('lost_due_to_blockout')).toContain('After-School Club');
  expect(await namesOf('lost_due_to_blockout')).not.toContain('Boiler Inspection');
});

test('lost is what a blockout took, and what was rejected', async () => {
  const lost = await namesOf('lost');
  expect(lost).toEqual(expect.arrayContaining(await namesOf('lost_due_to_blockout')));
  expect(lost).toContain('Yoga Trial Evening');
});

test('two events in one room are unresolved, and one alone is not', async () => {
  const names = await namesOf('unresolved');
  expect(names).toEqual(['After-School Club', 'Youth Band', 'Book Club', 'Tax Help']);
});

test('shared leaves out what only staff see', async () => {
  const names = await namesOf('shared');
  expect(names).toContain('Morning Worship');
  expect(names).not.toContain('Staff Meeting');
});

test('scopes of different families narrow the answer together', async () => {
  const lists = await Promise.all(['approved', 'owner', 'future'].map(admittedBy));
  const [first = [], ...others] = lists;
  const common = first.filter((id) => others.every((ids) => ids.includes(id)));
  expect(await admittedBy('approved,owner,future')).toEqual(common);
  expect(common.length).toBeGreaterThan(0);
});
