import { expect, test } from 'vitest';

import { demoClient, linked, named, overlap, type Row } from './demo-client';

const nowMs = Date.parse('2026-11-22T15:12:00Z');
const sunday = (more = ''): string => overlap('2026-11-22', '2026-11-23', more);
const names = (rows: readonly Row[]): readonly unknown[] =>
  rows.map((row) => row.attributes['name']);

test('the union of the pages is the whole, and the last has no next', async () => {
  const client = demoClient(nowMs);
  const whole = await client.json(sunday());
  const paged = await client.all(sunday().replace('per_page=100', 'per_page=7'));
  expect(paged.data).toEqual(whole.data);
  expect(whole.meta).toMatchObject({ total_count: whole.data.length, count: whole.data.length });
  expect(whole.meta.next).toBeUndefined();
  expect(whole.links.next).toBeUndefined();
});

test('a page names the next offset and its absolute address on the origin asked', async () => {
  const page = await demoClient(nowMs).json(sunday().replace('per_page=100', 'per_page=7'));
  expect(page.meta.next).toEqual({ offset: 7 });
  expect(page.links.next).toMatch(/^https:\/\/calendar\.example\/calendar\/v2\/event_instances\?/);
  expect(new URL(page.links.next ?? '').searchParams.get('offset')).toBe('7');
});

test('a page has 25 rows unless asked, and at most 100', async () => {
  const client = demoClient(nowMs);
  expect((await client.json('/event_instances')).data).toHaveLength(25);
  expect((await client.json('/event_instances?per_page=500')).data).toHaveLength(100);
});

test('every linkage resolves among the included, each record once', async () => {
  const include =
    '&include=event,event_times,tags,resource_bookings.resource,resource_bookings.event_resource_request';
  const client = demoClient(nowMs);
  const { data, included } = await client.json(sunday(include));
  // Three levels deep there is nothing to include: they are listed by themselves.
  const setups = await client.json('/room_setups');
  const keys = included.map((row) => `${row.type}:${row.id}`);
  const listed = [...data, ...setups.data].map((row) => `${row.type}:${row.id}`);
  const known = new Set([...keys, ...listed]);
  const missing = [...data, ...included]
    .flatMap((row) => Object.keys(row.relationships ?? {}).flatMap((name) => linked(row, name)))
    .filter(({ type, id }) => !known.has(`${type}:${id}`));
  expect(missing).toEqual([]);
  expect(keys).toHaveLength(new Set(keys).size);
});

test('without an include there is no linkage to many, and nothing is included', async () => {
  const { data, included } = await demoClient(nowMs).json(sunday());
  expect(data.map((row) => Object.keys(row.relationships ?? {}))).toEqual(
    data.map(() => ['event']),
  );
  expect(included).toEqual([]);
});

test('an instance carries the attributes of the reference and no others', async () => {
  const { data } = await demoClient(nowMs).json(sunday());
  expect(Object.keys(data[0]?.attributes ?? {}).toSorted()).toEqual([
    'all_day_event',
    'church_center_url',
    'compact_recurrence_description',
    'created_at',
    'ends_at',
    'location',
    'name',
    'published_ends_at',
    'published_starts_at',
    'recurrence',
    'recurrence_description',
    'starts_at',
    'updated_at',
  ]);
});

test('sparse fields drop what they do not list and add what is given only when asked', async () => {
  const { data } = await demoClient(nowMs).json(sunday('&fields[EventInstance]=kind,name'));
  expect(data.every((row) => Object.keys(row.attributes).length === 2)).toBe(true);
  expect(named(data, 'Organ Tuning').attributes['kind']).toBe('blockout');
});

test('an overlap finds the lock-in of the evening before and the drive of the days before', async () => {
  const saturday = await demoClient(nowMs).json(
    overlap('2026-11-21T11:00:00Z', '2026-11-21T11:30:00Z'),
  );
  const friday = await demoClient(nowMs).json(overlap('2026-11-20', '2026-11-21'));
  expect(names(saturday.data)).toContain('Youth Lock-in');
  expect(named(friday.data, 'Clothing Drive').attributes).toMatchObject({
    starts_at: '2026-11-16T05:00:00Z',
    ends_at: '2026-11-21T05:00:00Z',
  });
});

