import { describe, expect, test } from 'vitest';
import type { Moment, MomentCondition } from '../../../../src/main/calendar/query/conditions';
import { eventConnectionsOfEvent } from '../../../../src/main/calendar/query/event-connections';
import { eventInstances } from '../../../../src/main/calendar/query/event-instances';
import { eventTimesOfInstance } from '../../../../src/main/calendar/query/event-times';
import type { Listing, RowType } from '../../../../src/main/calendar/query/listing';
import { resourceBookings } from '../../../../src/main/calendar/query/resource-bookings';
import { resources } from '../../../../src/main/calendar/query/resources';
import type { Row } from '../../../fakes/json-api';
import { keysOf, linkedKeys, named, rowsOf, week, type ListedRows } from './asked-church';

const instances = rowsOf(
  eventInstances({ where: week, perPage: 100, include: ['event'], order: 'starts_at' }),
);
const bookings = rowsOf(resourceBookings({ where: week, perPage: 100, order: 'starts_at' }));

async function timesOf(name: string): Promise<{ readonly id: string } & ListedRows> {
  const { id } = named((await instances).data, name);
  return { id, ...(await rowsOf(eventTimesOfInstance(id, { order: 'starts_at' }))) };
}

const momentOf = (row: Row | undefined, attribute: string) =>
  Date.parse(String(row?.attributes?.[attribute]));

/** Operators as the reference means them, on instants. */
const operators = {
  eq: (value: number, than: number) => value === than,
  gt: (value: number, than: number) => value > than,
  gte: (value: number, than: number) => value >= than,
  lt: (value: number, than: number) => value < than,
  lte: (value: number, than: number) => value <= than,
};
const operatorNames = Object.keys(operators) as (keyof typeof operators)[];
const conditionOf = (operator: keyof typeof operators, moment: Moment): MomentCondition => ({
  [operator]: moment,
});

/** Asks with each operator for the middle row's moment, and compares with the same taken from all rows. */
async function expectOperators(
  all: readonly Row[],
  attribute: string,
  listingOf: (condition: MomentCondition) => Listing<RowType>,
): Promise<void> {
  const edge = momentOf(all[Math.floor(all.length / 2)], attribute);
  for (const operator of operatorNames) {
    const expected = all.filter((row) => operators[operator](momentOf(row, attribute), edge));
    const { data } = await rowsOf(listingOf(conditionOf(operator, edge)));
    expect([...keysOf(data)].sort()).toEqual([...keysOf(expected)].sort());
    expect(expected.length).toBeLessThan(all.length);
    expect(expected).not.toEqual([]);
  }
}

async function expectOrder(
  all: readonly Row[],
  attribute: string,
  listingOf: (isDescending: boolean) => Listing<RowType>,
): Promise<void> {
  const moments = all.map((row) => momentOf(row, attribute)).sort((a, b) => a - b);
  for (const isDescending of [false, true]) {
    const { data } = await rowsOf(listingOf(isDescending));
    const expected = isDescending ? moments.toReversed() : moments;
    expect(data.map((row) => momentOf(row, attribute))).toEqual(expected);
    expect([...keysOf(data)].sort()).toEqual([...keysOf(all)].sort());
  }
}

const stamps = ['created_at', 'ends_at', 'starts_at', 'updated_at'] as const;

describe.each(stamps)('%s', (attribute) => {
  test('narrows instances by every operator', async () => {
    await expectOperators((await instances).data, attribute, (condition) =>
      eventInstances({
        where: { ...week, [attribute]: { ...boundOf(attribute), ...condition } },
        perPage: 100,
      }),
    );
  });

  test('narrows bookings by every operator', async () => {
    await expectOperators((await bookings).data, attribute, (condition) =>
      resourceBookings({
        where: { ...week, [attribute]: { ...boundOf(attribute), ...condition } },
        perPage: 100,
      }),
    );
  });

  test('orders instances, backwards too', async () => {
    await expectOrder((await instances).data, attribute, (isDescending) =>
      eventInstances({
        where: week,
        perPage: 100,
        order: isDescending ? `-${attribute}` : attribute,
      }),
    );
  });

  test('orders bookings, backwards too', async () => {
    await expectOrder((await bookings).data, attribute, (isDescending) =>
      resourceBookings({
        where: week,
        perPage: 100,
        order: isDescending ? `-${attribute}` : attribute,
      }),
    );
  });
});

