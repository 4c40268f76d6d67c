import { expect, test } from 'vitest';

import { demoClient, linked, named, overlap } from './demo-client';
import { publicTimes, type PublicTime } from './public-times';

const sunday = Date.parse('2026-11-22T05:00:00Z');
const at = (hours: number, minutes: number): number => sunday + (hours * 60 + minutes) * 60_000;

function plainly({ name, startsAt, endsAt, rooms }: PublicTime): string {
  const clock = (ms: number): string => new Date(ms - 5 * 3_600_000).toISOString().slice(11, 16);
  return `${clock(startsAt)}-${clock(endsAt)} ${name} · ${rooms.join(', ')}`;
}

async function timesOfSunday(seed: number): Promise<readonly PublicTime[]> {
  return publicTimes(demoClient(at(10, 12), { seed }), sunday, sunday + 86_400_000);
}

test.each([1, 2, 3])('at 10:12 exactly the three of the picture are on (seed %i)', async (seed) => {
  const on = (await timesOfSunday(seed)).filter(
    (time) => time.startsAt <= at(10, 12) && time.endsAt > at(10, 12),
  );
  expect(on.map(plainly)).toEqual([
    '09:00-10:30 Confirmation Class · Room 201',
    '10:00-11:15 Kids Church · Chapel, Room 104, Room 106',
    '10:00-11:15 Morning Worship · Sanctuary',
  ]);
});

test('what starts after 10:12 until 11:30 is what the picture announces', async () => {
  const next = (await timesOfSunday(1)).filter(
    (time) => time.startsAt > at(10, 12) && time.startsAt <= at(11, 30),
  );
  expect(next.map(plainly)).toEqual([
    '10:30-11:15 Newcomers’ Coffee · Fireside Room',
    '11:00-13:00 Potluck Lunch · Fellowship Hall',
    '11:30-12:45 Contemporary Worship · Sanctuary',
    '11:30-12:30 Grief Share · Library',
    '11:30-12:30 Membership Class · Room 201',
  ]);
});

test('the afternoon holds the rest of the design', async () => {
  expect((await timesOfSunday(1)).map(plainly)).toEqual(
    expect.arrayContaining([
      '12:00-13:30 Parent Cafe · Room 106',
      '13:00-14:30 Wedding Rehearsal · Chapel',
      '13:00-15:00 Youth Leadership Retreat Planning · Student Center',
    ]),
  );
});

test('the food drive is the only all-day event, in the Narthex and without a room', async () => {
  const { data } = await demoClient(at(10, 12)).all(
    overlap('2026-11-22', '2026-11-23', '&include=resource_bookings'),
  );
  const allDay = data.filter((row) => row.attributes['all_day_event'] === true);
  expect(allDay.map((row) => row.attributes['name'])).toEqual(['Harvest Food Drive']);
  expect(allDay[0]?.attributes).toMatchObject({
    location: 'Narthex',
    starts_at: '2026-11-22T05:00:00Z',
    ends_at: '2026-11-23T05:00:00Z',
  });
  expect(allDay[0]?.relationships?.['resource_bookings']?.data).toEqual([]);
});

test('the membership class has its setup and teardown within the instance', async () => {
  const client = demoClient(at(10, 12));
  const { data } = await client.all(overlap('2026-11-22', '2026-11-23', '&include=event_times'));
  const instance = named(data, 'Membership Class');
  const { data: times } = await client.json(
    `/event_instances/${instance.id}/event_times?order=starts_at`,
  );
  expect(instance.attributes).toMatchObject({
    starts_at: '2026-11-22T16:00:00Z',
    ends_at: '2026-11-22T17:45:00Z',
    published_starts_at: '2026-11-22T16:30:00Z',
    recurrence_description: 'Every 2 months on the 4th Sunday',
  });
  expect(
    times.map(({ attributes }) => [attributes['name'], attributes['visible_on_kiosks']]),
  ).toEqual([
    ['Setup', false],
    ['Class', true],
    ['Teardown', false],
  ]);
  expect(linked(instance, 'event_times')).toHaveLength(3);
});
