import { describe, expect, test } from 'vitest';
import {
  eventInstances,
  eventInstancesOfEvent,
  type EventInstanceScopes,
} from '../../../../src/main/calendar/query/event-instances';
import {
  resourceBookings,
  resourceBookingsOfInstance,
  type ResourceBookingScopes,
} from '../../../../src/main/calendar/query/resource-bookings';
import { resources } from '../../../../src/main/calendar/query/resources';
import type {
  ApprovalScope,
  PersonScope,
  StandingScope,
} from '../../../../src/main/calendar/query/scopes';
import { keysOf, linkedKeys, named, nowMs, rowsOf, week } from './asked-church';

/* Each list has every scope of its family: the compiler misses the one that is left out. */
const approvals: Record<ApprovalScope, readonly string[]> = {
  approved: ['A'],
  approved_pending: ['A', 'P'],
  approved_pending_rejected: ['A', 'P', 'R'],
  approved_rejected: ['A', 'R'],
  pending: ['P'],
  pending_rejected: ['P', 'R'],
  rejected: ['R'],
};
const persons: Record<PersonScope, readonly PersonScope[]> = {
  all: ['approver', 'manager', 'owner', 'subscriber'],
  approver: ['approver'],
  approver_subscriber: ['approver', 'subscriber'],
  manager: ['manager'],
  manager_approver: ['manager', 'approver'],
  manager_approver_subscriber: ['manager', 'approver', 'subscriber'],
  manager_subscriber: ['manager', 'subscriber'],
  owner: ['owner'],
  owner_approver: ['owner', 'approver'],
  owner_approver_subscriber: ['owner', 'approver', 'subscriber'],
  owner_manager: ['owner', 'manager'],
  owner_manager_approver: ['owner', 'manager', 'approver'],
  owner_manager_approver_subscriber: ['owner', 'manager', 'approver', 'subscriber'],
  owner_manager_subscriber: ['owner', 'manager', 'subscriber'],
  owner_subscriber: ['owner', 'subscriber'],
  subscriber: ['subscriber'],
};
const standings: Record<StandingScope, true> = {
  future: true,
  lost: true,
  lost_due_to_blockout: true,
  not_pending_event_requests: true,
  shared: true,
  unresolved: true,
};
const scopesOf = <Scope extends string>(family: Record<Scope, unknown>) =>
  Object.keys(family) as Scope[];

const endOf = (row: { attributes?: Readonly<Record<string, unknown>> }) =>
  Date.parse(String(row.attributes?.['ends_at']));

describe('event instances', () => {
  const whole = rowsOf(eventInstances({ where: week, perPage: 100, include: ['event'] }));
  const admitted = async (filter: EventInstanceScopes) =>
    keysOf((await rowsOf(eventInstances({ where: week, perPage: 100, filter }))).data);

  test.each(scopesOf(approvals))('%s admits its approval statuses', async (approval) => {
    const { data, included } = await whole;
    const statuses = new Map(
      included.map((row) => [`Event:${row.id}`, row.attributes?.['approval_status']]),
    );
    const expected = data.filter((row) =>
      approvals[approval].includes(String(statuses.get(linkedKeys(row, 'event')[0] ?? ''))),
    );
    expect(await admitted({ approval })).toEqual(keysOf(expected));
    expect(expected).not.toEqual([]);
  });

  test.each(scopesOf(persons))('%s admits what any of its roles admits', async (person) => {
    const ofRoles = await Promise.all(persons[person].map((role) => admitted({ person: role })));
    const all = keysOf((await whole).data);
    const expected = all.filter((key) => ofRoles.some((keys) => keys.includes(key)));
    expect(await admitted({ person })).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
  });

  test.each(scopesOf(standings))('%s admits some of all instances', async (scope) => {
    const all = keysOf((await whole).data);
    const keys = await admitted({ standing: [scope] });
    expect(all).toEqual(expect.arrayContaining([...keys]));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThan(all.length);
  });

  test('scopes of different families admit what all of them admit', async () => {
    const families: EventInstanceScopes[] = [
      { approval: 'approved' },
      { person: 'manager_approver' },
      { standing: ['future', 'shared'] },
    ];
    const lists = await Promise.all(families.map(admitted));
    const common = keysOf((await whole).data).filter((key) =>
      lists.every((keys) => keys.includes(key)),
    );
    const filter = Object.assign({}, ...families) as EventInstanceScopes;
    expect(await admitted(filter)).toEqual(common);
    expect(common.length).toBeGreaterThan(0);
    expect(common.length).toBeLessThan(Math.min(...lists.map((keys) => keys.length)));
  });

  test('of an event, the future ones are those that have not ended', async () => {
    const [event = ''] = linkedKeys(named((await whole).data, 'Morning Worship'), 'event');
    const id = event.slice('Event:'.length);
    const all = await rowsOf(eventInstancesOfEvent(id));
    const future = await rowsOf(eventInstancesOfEvent(id, { filter: { standing: 'future' } }));
    expect(future.data).toEqual(all.data.filter((row) => endOf(row) > nowMs));
    expect(future.data.length).toBeLessThan(all.data.length);
  });
});

