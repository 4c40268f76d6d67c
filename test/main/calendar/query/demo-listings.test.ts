import { describe, expect, test } from 'vitest';
import {
  eventConnection,
  eventConnectionsOfEvent,
} from '../../../../src/main/calendar/query/event-connections';
import {
  eventInstance,
  eventInstanceOfBooking,
  eventInstances,
  eventInstancesOfEvent,
  eventInstancesOfTag,
  eventOfInstance,
  tagsOfInstance,
} from '../../../../src/main/calendar/query/event-instances';
import { eventOfTime, eventTimesOfInstance } from '../../../../src/main/calendar/query/event-times';
import type { Listing, RowType } from '../../../../src/main/calendar/query/listing';
import {
  resourceBookings,
  resourceBookingsOfInstance,
} from '../../../../src/main/calendar/query/resource-bookings';
import { resources } from '../../../../src/main/calendar/query/resources';
import { roomSetups } from '../../../../src/main/calendar/query/room-setups';
import { keysOf, linkedKeys, named, rowsOf, week } from './asked-church';

const relationships = ['event', 'event_times', 'resource_bookings', 'tags'] as const;
const whole = rowsOf(eventInstances({ where: week, perPage: 100, include: relationships }));

/** An instance of the week, and the ids of what it is linked to. */
async function family(name: string) {
  const instance = named((await whole).data, name);
  const idsOf = (relationship: string) =>
    linkedKeys(instance, relationship).map((key) => key.slice(key.indexOf(':') + 1));
  const [eventId = ''] = idsOf('event');
  return { instance, id: instance.id, eventId, idsOf };
}

/** The keys of the week's instances that are linked to the row of that key. */
async function instancesLinkedTo(key: string): Promise<readonly string[]> {
  const { data } = await whole;
  const isLinked = (row: (typeof data)[number]) =>
    relationships.some((name) => linkedKeys(row, name).includes(key));
  return keysOf(data.filter(isLinked));
}

describe('each listing brings what its place holds', () => {
  const oneOf = async (listing: Listing<RowType>) => keysOf((await rowsOf(listing)).data);

  test('an instance by its id', async () => {
    const { id } = await family('Family Night');
    expect(await oneOf(eventInstance(id))).toEqual([`EventInstance:${id}`]);
  });

  test('the instances of an event', async () => {
    const { eventId } = await family('After-School Club');
    const listed = await oneOf(eventInstancesOfEvent(eventId, { where: week }));
    expect(listed).toEqual(await instancesLinkedTo(`Event:${eventId}`));
    expect(listed).toHaveLength(4);
  });

  test('the instances of a tag', async () => {
    const [tagId = ''] = (await family('Family Night')).idsOf('tags');
    const listed = await oneOf(eventInstancesOfTag(tagId, { where: week, perPage: 100 }));
    expect(listed).toEqual(await instancesLinkedTo(`Tag:${tagId}`));
    expect(listed.length).toBeGreaterThan(10);
  });

  test('the instance of a booking', async () => {
    const { id, idsOf } = await family('Family Night');
    const bookingId = idsOf('resource_bookings').at(-1) ?? '';
    expect(await oneOf(eventInstanceOfBooking(bookingId))).toEqual([`EventInstance:${id}`]);
  });

  test('event, times, bookings and tags of an instance', async () => {
    const { instance, id } = await family('Family Night');
    const listings = {
      event: eventOfInstance(id),
      event_times: eventTimesOfInstance(id),
      resource_bookings: resourceBookingsOfInstance(id),
      tags: tagsOfInstance(id),
    };
    for (const [name, listing] of Object.entries(listings)) {
      expect(await oneOf(listing)).toEqual(linkedKeys(instance, name));
    }
    expect(linkedKeys(instance, 'resource_bookings')).toHaveLength(6);
    expect(linkedKeys(instance, 'event_times')).toHaveLength(4);
  });

  test('the event of a time', async () => {
    const { id, eventId, idsOf } = await family('Family Night');
    const timeId = idsOf('event_times')[2] ?? '';
    expect(await oneOf(eventOfTime(id, timeId))).toEqual([`Event:${eventId}`]);
  });

  test('the connections of an event, and each by its id', async () => {
    const { eventId } = await family('Membership Class');
    const listed = await oneOf(eventConnectionsOfEvent(eventId));
    expect(listed).toHaveLength(2);
    for (const key of listed) {
      const id = key.slice('EventConnection:'.length);
      expect(await oneOf(eventConnection(eventId, id))).toEqual([key]);
    }
  });

  test('the bookings of the organization', async () => {
    const linked = (await whole).data.flatMap((row) => linkedKeys(row, 'resource_bookings'));
    const listed = await oneOf(resourceBookings({ where: week, perPage: 100 }));
    expect([...listed].sort()).toEqual([...linked].sort());
  });

  test('the resources of the organization', async () => {
    const listed = await oneOf(resources());
    expect(listed).toHaveLength(18);
    expect(listed.every((key) => key.startsWith('Resource:'))).toBe(true);
  });

  test('the room setups of the organization', async () => {
    const listed = await oneOf(roomSetups({ order: 'name' }));
    expect(listed).toEqual(['RoomSetup:4301', 'RoomSetup:4302', 'RoomSetup:4303']);
    expect(await oneOf(roomSetups({ where: { name: 'Round tables for 160' } }))).toEqual([
      'RoomSetup:4302',
    ]);
  });
});