test('bare dates are midnights of the church, not of UTC', async () => {
  const client = demoClient(nowMs);
  const byDate = await client.json(sunday());
  const byInstant = await client.json(overlap('2026-11-22T05:00:00Z', '2026-11-23T05:00:00Z'));
  expect(byDate.data).toEqual(byInstant.data);
});

test('gte and lte admit the edge, gt and lt do not', async () => {
  const client = demoClient(nowMs);
  const count = async (operator: string): Promise<number> => {
    const edge = `where[starts_at][${operator}]=2026-11-22T15:00:00Z`;
    const day = 'where[starts_at][gt]=2026-11-22&where[starts_at][lt]=2026-11-23';
    return (await client.json(`/event_instances?${day}&${edge}`)).meta.total_count;
  };
  expect((await count('gte')) + (await count('lt'))).toBe(
    (await count('gt')) + (await count('lte')),
  );
  expect((await count('gte')) - (await count('gt'))).toBe(2);
});

test('approval filters and kind tell approved, pending and blockout instances apart', async () => {
  const client = demoClient(nowMs);
  const day = async (more: string): Promise<Row[]> => [...(await client.all(sunday(more))).data];
  const approved = await day('&filter=approved');
  const pending = await day('&filter=pending');
  const both = await day('&filter=approved_pending');
  expect(names(pending)).toEqual(['Baby Shower']);
  expect(names(approved)).not.toContain('Baby Shower');
  expect(both).toHaveLength(approved.length + pending.length);
  expect(names(await day('&where[kind]=blockout'))).toEqual(['Organ Tuning']);
  expect(names(await day('&filter=approved&where[kind]=standard'))).not.toContain('Organ Tuning');
});

test('filter=future leaves out what has ended', async () => {
  const { data } = await demoClient(nowMs).json(sunday('&filter=approved,future'));
  expect(names(data)).not.toContain('Early Communion');
  expect(names(data)).toContain('Morning Worship');
});

test('order sorts by start or end, and backwards with a minus', async () => {
  const client = demoClient(nowMs);
  for (const attribute of ['starts_at', 'ends_at']) {
    const up = await client.json(sunday().replace('order=starts_at', `order=${attribute}`));
    const down = await client.json(sunday().replace('order=starts_at', `order=-${attribute}`));
    const values = up.data.map((row) => String(row.attributes[attribute]));
    expect(values).toEqual(values.toSorted());
    expect(down.data.map((row) => row.attributes[attribute])).toEqual(values.toReversed());
  }
});

test('an instance without event times is published by its own start and end', async () => {
  const { data } = await demoClient(nowMs).json(sunday('&include=event_times'));
  const bloodDrive = named(data, 'Blood Drive');
  expect(linked(bloodDrive, 'event_times')).toEqual([]);
  expect(bloodDrive.attributes).toMatchObject({
    published_starts_at: '2026-11-22T18:30:00Z',
    published_ends_at: '2026-11-22T20:00:00Z',
  });
});

test('an instance with visible times may still have no published ones', async () => {
  const { data } = await demoClient(nowMs).json(overlap('2026-11-23', '2026-11-24'));
  expect(named(data, 'Noon Prayer').attributes['published_starts_at']).toBeNull();
});

test('the calendar reaches 30 days back and 60 days ahead, and no further', async () => {
  const client = demoClient(nowMs);
  const { data } = await client.json('/event_instances?order=starts_at&per_page=1');
  const last = await client.json('/event_instances?order=-starts_at&per_page=1');
  expect(data[0]?.attributes['starts_at']).toMatch(/^2026-10-23T/);
  expect(last.data[0]?.attributes['starts_at']).toMatch(/^2027-01-2[12]T/);
});

test('the calendar rolls along with the clock', async () => {
  const later = demoClient(nowMs + 365 * 86_400_000);
  expect((await later.json(overlap('2027-11-21', '2027-11-22'))).data.length).toBeGreaterThan(34);
});
