import { afterEach, expect, test } from 'vitest';
import { isRefusal } from '../../../src/main/settings/launch';
import { startWebServer } from '../../../src/main/web/web-server';
import { engineWith } from '../../fakes/engine-world';
import { booking, eventTime, instance } from '../../fakes/event-instance';

/* What staff keep from the boards, looked for in every byte that a browser gets. */

const page = { body: new TextEncoder().encode('page'), contentType: 'text/html' };
const files = { buildId: 'build', page: () => page, file: () => undefined };

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

const privacy = {
  rooms: { r3: 'nothing', r4: 'reserved' },
  tags: { 'canary-tag': 'nothing' },
} as const;

const house = {
  everyScreen: { signs: { r3: { name: 'canary-sign' } } },
  screens: {},
  logoId: null,
};

/** Events with canaries wherever boards might learn what they should not. */
async function privateChurch() {
  const world = engineWith();
  world.calendar.instances = [
    instance({ id: 'open', name: 'Open worship' }),
    instance({
      id: 'canary-id',
      name: 'canary-name',
      tagIds: ['canary-tag'],
      location: 'canary-place',
      eventTimes: [eventTime('10:00', '11:00', { id: 'canary-time', name: 'canary-word' })],
      resourceBookings: [booking('r2', '9:00', '12:00')],
    }),
    instance({
      id: 'hall',
      name: 'Hall event',
      resourceBookings: [booking('r3', '9:00', '12:00')],
    }),
  ];
  await world.start();
  world.engine.decide({ house, privacy });
  const { engine, clock } = world;
  const server = await startWebServer({
    engine,
    clock,
    files,
    logo: null,
    staff: null,
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(server)) throw new Error(server.message);
  closings.push(server.close);
  return { world, url: server.url };
}

/** The first word of a stream, or all of a page. */
async function received(url: URL): Promise<string> {
  const response = await fetch(url);
  const reader = response.body?.getReader();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text;
    text += new TextDecoder().decode(value);
    if (text.includes('\n\n')) {
      await reader?.cancel();
      return text;
    }
  }
}

test.each([
  'schedule',
  'schedule?at=2026-11-22T10:12',
  'quiet/board/agenda',
  'quiet/board/room/r2',
])('nothing that staff keep from the boards is in /%s', async (path) => {
  const { url } = await privateChurch();
  const text = await received(new URL(path, url));
  expect(text).toContain(path.includes('r2') ? 'Reserved' : 'Open worship');
  expect(text).not.toMatch(/canary|privacy|Room 10/u);
});

test('the canaries are there as long as nothing is private', async () => {
  const { world, url } = await privateChurch();
  world.engine.decide({ house, privacy: { rooms: {}, tags: {} } });
  const text = await received(new URL('schedule', url));
  const kinds = new Set(text.match(/canary-\w+|Room 10/gu));
  expect(kinds).toEqual(
    new Set([
      'canary-sign',
      'Room 10',
      'canary-id',
      'canary-time',
      'canary-name',
      'canary-word',
      'canary-tag',
      'canary-place',
    ]),
  );
});

test('what staff decide reaches the boards at once, and asks nobody', async () => {
  const { world } = await privateChurch();
  const reads = world.calendar.reads.length;
  const heard: number[] = [];
  world.engine.onSchedule(({ times }) => heard.push(times.length));
  world.engine.decide({ house, privacy: { rooms: {}, tags: {} } });
  expect(heard).toEqual([3]);
  expect(world.calendar.reads).toHaveLength(reads);
});

test('a preview that was made before is made anew', async () => {
  const { world } = await privateChurch();
  const moment = { year: 2026, month: 11, day: 22, hour: 10, minute: 12, second: 0 };
  const before = world.engine.scheduleAt(moment).times.length;
  world.engine.decide({ house, privacy: { rooms: {}, tags: {} } });
  expect([before, world.engine.scheduleAt(moment).times.length]).toEqual([2, 3]);
});