/** The week's own bound, which a condition on the same attribute would take the place of. */
function boundOf(attribute: (typeof stamps)[number]): MomentCondition {
  return attribute === 'starts_at' || attribute === 'ends_at' ? week[attribute] : {};
}

describe('event times', () => {
  test.each(['starts_at', 'ends_at'] as const)(
    'are narrowed and ordered by %s',
    async (attribute) => {
      const { id, data } = await timesOf('Family Night');
      await expectOperators(data, attribute, (condition) =>
        eventTimesOfInstance(id, { where: { [attribute]: condition } }),
      );
      await expectOrder(data, attribute, (isDescending) =>
        eventTimesOfInstance(id, { order: isDescending ? `-${attribute}` : attribute }),
      );
    },
  );

  test('are narrowed by name and by who may see them', async () => {
    const { id } = await timesOf('Family Night');
    const namesWhere = async (where: Parameters<typeof eventTimesOfInstance>[1]) =>
      (await rowsOf(eventTimesOfInstance(id, { order: 'starts_at', ...where }))).data.map(
        (row) => row.attributes?.['name'],
      );
    expect(await namesWhere({ where: { name: 'Dinner' } })).toEqual(['Dinner']);
    expect(await namesWhere({ where: { name: '' } })).toEqual([]);
    const visible = ['Dinner', 'Classes'];
    expect(await namesWhere({ where: { visible_on_kiosks: true } })).toEqual(visible);
    expect(await namesWhere({ where: { visible_on_widget_and_ical: true } })).toEqual(visible);
    const hidden = ['Setup', 'Teardown'];
    expect(await namesWhere({ where: { visible_on_kiosks: false } })).toEqual(hidden);
  });
});

describe('moments', () => {
  test("a bare date is the midnight of the church's zone", async () => {
    const byDate = await rowsOf(eventInstances({ where: week, perPage: 100 }));
    const byInstant = await rowsOf(
      eventInstances({
        where: {
          starts_at: { lt: Date.UTC(2026, 10, 23, 5) },
          ends_at: { gt: Date.UTC(2026, 10, 16, 5) },
        },
        perPage: 100,
      }),
    );
    expect(byDate).toEqual(byInstant);
  });

  test('a millisecond decides', async () => {
    const worship = named((await instances).data, 'Morning Worship');
    const startsAt = momentOf(worship, 'starts_at');
    const namesFrom = async (gt: number) =>
      (
        await rowsOf(eventInstances({ where: { starts_at: { gt, lte: startsAt } }, perPage: 100 }))
      ).data.map(({ id }) => id);
    expect(await namesFrom(startsAt - 1)).toContain(worship.id);
    expect(await namesFrom(startsAt)).toEqual([]);
  });
});

describe('texts', () => {
  test('the two kinds of instances make up all of them', async () => {
    const ofKind = async (kind: 'standard' | 'blockout') =>
      keysOf((await rowsOf(eventInstances({ where: { ...week, kind }, perPage: 100 }))).data);
    const blockouts = await ofKind('blockout');
    const all = keysOf((await instances).data);
    expect(blockouts.length).toBeGreaterThan(4);
    expect([...(await ofKind('standard')), ...blockouts].sort()).toEqual([...all].sort());
  });

  test('connections are narrowed by product', async () => {
    const instance = named((await instances).data, 'Membership Class');
    const eventId = linkedKeys(instance, 'event')[0]?.slice('Event:'.length) ?? '';
    const typesOf = async (product_name: 'groups' | 'registrations' | 'services') =>
      (await rowsOf(eventConnectionsOfEvent(eventId, { where: { product_name } }))).data.map(
        (row) => row.attributes?.['connected_to_type'],
      );
    expect(await typesOf('groups')).toEqual(['group']);
    expect(await typesOf('registrations')).toEqual(['signup']);
    expect(await typesOf('services')).toEqual([]);
  });

  test('resources are narrowed by name and folder, and ordered by name', async () => {
    const namesOf = async (query: Parameters<typeof resources>[0]) =>
      (await rowsOf(resources(query))).data.map((row) => String(row.attributes?.['name']));
    const upstairs = ['Conference Room', 'Loft', 'Room 201'];
    const where = { path_name: 'Main building/Upstairs' };
    expect(await namesOf({ where, order: 'name' })).toEqual(upstairs);
    expect(await namesOf({ where, order: '-name' })).toEqual(upstairs.toReversed());
    expect(await namesOf({ where: { name: 'Chapel' } })).toEqual(['Chapel']);
  });
});
