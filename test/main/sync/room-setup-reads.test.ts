import { expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { engineWith } from '../../fakes/engine-world';
import { church } from '../../fakes/event-instance';

const rows = { id: '2', name: 'Theatre rows', description: '60 chairs' };
const tables = { id: '1', name: 'Round tables', description: null };

function worldWith(...roomSetups: (typeof rows | typeof tables)[]) {
  const world = engineWith();
  world.calendar.roomSetups = roomSetups;
  const names = () => world.engine.staff().calendar.roomSetups.map(({ name }) => name);
  const asked = () => world.calendar.reads.filter((read) => read === 'room setups').length;
  return { ...world, names, asked };
}

test('staff have room setups with the second poll, by name', async () => {
  const { start, clock, names } = worldWith(rows, tables);
  await start();
  expect(names()).toEqual([]);
  await clock.pass(minuteMs);
  expect(names()).toEqual(['Round tables', 'Theatre rows']);
});

test('they are kept from poll to poll, and from run to run', async () => {
  const { start, clock, names, store } = worldWith(rows);
  await start();
  await clock.pass(10 * minuteMs);
  expect(names()).toEqual(['Theatre rows']);
  const kept = store.snapshots.at(-1);
  const next = engineWith(kept ? { kept } : {});
  await next.start();
  expect(next.engine.staff().calendar.roomSetups).toEqual([rows]);
});

test('a setup that the church has given up is gone with the next hour', async () => {
  const { start, clock, names, calendar } = worldWith(rows);
  await start();
  await clock.pass(minuteMs);
  calendar.roomSetups = [];
  await clock.pass(hourMs);
  expect(names()).toEqual([]);
});

test('where they cannot be read the boards do not care, staff have a word, and it is tried in an hour', async () => {
  const { start, clock, names, asked, engine, calendar } = worldWith(rows);
  await start();
  await clock.pass(minuteMs);
  calendar.roomSetupsFailure = { kind: 'bad-status', status: 500 };
  await clock.pass(hourMs);
  expect(asked()).toBe(2);
  expect(names()).toEqual(['Theatre rows']);
  expect(engine.health()).toMatchObject({
    status: 'ok',
    why: ['How rooms are set up could not be read. Planning Center answered with status 500.'],
  });
  calendar.roomSetupsFailure = undefined;
  await clock.pass(hourMs);
  expect(asked()).toBe(3);
  expect(engine.health().why).toEqual([]);
});

test('a token that may not see them is no reason to poll less often', async () => {
  const { start, clock, calendar } = worldWith();
  calendar.roomSetupsFailure = {
    kind: 'refused-credentials',
    status: 403,
    hasNoCalendar: false,
  };
  await start();
  await clock.pass(hourMs);
  expect(calendar.reads.filter((read) => read === 'instances')).toHaveLength(61);
});

test('those of another church do not come along', async () => {
  const { start, clock, names, calendar } = worldWith(rows);
  await start();
  await clock.pass(minuteMs);
  calendar.church = { ...church, id: '2' };
  calendar.roomSetupsFailure = { kind: 'bad-status', status: 500 };
  await clock.pass(hourMs);
  expect(names()).toEqual([]);
});

test('they never leave for a board', async () => {
  const { start, clock, names, engine } = worldWith({
    ...rows,
    name: 'canary',
    description: 'canary',
  });
  await start();
  await clock.pass(minuteMs);
  expect(names()).toEqual(['canary']);
  expect(JSON.stringify([engine.schedule(), engine.health()])).not.toContain('canary');
});
