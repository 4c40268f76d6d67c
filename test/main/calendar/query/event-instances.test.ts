import { expect, expectTypeOf, test } from 'vitest';
import {
  eventInstance,
  eventInstanceOfBooking,
  eventInstances,
  eventInstancesOfEvent,
  eventInstancesOfTag,
  eventOfInstance,
  tagsOfInstance,
} from '../../../../src/main/calendar/query/event-instances';
import type { Listing } from '../../../../src/main/calendar/query/listing';

const startsAt = Date.UTC(2026, 10, 22, 5);

test('everything that the reference lists goes into one request', () => {
  const { path, query } = eventInstances({
    filter: { approval: 'approved', person: 'owner_manager', standing: ['future', 'shared'] },
    where: {
      created_at: { lte: '2026-11-01' },
      ends_at: { gt: startsAt },
      kind: 'standard',
      starts_at: { lt: startsAt + 500 },
      updated_at: { gte: 0 },
    },
    order: '-starts_at',
    perPage: 50,
    offset: 100,
    include: ['event', 'resource_bookings.resource'],
    fields: { EventInstance: ['name', 'description', 'image_url', 'kind'] },
  });
  expect(path).toBe('/event_instances');
  expect(query).toEqual({
    filter: 'approved,owner_manager,future,shared',
    'where[created_at][lte]': '2026-11-01',
    'where[ends_at][gt]': '2026-11-22T05:00:00Z',
    'where[kind]': 'standard',
    'where[starts_at][lt]': '2026-11-22T05:00:00.500Z',
    'where[updated_at][gte]': '1970-01-01T00:00:00Z',
    order: '-starts_at',
    per_page: '50',
    offset: '100',
    include: 'event,resource_bookings.resource',
    'fields[EventInstance]': 'name,description,image_url,kind',
  });
});

test('each place has its path', () => {
  const include = ['event'] as const;
  const one = { include: 'event' };
  const future = { filter: { standing: 'future' } } as const;
  const paths = [
    eventInstance('1', { include }),
    eventInstancesOfEvent('2', future),
    eventInstancesOfTag('3', { order: 'ends_at' }),
    eventInstanceOfBooking('4', { include }),
    eventOfInstance('5'),
    tagsOfInstance('6'),
  ].map(({ path, query }) => [path, query]);
  expect(paths).toEqual([
    ['/event_instances/1', one],
    ['/events/2/event_instances', { filter: 'future' }],
    ['/tags/3/event_instances', { order: 'ends_at' }],
    ['/resource_bookings/4/event_instance', one],
    ['/event_instances/5/event', {}],
    ['/event_instances/6/tags', {}],
  ]);
});

test('an empty list asks for nothing', () => {
  expect(eventInstances({ include: [], filter: { standing: [] }, where: {} }).query).toEqual({});
});

test('a listing tells the type of its rows to the compiler', () => {
  expectTypeOf(eventInstances()).toEqualTypeOf<Listing<'EventInstance'>>();
  expectTypeOf(eventOfInstance('1')).toEqualTypeOf<Listing<'Event'>>();
  expectTypeOf(tagsOfInstance('1')).not.toExtend<Listing<'EventInstance'>>();
});
