import { expect, test } from 'vitest';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { Engine } from '../../src/main/engine';
import { createLiveEngine } from '../../src/main/live-engine';
import { at, instance } from '../fakes/event-instance';
import { engineWith } from '../fakes/engine-world';
import { manualClock, settled } from '../fakes/manual-clock';
import { snapshotOf } from '../fakes/snapshots';

const log = { info: () => undefined, warn: () => undefined };

type World = Pick<ReturnType<typeof engineWith>, 'engine'>;

/** A live engine over worlds by name, made anew or as they are; of a name that is no world, the making fails. */
function liveOver(worlds: Readonly<Record<string, World | (() => World)>>, plan: string) {
  const clock = manualClock(at('10:12'));
  const made: string[] = [];
  const engine = createLiveEngine({
    plan,
    make: (name: string): Engine => {
      made.push(name);
      const world = worlds[name];
      if (!world) throw new Error(`There is no ${name}`);
      return (typeof world === 'function' ? world() : world).engine;
    },
    clock,
    log,
  });
  const heard: PublicSchedule[] = [];
  engine.onSchedule((schedule) => heard.push(schedule));
  return { engine, clock, made, heard };
}

const namesOf = ({ times }: PublicSchedule) => times.map(({ name }) => name);

function worldWith(name: string) {
  const world = engineWith();
  world.calendar.instances = [instance({ name })];
  return world;
}

test('what hangs on it hears the next engine without asking again', async () => {
  const worlds = { old: worldWith('Old'), next: worldWith('Next') };
  const { engine, heard } = liveOver(worlds, 'old');
  await engine.start();
  await settled();
  await engine.replace('next');
  expect(namesOf(engine.schedule())).toEqual(['Next']);
  expect(heard.map(namesOf)).toContainEqual(['Next']);
});

test('boards never hear of nothing while it changes, with nothing on the disk', async () => {
  const worlds = { old: worldWith('Old'), next: worldWith('Next') };
  const { engine, heard } = liveOver(worlds, 'old');
  await engine.start();
  await settled();
  heard.splice(0);
  const changed = engine.replace('next');
  const asked: (string | null)[] = [];
  const watch = () => asked.push(engine.schedule().organization?.name ?? null);
  for (let turn = 0; turn < 40; turn += 1) {
    watch();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await changed;
  expect(asked).not.toContain(null);
  expect(heard.filter(({ organization }) => organization === null)).toEqual([]);
});

test('the old one has written all before the next one is made', async () => {
  const old = worldWith('Old');
  const closedAtMaking: boolean[] = [];
  const next = () => {
    closedAtMaking.push(old.store.isClosed());
    return worldWith('Next');
  };
  const { engine } = liveOver({ old, next }, 'old');
  await engine.start();
  await settled();
  await engine.replace('next');
  expect(closedAtMaking).toEqual([true]);
});

test('an engine that finds its days on the disk answers at once, although nobody can be reached', async () => {
  const next = engineWith({
    kept: snapshotOf({ events: ['Kept'], fetchedAt: at('10:00') }),
    failure: { kind: 'unreachable', detail: 'ENOTFOUND' },
  });
  const { engine } = liveOver({ old: worldWith('Old'), next }, 'old');
  await engine.start();
  await settled();
  await engine.replace('next');
  expect(engine.schedule().organization).not.toBeNull();
});

test('one that never says a word takes over after 20 s all the same', async () => {
  const next = worldWith('Next');
  const silent = { ...next, engine: { ...next.engine, start: () => Promise.resolve() } };
  const { engine, clock } = liveOver({ old: worldWith('Old'), next: silent }, 'old');
  await engine.start();
  await settled();
  const changed = engine.replace('next');
  await settled();
  expect(namesOf(engine.schedule())).toEqual(['Old']);
  await clock.pass(20_000);
  await changed;
  expect(engine.schedule().organization).toBeNull();
});

test('a start that fails leaves the old plan polling, and says so', async () => {
  const { engine, made } = liveOver({ old: () => worldWith('Old') }, 'old');
  await engine.start();
  await settled();
  await expect(engine.replace('none')).rejects.toThrow('There is no none');
  expect(namesOf(engine.schedule())).toEqual(['Old']);
  expect(made).toEqual(['old', 'none', 'old']);
});

test('changes come one after another, and the last one stands', async () => {
  const worlds = { old: worldWith('Old'), a: worldWith('A'), b: worldWith('B') };
  const { engine, made } = liveOver(worlds, 'old');
  await engine.start();
  await settled();
  await Promise.all([engine.replace('a'), engine.replace('b')]);
  expect(namesOf(engine.schedule())).toEqual(['B']);
  expect(made).toEqual(['old', 'a', 'b']);
});

test('after the end nothing is started any more', async () => {
  const worlds = { old: worldWith('Old'), next: worldWith('Next') };
  const { engine, made } = liveOver(worlds, 'old');
  await engine.start();
  await engine.stop();
  await engine.replace('next');
  expect(made).toEqual(['old']);
});

test('an end in the middle of a change ends the one that has just come', async () => {
  const worlds = { old: worldWith('Old'), next: worldWith('Next') };
  const { engine } = liveOver(worlds, 'old');
  await engine.start();
  await settled();
  void engine.replace('next');
  await Promise.resolve();
  await engine.stop();
  expect([worlds.old.store.isClosed(), worlds.next.store.isClosed()]).toEqual([true, true]);
});
