import { expect, test } from 'vitest';

import { demoClient, linked, named, overlap, type Row } from './demo-client';

const nowMs = Date.parse('2026-11-22T15:12:00Z');
const client = demoClient(nowMs);
const include = '&include=event,tags,resource_bookings';
const sunday = client.json(overlap('2026-11-22', '2026-11-23', include));

type Single = { readonly data: Row; readonly included: readonly Row[] };

async function instanceNamed(name: string): Promise<Row> {
  return named((await sunday).data, name);
}

const keysOf = (rows: readonly { type: string; id: string }[]) =>
  rows.map(({ type, id }) => `${type}:${id}`).toSorted();

test.each(['tags', 'resource_bookings'])(
  'beneath an instance stand the %s that it includes',
  async (name) => {
    const instance = await instanceNamed('Kids Church');
    const { data } = await client.json(`/event_instances/${instance.id}/${name}`);
    expect(keysOf(data)).toEqual(keysOf(linked(instance, name)));
    expect(data.length).toBeGreaterThan(1);
  },
);

test('an event is the same beneath its instance, beneath a time of it, included and by itself', async () => {
  const instance = await instanceNamed('Evening Worship');
  const { included } = await sunday;
  const [link] = linked(instance, 'event');
  const event = included.find((row) => row.type === 'Event' && row.id === link?.id);
  const times = await client.json(`/event_instances/${instance.id}/event_times?include=event`);
  const timeId = times.data[0]?.id ?? '';
  expect(event).toBeDefined();
  expect(times.included).toEqual([event]);
  for (const path of [
    `/events/${event?.id}`,
    `/event_instances/${instance.id}/event`,
    `/event_instances/${instance.id}/event_times/${timeId}/event`,
  ]) {
    expect((await client.json<Single>(path)).data).toEqual(event);
  }
});

test('a time of another instance leads to no event', async () => {
  const instance = await instanceNamed('Evening Worship');
  const other = await instanceNamed('Kids Church');
  const times = await client.json(`/event_instances/${other.id}/event_times`);
  const path = `/event_instances/${instance.id}/event_times/${times.data[0]?.id ?? ''}/event`;
  expect((await client.answer(path)).status).toBe(404);
});

test('a booking leads to its instance, with what it is asked to include', async () => {
  const instance = await instanceNamed('Kids Church');
  const [booking] = linked(instance, 'resource_bookings');
  const answer = await client.json<Single>(
    `/resource_bookings/${booking?.id}/event_instance?include=tags`,
  );
  expect(answer.data.attributes).toEqual(instance.attributes);
  expect(keysOf(answer.included)).toEqual(keysOf(linked(instance, 'tags')));
});

test('a booking that its instance does not have leads nowhere', async () => {
  const instance = await instanceNamed('Kids Church');
  const response = await client.answer(`/resource_bookings/${instance.id}99/event_instance`);
  expect(response.status).toBe(404);
});

test('an event held once has one instance, a weekly one all of its dates', async () => {
  const count = async (name: string): Promise<number> => {
    const [event] = linked(await instanceNamed(name), 'event');
    return (await client.json(`/events/${event?.id}/event_instances`)).meta.total_count;
  };
  expect(await count('Potluck Lunch')).toBe(1);
  expect(await count('Morning Worship')).toBe(13);
});

test('the instances of an event can be narrowed to the future, and not by approval', async () => {
  const [event] = linked(await instanceNamed('Morning Worship'), 'event');
  const future = await client.all(`/events/${event?.id}/event_instances?filter=future`);
  const starts = future.data.map((row) => String(row.attributes['starts_at']));
  expect(starts).toHaveLength(9);
  expect(starts[0]).toBe('2026-11-22T15:00:00Z');
  const refused = await client.answer(`/events/${event?.id}/event_instances?filter=approved`);
  expect(refused.status).toBe(400);
});

test('the tags are in their order, and lead to the instances that have them', async () => {
  const { data } = await client.json('/tags?order=-position');
  expect(data.map((row) => row.attributes['name'])).toEqual(
    'Staff,Community,Outreach,Prayer,Music,Care,Students,Kids,Worship'.split(','),
  );
  const kids = named(data, 'Kids');
  const span = overlap('2026-11-22', '2026-11-23', '&include=tags').slice(
    '/event_instances'.length,
  );
  const tagged = await client.json(`/tags/${kids.id}/event_instances${span}`);
  const expected = (await sunday).data.filter((row) =>
    linked(row, 'tags').some(({ id }) => id === kids.id),
  );
  expect(keysOf(tagged.data)).toEqual(keysOf(expected));
  expect(expected.length).toBeGreaterThan(2);
});

test('one connection of an event is found by its id, and another is not', async () => {
  const [event] = linked(await instanceNamed('Membership Class'), 'event');
  const path = `/events/${event?.id}/event_connections`;
  const { data } = await client.json(path);
  const second = data[1];
  expect((await client.json<Single>(`${path}/${second?.id}`)).data).toEqual(second);
  expect((await client.answer(`${path}/1`)).status).toBe(404);
});

test('the token belongs to a person', async () => {
  const { data } = await client.json<Single>('/me');
  expect(data).toMatchObject({ type: 'Person', attributes: { name: 'Dana Whitfield' } });
});
