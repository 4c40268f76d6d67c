import { expect, test } from 'vitest';
import { eventConnectionsOfEvent } from '../../../../src/main/calendar/query/event-connections';
import {
  eventInstance,
  eventInstances,
  eventInstancesOfEvent,
  eventInstancesOfTag,
  tagsOfInstance,
} from '../../../../src/main/calendar/query/event-instances';
import { eventTimesOfInstance } from '../../../../src/main/calendar/query/event-times';
import type { Listing, RowType } from '../../../../src/main/calendar/query/listing';
import {
  resourceBookings,
  resourceBookingsOfInstance,
} from '../../../../src/main/calendar/query/resource-bookings';
import { resources } from '../../../../src/main/calendar/query/resources';

/* The compiler makes these tests: `npm run typecheck` fails as soon as one of the marked lines compiles. */

/** The lines are for the compiler alone, and never run. */
const expectUncompiled = (lines: () => readonly Listing<RowType>[]) => {
  expect(lines).toBeTypeOf('function');
};

test('two scopes of one family do not compile', () => {
  expectUncompiled(() => [
    // @ts-expect-error: two approval scopes
    eventInstances({ filter: { approval: ['approved', 'pending'] } }),
    // @ts-expect-error: two approval scopes in one text
    eventInstances({ filter: { approval: 'approved,pending' } }),
    // @ts-expect-error: two scopes of a person
    eventInstances({ filter: { person: ['owner', 'manager'] } }),
    // @ts-expect-error: an approval scope among those that exclude nothing
    eventInstances({ filter: { approval: 'approved', standing: ['pending'] } }),
    // @ts-expect-error: a scope of a person in the family of approvals
    eventInstances({ filter: { approval: 'all' } }),
    // @ts-expect-error: rooms and equipment
    resourceBookings({ filter: { resource: ['rooms', 'resources'] } }),
  ]);
});

test('a scope where the reference does not list it does not compile', () => {
  expectUncompiled(() => [
    // @ts-expect-error: of an event, only the future
    eventInstancesOfEvent('1', { filter: { approval: 'approved' } }),
    // @ts-expect-error: of an event, only the future
    eventInstancesOfEvent('1', { filter: { standing: 'lost' } }),
    // @ts-expect-error: of a tag, no filter
    eventInstancesOfTag('1', { filter: { standing: 'future' } }),
    // @ts-expect-error: beneath an instance, no approval
    resourceBookingsOfInstance('1', { filter: { approval: 'approved' } }),
    // @ts-expect-error: resources know no future
    resources({ filter: { standing: 'future' } }),
    // @ts-expect-error: event times have no filter
    eventTimesOfInstance('1', { filter: { standing: 'future' } }),
  ]);
});

test('a condition that the reference does not list does not compile', () => {
  expectUncompiled(() => [
    // @ts-expect-error: no such attribute to ask by
    eventInstances({ where: { location: 'Narthex' } }),
    // @ts-expect-error: an operator on a text
    eventInstances({ where: { kind: { gt: 'standard' } } }),
    // @ts-expect-error: a kind that is none
    eventInstances({ where: { kind: 'Room' } }),
    // @ts-expect-error: an operator that is none
    eventInstances({ where: { starts_at: { after: 0 } } }),
    // @ts-expect-error: equality has its own name
    eventInstances({ where: { starts_at: 0 } }),
    // @ts-expect-error: an operator on a name
    eventTimesOfInstance('1', { where: { name: { lt: 'Setup' } } }),
    // @ts-expect-error: a flag in words
    eventTimesOfInstance('1', { where: { visible_on_kiosks: 'yes' } }),
    // @ts-expect-error: an operator on a flag
    eventTimesOfInstance('1', { where: { visible_on_kiosks: { gt: 0 } } }),
    // @ts-expect-error: connections are asked by product alone
    eventConnectionsOfEvent('1', { where: { connected_to_type: 'group' } }),
    // @ts-expect-error: a product that is none
    eventConnectionsOfEvent('1', { where: { product_name: 'giving' } }),
    // @ts-expect-error: bookings are asked by times alone
    resourceBookings({ where: { quantity: '1' } }),
  ]);
  // @ts-expect-error: a day is not written so
  expect(() => eventInstances({ where: { starts_at: { gt: '22.11.2026' } } })).toThrow(RangeError);
});

test('an include, an order or a field that the reference does not list does not compile', () => {
  expectUncompiled(() => [
    // @ts-expect-error: no such include
    eventInstances({ include: ['owner'] }),
    // @ts-expect-error: three levels
    eventInstances({ include: ['resource_bookings.resource.resource_folder'] }),
    // @ts-expect-error: a place with a single row has no order
    eventInstance('1', { order: 'starts_at' }),
    // @ts-expect-error: no order by name
    eventInstances({ order: 'name' }),
    // @ts-expect-error: no order in words
    eventInstances({ order: 'starts_at desc' }),
    // @ts-expect-error: event times are ordered by time
    eventTimesOfInstance('1', { order: 'name' }),
    // @ts-expect-error: event times include their event alone
    eventTimesOfInstance('1', { include: ['event_instance'] }),
    // @ts-expect-error: connections have no order
    eventConnectionsOfEvent('1', { order: 'product_name' }),
    // @ts-expect-error: no such attribute
    eventInstances({ fields: { EventInstance: ['summary'] } }),
    // @ts-expect-error: no attribute at all
    eventInstances({ fields: { EventInstance: [] } }),
    // @ts-expect-error: tags are only paged
    tagsOfInstance('1', { order: 'name' }),
    // @ts-expect-error: the wire's name of the page size
    eventInstances({ per_page: 100 }),
  ]);
});

test('a listing that no builder made does not compile', () => {
  // @ts-expect-error: without the mark of the builders
  const listing: Listing<'EventInstance'> = { path: '/people', query: {} };
  expect(listing.path).toBe('/people');
});
