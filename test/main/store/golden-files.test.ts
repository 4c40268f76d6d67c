import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { openStore } from '../../fakes/store-setup';

/*
 * Files as released programs have written them, a folder for each schema. They are never written anew: a
 * program that cannot read one of them any more must raise the version, and say what becomes of the old.
 */

const fixture = join(import.meta.dirname, '../../fixtures/snapshot-v1');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narthex-'));
  await cp(fixture, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const worship: EventInstance = {
  id: '7001',
  eventId: '501',
  name: 'Sunday Worship – Große Messe',
  kind: 'standard',
  approval: 'approved',
  startsAt: Date.UTC(2026, 10, 22, 13),
  endsAt: Date.UTC(2026, 10, 22, 17),
  isAllDay: false,
  publishedStartsAt: Date.UTC(2026, 10, 22, 15),
  publishedEndsAt: null,
  location: 'Sanctuary',
  recurrence: null,
  eventTimes: [
    {
      id: '9001',
      name: 'Doors open',
      startsAt: Date.UTC(2026, 10, 22, 14, 30),
      endsAt: Date.UTC(2026, 10, 22, 16),
      isVisibleOnKiosks: true,
      isVisibleInChurchCenter: null,
    },
    {
      id: '9002',
      name: null,
      startsAt: Date.UTC(2026, 10, 22, 13),
      endsAt: Date.UTC(2026, 10, 22, 14, 30),
      isVisibleOnKiosks: false,
      isVisibleInChurchCenter: null,
    },
  ],
  resourceBookings: [
    {
      id: '8001',
      roomId: '31',
      startsAt: Date.UTC(2026, 10, 22, 13),
      endsAt: Date.UTC(2026, 10, 22, 17),
      isRequestVisibleOnKiosks: true,
      request: null,
    },
    {
      id: '8002',
      roomId: '32',
      startsAt: Date.UTC(2026, 10, 22, 13),
      endsAt: Date.UTC(2026, 10, 22, 17),
      isRequestVisibleOnKiosks: null,
      request: null,
    },
  ],
  equipment: [],
  tagIds: ['11', '12'],
  // What a file of the first version does not say is taken as private.
  isVisibleInChurchCenter: false,
  registrationUrl: null,
  churchCenterUrl: null,
};

const blockout: EventInstance = {
  ...worship,
  id: '7002',
  name: 'Painters',
  kind: 'blockout',
  approval: 'pending',
  publishedStartsAt: null,
  location: null,
  eventTimes: null,
  tagIds: [],
};

const sunday = {
  date: '2026-11-22',
  startsAt: Date.UTC(2026, 10, 22, 5),
  endsAt: Date.UTC(2026, 10, 23, 5),
  instances: [worship],
  holds: [blockout],
};
const monday = {
  date: '2026-11-23',
  startsAt: Date.UTC(2026, 10, 23, 5),
  endsAt: Date.UTC(2026, 10, 24, 5),
  instances: [],
  holds: [],
};

const church = {
  // Which the first version did not keep.
  tags: [],
  roomSetups: [],
  organization: {
    id: '42',
    name: 'Grace Hill Church',
    timeZone: 'America/New_York',
    isTwentyFourHour: false,
    dateOrder: 'month-first',
  },
  rooms: [
    { id: '31', name: 'Sanctuary', folder: 'Main building' },
    { id: '32', name: 'Room 9', folder: '' },
  ],
} as const;

/** As it was at 11:12, last confirmed at 11:25. */
const current: Snapshot = {
  ...church,
  days: [
    {
      ...sunday,
      fetchedAt: Date.UTC(2026, 10, 22, 16, 25),
      holdsFetchedAt: Date.UTC(2026, 10, 22, 16, 20),
    },
    { ...monday, fetchedAt: Date.UTC(2026, 10, 22, 16, 25), holdsFetchedAt: null },
  ],
  changes: [
    {
      instanceId: '7001',
      timeId: '9001',
      was: { startsAt: Date.UTC(2026, 10, 22, 15), roomIds: ['32'], isAllDay: false },
      now: { startsAt: Date.UTC(2026, 10, 22, 14, 30), roomIds: ['31', '32'], isAllDay: false },
      isAgreed: true,
    },
  ],
  connections: [],
};

/** As it was at 10:12. */
const previous: Snapshot = {
  ...church,
  days: [{ ...monday, fetchedAt: Date.UTC(2026, 10, 22, 15, 12), holdsFetchedAt: null }],
  changes: [],
  connections: [],
};

const service = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';

test('the first version is read, with its confirmation', async () => {
  const store = openStore({ folder, service });
  expect(await store.load()).toEqual(current);
  expect(store.lines).toEqual([]);
  expect(store.lastGoodAt()).toBe(Date.UTC(2026, 10, 22, 16, 25));
  await store.close();
});

test("the first version's second generation is read where the first is broken", async () => {
  await writeFile(join(folder, 'schedule.json'), '');
  const store = openStore({ folder, service });
  expect(await store.load()).toEqual(previous);
  await store.close();
});

test('what the first version holds is not written again', async () => {
  const store = openStore({ folder, service });
  await store.load();
  store.keep(current);
  await store.close();
  const names = (await readdir(fixture)).sort();
  expect((await readdir(folder)).sort()).toEqual(names);
  for (const name of names) {
    expect(await readFile(join(folder, name))).toEqual(await readFile(join(fixture, name)));
  }
});