describe('resource bookings', () => {
  const include = ['event_resource_request', 'resource'] as const;
  const whole = rowsOf(resourceBookings({ where: week, perPage: 100, include }));
  const admitted = async (filter: ResourceBookingScopes) =>
    keysOf((await rowsOf(resourceBookings({ where: week, perPage: 100, filter }))).data);

  /** The keys of those whose included row says one of the values. */
  async function keysWhere(relationship: string, attribute: string, values: readonly string[]) {
    const { data, included } = await whole;
    const said = new Map(
      included.map((row) => [`${row.type}:${row.id}`, String(row.attributes?.[attribute])]),
    );
    const saysOne = (key: string | undefined) => values.includes(said.get(key ?? '') ?? '');
    return keysOf(data.filter((row) => saysOne(linkedKeys(row, relationship)[0])));
  }

  test.each(scopesOf(approvals))("%s admits its requests' statuses", async (approval) => {
    const expected = await keysWhere(
      'event_resource_request',
      'approval_status',
      approvals[approval],
    );
    expect(await admitted({ approval })).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  test.each([
    ['rooms', 'Room'],
    ['resources', 'Resource'],
  ] as const)('%s admits the kind %s', async (resource, kind) => {
    const expected = await keysWhere('resource', 'kind', [kind]);
    expect(await admitted({ resource })).toEqual(expected);
    expect(expected.length).toBeLessThan((await whole).data.length);
  });

  test('the future, pending rooms are what all three admit', async () => {
    const pending = await admitted({ approval: 'pending' });
    const future = await admitted({ standing: 'future' });
    const rooms = await admitted({ resource: 'rooms' });
    const common = pending.filter((key) => future.includes(key) && rooms.includes(key));
    const filter = { approval: 'pending', standing: 'future', resource: 'rooms' } as const;
    expect(await admitted(filter)).toEqual(common);
    expect(common).toHaveLength(1);
  });

  test('beneath an instance they are narrowed to the same kinds', async () => {
    const { data } = await rowsOf(eventInstances({ where: week, perPage: 100 }));
    const { id } = named(data, 'Potluck Lunch');
    const countOf = async (filter?: { resource: 'rooms' | 'resources' }) =>
      (await rowsOf(resourceBookingsOfInstance(id, { ...(filter && { filter }) }))).data.length;
    expect(await countOf()).toBe(3);
    expect(await countOf({ resource: 'rooms' })).toBe(1);
    expect(await countOf({ resource: 'resources' })).toBe(2);
  });
});

describe('resources', () => {
  test('the scope and the kind agree about rooms and equipment', async () => {
    const rooms = await rowsOf(resources({ filter: { resource: 'rooms' } }));
    const equipment = await rowsOf(resources({ filter: { resource: 'resources' } }));
    expect(rooms.data).toHaveLength(12);
    expect(equipment.data).toHaveLength(6);
    expect(await rowsOf(resources({ where: { kind: 'Room' } }))).toEqual(rooms);
    expect(await rowsOf(resources({ where: { kind: 'Resource' } }))).toEqual(equipment);
  });
});
