import { expect, test } from 'vitest';

import { demoClient, linked, named, overlap, type Row } from './demo-client';

const nowMs = Date.parse('2026-11-22T15:12:00Z');

test('the organization tells its name, zone and formats', async () => {
  const { data } = await demoClient(nowMs).json<{ data: Row }>('');
  expect(data).toMatchObject({
    type: 'Organization',
    attributes: {
      name: 'Grace Hill Church',
      time_zone: 'America/New_York',
      twenty_four_hour_time: false,
      date_format: '%m/%d/%Y',
    },
  });
});

test('the organization takes its name and its hours from the options', async () => {
  const client = demoClient(nowMs, { churchName: 'St. Bride', twentyFourHourTime: true });
  const { data } = await client.json<{ data: Row }>('');
  expect(data.attributes).toMatchObject({ name: 'St. Bride', twenty_four_hour_time: true });
});

test('there are exactly the twelve rooms, in their folders', async () => {
  const { data } = await demoClient(nowMs).json('/resources?filter=rooms&order=name&per_page=100');
  expect(data.map(({ attributes }) => [attributes['name'], attributes['path_name']])).toEqual([
    ['Chapel', 'Main building'],
    ['Conference Room', 'Main building/Upstairs'],
    ['Fellowship Hall', 'Main building'],
    ['Fireside Room', 'Main building'],
    ['Library', 'Main building'],
    ['Loft', 'Main building/Upstairs'],
    ['Nursery', 'Education wing'],
    ['Room 104', 'Education wing'],
    ['Room 106', 'Education wing'],
    ['Room 201', 'Main building/Upstairs'],
    ['Sanctuary', 'Main building'],
    ['Student Center', 'Education wing'],
  ]);
});

test('where[kind] and filter agree about rooms and equipment', async () => {
  const client = demoClient(nowMs);
  const byFilter = await client.json('/resources?filter=resources');
  const byKind = await client.json('/resources?where[kind]=Resource');
  expect(byKind.data).toEqual(byFilter.data);
  expect(byKind.data.map((row) => row.attributes['name'])).toContain('Projector');
});

test('there are three room setups, of which one is shared by rooms', async () => {
  const client = demoClient(nowMs);
  const { data } = await client.json('/room_setups?order=name&per_page=100');
  expect(data.map(({ attributes }) => attributes['name'])).toEqual([
    'Classroom, 24 chairs',
    'Round tables for 160',
    'Theatre rows, 60 chairs',
  ]);
  const shared = await client.json('/room_setups?filter=shared_room_setups');
  expect(shared.data).toEqual(
    data.filter((row) => linked(row, 'containing_resource').length === 0),
  );
  expect(shared.data).toHaveLength(1);
});

test('an instance is found by its id, with what it is asked to include', async () => {
  const client = demoClient(nowMs);
  const listed = named(
    (await client.json(overlap('2026-11-22', '2026-11-23'))).data,
    'Kids Church',
  );
  const single = await client.json<{ data: Row; included: readonly Row[] }>(
    `/event_instances/${listed.id}?include=resource_bookings.resource`,
  );
  expect(single.data.attributes).toEqual(listed.attributes);
  expect(single.included.filter((row) => row.type === 'Resource')).toHaveLength(3);
});

test('event times are narrowed to those visible on kiosks', async () => {
  const client = demoClient(nowMs);
  const instance = named(
    (await client.json(overlap('2026-11-22', '2026-11-23'))).data,
    'Evening Worship',
  );
  const { data } = await client.json(
    `/event_instances/${instance.id}/event_times?where[visible_on_kiosks]=true&order=starts_at`,
  );
  expect(data.map((row) => row.attributes['name'])).toEqual(['Doors open', 'Service']);
});

test('an event tells what it is connected to in other products', async () => {
  const client = demoClient(nowMs);
  const page = await client.json(overlap('2026-11-22', '2026-11-23', '&include=event'));
  const connections = async (name: string): Promise<readonly (readonly unknown[])[]> => {
    const event = named(page.included, name);
    const { data } = await client.json(`/events/${event.id}/event_connections`);
    return data.map(({ attributes }) => [
      attributes['connected_to_type'],
      attributes['product_name'],
    ]);
  };
  expect(await connections('Membership Class')).toEqual([
    ['signup', 'registrations'],
    ['group', 'groups'],
  ]);
  expect(await connections('Kids Church')).toEqual([['event', 'check-ins']]);
  expect(await connections('Morning Worship')).toEqual([]);
});

test.each([
  '/rooms',
  '/event_instances/1',
  '/event_instances/default',
  '/event_instances/99999000/event_times',
  '/event_instances/default/event',
  '/event_instances/99999000/resource_bookings',
  '/event_instances/99999000/tags',
  '/event_instances/99999000/event_times/1/event',
  '/events/default/event_connections',
  '/events/default',
  '/events/99900000',
  '/events/default/event_instances',
  '/tags/1/event_instances',
  '/resource_bookings/1/event_instance',
  '/resource_bookings/default',
  '/../v3',
])('%s is not found', async (path) => {
  const response = await demoClient(nowMs).answer(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errors: [{ status: '404', title: 'Not Found' }] });
});

test.each([
  ['include', '/event_instances?include=owner'],
  ['filter', '/event_instances?filter=cancelled'],
  ['filter', '/event_instances?filter=approved,pending'],
  ['filter', '/event_instances?filter=owner,future,manager'],
  ['filter', '/tags/302/event_instances?filter=future'],
  ['filter', '/resources?filter=rooms,resources'],
  ['filter', '/resource_bookings?filter=rooms,resources'],
  ['filter', '/resource_bookings?filter=approved,rejected'],
  ['filter', '/resource_bookings?filter=owner'],
  ['include', '/resource_bookings?include=event'],
  ['where[quantity]', '/resource_bookings?where[quantity]=1'],
  ['order', '/resources?order=path_name'],
  ['order', '/tags?order=color'],
  ['include', '/me?include=organization'],
  ['order', '/event_instances?order=name'],
  ['where[location]', '/event_instances?where[location]=Narthex'],
  ['where[starts_at][after]', '/event_instances?where[starts_at][after]=2026-11-22'],
  ['where[starts_at][gt]', '/event_instances?where[starts_at][gt]=yesterday'],
  ['per_page', '/event_instances?per_page=many'],
  ['include', '/resources?include=resource_folder'],
])('%s is refused by name in %s', async (parameter, path) => {
  const response = await demoClient(nowMs).answer(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ status: '400', source: { parameter } }],
  });
});
