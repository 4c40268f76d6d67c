import { expect, test } from 'vitest';

import { demoClient, linked, named, overlap, type Row } from './demo-client';

const nowMs = Date.parse('2026-11-22T15:12:00Z');
const client = demoClient(nowMs);
const day = overlap('2026-11-22', '2026-11-23').replace('/event_instances', '/resource_bookings');
const everything = '&include=event_instance,event_resource_request,resource';
const whole = client.json(day + everything);

async function includedOf(booking: Row, relationship: string): Promise<Row | undefined> {
  const [link] = linked(booking, relationship);
  const { included } = await whole;
  return included.find((row) => row.type === link?.type && row.id === link.id);
}

/** The ids of the day's bookings whose included row has one of the values. */
async function idsWhere(relationship: string, attribute: string, values: readonly unknown[]) {
  const { data } = await whole;
  const rows = await Promise.all(data.map((row) => includedOf(row, relationship)));
  return data
    .filter((_, index) => values.includes(rows[index]?.attributes[attribute]))
    .map(({ id }) => id);
}

const idsOf = async (path: string) => (await client.json(path)).data.map(({ id }) => id);

test('the bookings of a day are those of its instances', async () => {
  const instances = await client.json(
    overlap('2026-11-22', '2026-11-23', '&include=resource_bookings'),
  );
  const linkedIds = instances.data.flatMap((row) => linked(row, 'resource_bookings'));
  expect((await whole).data.map(({ id }) => id).toSorted()).toEqual(
    linkedIds.map(({ id }) => id).toSorted(),
  );
});

test('every booking brings the instance, the request and the resource that it names', async () => {
  const { data, included } = await whole;
  for (const booking of data) {
    for (const name of ['event_instance', 'event_resource_request', 'resource']) {
      expect(await includedOf(booking, name)).toBeDefined();
    }
  }
  expect(new Set(included.map(({ type }) => type))).toEqual(
    new Set(['EventInstance', 'EventResourceRequest', 'Resource']),
  );
});

test.each([
  ['rooms', 'resource', 'kind', ['Room']],
  ['resources', 'resource', 'kind', ['Resource']],
  ['approved', 'event_resource_request', 'approval_status', ['A']],
  ['pending', 'event_resource_request', 'approval_status', ['P']],
  ['approved_pending', 'event_resource_request', 'approval_status', ['A', 'P']],
  ['pending_rejected', 'event_resource_request', 'approval_status', ['P', 'R']],
])(
  'the filter %s admits those whose %s says so',
  async (filter, relationship, attribute, values) => {
    const admitted = await idsOf(`${day}&filter=${filter}`);
    expect(admitted).toEqual(await idsWhere(relationship, attribute, values));
    expect(admitted.length).toBeGreaterThan(0);
  },
);

test('filters of different families narrow the answer together', async () => {
  const rooms = await idsOf(`${day}&filter=rooms`);
  const pending = await idsOf(`${day}&filter=pending`);
  const both = await idsOf(`${day}&filter=rooms,pending`);
  expect(both).toEqual(rooms.filter((id) => pending.includes(id)));
});

test('the future begins with what is not over', async () => {
  const { data } = await client.json(`${day}&filter=future`);
  const over = (await whole).data.length - data.length;
  expect(over).toBeGreaterThan(0);
  for (const row of data) {
    expect(Date.parse(String(row.attributes['ends_at']))).toBeGreaterThan(nowMs);
  }
});

test('a request hidden from kiosks says so beneath its booking', async () => {
  const requests = (await whole).included.filter(({ type }) => type === 'EventResourceRequest');
  const hidden = requests.filter((row) => row.attributes['visible_on_kiosks'] === false);
  expect(hidden).toHaveLength(1);
});

test('requests say how their rooms are to be set up, and what is asked for along with them', async () => {
  const setups = await client.json('/room_setups');
  const requests = (await whole).included.filter(({ type }) => type === 'EventResourceRequest');
  const named = requests.flatMap((row) => linked(row, 'room_setup'));
  expect(named.length).toBeGreaterThan(1);
  expect(setups.data.map(({ id }) => id)).toEqual(
    expect.arrayContaining(named.map(({ id }) => id)),
  );
  expect(requests.filter((row) => row.attributes['notes'] !== null).length).toBeGreaterThan(1);
});

test('bookings beneath an instance are narrowed to rooms, and not by approval', async () => {
  const instances = await client.json(overlap('2026-11-22', '2026-11-23'));
  const { id } = named(instances.data, 'Potluck Lunch');
  const beneath = `/event_instances/${id}/resource_bookings`;
  expect(await idsOf(beneath)).toHaveLength(3);
  expect(await idsOf(`${beneath}?filter=rooms`)).toHaveLength(1);
  expect(await idsOf(`${beneath}?filter=resources`)).toHaveLength(2);
  expect((await client.answer(`${beneath}?filter=approved`)).status).toBe(400);
});