describe('includes', () => {
  test.each([
    ['event', ['Event']],
    ['event_times', ['EventTime']],
    ['tags', ['Tag']],
    ['resource_bookings', ['ResourceBooking']],
    ['resource_bookings.resource', ['Resource', 'ResourceBooking']],
    ['resource_bookings.event_resource_request', ['EventResourceRequest', 'ResourceBooking']],
  ] as const)('instances include %s', async (path, types) => {
    const { included } = await rowsOf(
      eventInstances({ where: week, include: [path], perPage: 100 }),
    );
    expect([...new Set(included.map(({ type }) => type))].sort()).toEqual(types);
  });

  test.each([
    ['event_instance', 'EventInstance'],
    ['event_resource_request', 'EventResourceRequest'],
    ['resource', 'Resource'],
  ] as const)('bookings include %s', async (path, type) => {
    const listing = resourceBookings({ where: week, include: [path], perPage: 100 });
    const { data, included } = await rowsOf(listing);
    const linked = data.flatMap((row) => linkedKeys(row, path));
    expect(included.every((row) => row.type === type)).toBe(true);
    expect(new Set(keysOf(included))).toEqual(new Set(linked));
  });

  test('event times include their event', async () => {
    const { id, eventId } = await family('Family Night');
    const { included } = await rowsOf(eventTimesOfInstance(id, { include: ['event'] }));
    expect(keysOf(included)).toEqual([`Event:${eventId}`]);
  });
});

describe('fields', () => {
  test('only the attributes that are wanted come, those that must be asked for too', async () => {
    const EventInstance = ['name', 'kind', 'description', 'image_url'] as const;
    const { id } = await family('Morning Worship');
    const { data } = await rowsOf(eventInstance(id, { fields: { EventInstance } }));
    expect(data[0]?.attributes).toEqual({
      name: 'Morning Worship',
      kind: 'standard',
      description: '<p>Hymns, choir and a sermon for all ages.</p>',
      image_url: null,
    });
  });
});

describe('paging', () => {
  test('the pages of one listing are read to the last, whatever their size', async () => {
    const { data } = await rowsOf(eventInstances({ where: week, perPage: 13 }));
    expect(keysOf(data)).toEqual(keysOf((await whole).data));
    expect(data.length).toBeGreaterThan(13 * 13);
  });

  test('an offset leaves out the rows before it', async () => {
    const { data } = await rowsOf(eventInstances({ where: week, perPage: 100, offset: 150 }));
    expect(keysOf(data)).toEqual(keysOf((await whole).data).slice(150));
  });

  test('an offset behind the last row brings none', async () => {
    expect((await rowsOf(resources({ offset: 500 }))).data).toEqual([]);
  });
});
