import { z } from 'zod';
import { expect, test } from 'vitest';
import { noWord } from '../../../src/core/staff/staff-word';
import { wordCommands } from '../../../src/main/staff/commands/word-commands';
import { createStaffDesk } from '../../../src/main/staff/staff-desk';
import { done } from '../../../src/main/staff/staff-command';
import type { StaffNews } from '../../../src/staff-contract';
import { engineWith } from '../../fakes/engine-world';
import { at, instance } from '../../fakes/event-instance';
import { settled } from '../../fakes/manual-clock';

const tagOf = (id: string, name: string) => ({ id, name, color: null });

function deskOver(world: ReturnType<typeof engineWith>, asked: unknown[] = []) {
  return createStaffDesk({
    engine: world.engine,
    commands: {
      ...wordCommands(
        { word: () => noWord, change: () => Promise.resolve({ isKept: true }) },
        world.engine.staff,
      ),
      refresh: {
        request: z.null(),
        run: (request) => {
          asked.push(request);
          return done(null);
        },
      },
    },
    screens: () => [],
    word: () => ({
      ...noWord,
      notices: [{ id: 'n', text: 'Past', screens: null, until: at('10:00') }],
    }),
    log: { info: () => undefined, warn: () => undefined },
  });
}

test('staff see what boards do not: pending events with their names', async () => {
  const world = engineWith();
  world.calendar.holds = {
    pending: [instance({ id: 'p', name: 'Elders', approval: 'pending' })],
    blockouts: [],
  };
  await world.start();
  const names = deskOver(world)
    .calendar()
    .instances.map(({ name }) => name);
  expect(names).toContain('Elders');
});

test('staff see the tags of all that is kept, by name', async () => {
  const world = engineWith();
  world.calendar.instances = [instance({ tagIds: ['2', '1'] })];
  world.calendar.tags = [tagOf('2', 'Worship'), tagOf('1', 'music'), tagOf('9', 'Nobody has it')];
  world.calendar.holds = {
    pending: [instance({ tagIds: ['3'], approval: 'pending' })],
    blockouts: [],
  };
  world.calendar.holdsTags = [tagOf('3', 'Care')];
  await world.start();
  const { tags } = deskOver(world).calendar();
  expect(tags.map(({ name }) => name)).toEqual(['Care', 'music', 'Worship']);
});

test('the present has fifteen days, and says which of them are kept', async () => {
  const world = engineWith();
  await world.start();
  const { days } = deskOver(world).present();
  expect(days).toHaveLength(15);
  expect(days[0]?.ageMs).toBe(0);
  expect(days[14]?.ageMs).toBeNull();
});

test('a word that has expired is not told any more', async () => {
  const world = engineWith();
  await world.start();
  expect(deskOver(world).present().word.notices).toEqual([]);
});

test('a poll that brings nothing new brings the present, and no calendar', async () => {
  const world = engineWith();
  await world.start();
  const desk = deskOver(world);
  desk.calendar();
  const news: StaffNews[] = [];
  desk.onNews((each) => news.push(each));
  world.engine.resume();
  await settled();
  expect(new Set(news.map(({ kind }) => kind))).toEqual(new Set(['present']));
});

test('a calendar that has become another comes with another revision', async () => {
  const world = engineWith();
  await world.start();
  const desk = deskOver(world);
  const before = desk.calendar().revision;
  const news: StaffNews[] = [];
  desk.onNews((each) => news.push(each));
  world.calendar.instances = [instance({ name: 'Renamed' })];
  world.engine.resume();
  await settled();
  const told = news.find((each) => each.kind === 'calendar');
  expect(told?.calendar.revision).toBeGreaterThan(before);
});

test('a page that is gone is told nothing', async () => {
  const world = engineWith();
  await world.start();
  const desk = deskOver(world);
  const news: StaffNews[] = [];
  desk.onNews((each) => news.push(each))();
  world.engine.resume();
  await settled();
  expect(news).toEqual([]);
});

test('a command that nobody knows is a complaint', async () => {
  const answer = await deskOver(engineWith()).ask('__proto__', null);
  expect(answer).toEqual({ ok: false, complaint: 'This program knows no such command.' });
});

test('a request that does not fit is a complaint, and nothing is done', async () => {
  const asked: unknown[] = [];
  const answer = await deskOver(engineWith(), asked).ask('refresh', { all: true });
  expect(answer.ok).toBe(false);
  expect(asked).toEqual([]);
});
