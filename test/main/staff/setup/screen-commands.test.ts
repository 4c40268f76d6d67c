import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SetupDisplay } from '../../../../src/core/staff/setup-display';
import { setupHost, type SetupHost, type SetupHostOptions } from '../../../fakes/setup-host';

beforeAll(() => {
  vi.stubGlobal('builtAt', 0);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const open: SetupHost[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.end();
});

const television: SetupDisplay = {
  name: 'Samsung TV',
  label: 'Samsung TV',
  isPresent: true,
  width: 1920,
  height: 1080,
  page: 'agenda',
};

async function hosted(options: SetupHostOptions = {}): Promise<SetupHost> {
  const made = await setupHost({ displays: () => [television], ...options });
  open.push(made);
  return made;
}

const complaint = (part: string) => ({
  ok: false,
  complaint: expect.stringContaining(part) as string,
});

const lobby = { theme: 'light', distanceMetres: 6 };

describe('a screen', () => {
  test('that is saved stands in the settings as it was given, and on the boards at once', async () => {
    const made = await hosted({ settings: { later: { deep: 1 }, screens: { old: {} } } });
    expect(await made.ask('save-screen', { name: 'lobby', settings: lobby })).toEqual({
      ok: true,
      value: null,
    });
    expect(made.written()).toEqual({ later: { deep: 1 }, screens: { old: {}, lobby } });
    expect(made.host.engine.schedule().house.screens.lobby).toEqual(lobby);
    expect(made.heard.at(-1)?.house.screens.lobby).toEqual(lobby);
    expect(await made.ask('read-setup', null)).toMatchObject({ value: { screens: { lobby } } });
  });

  test('that does not fit is complained of with its range, and nothing is written', async () => {
    const made = await hosted();
    const settings = { distanceMetres: 400 };
    expect(await made.ask('save-screen', { name: 'lobby', settings })).toEqual(
      complaint('screens.lobby.distanceMetres: must be a number from'),
    );
    expect(made.written()).toBeNull();
  });

  test.each(['', '../x', 'a/b', '__proto__'])('of the name %j is refused', async (name) => {
    const made = await hosted();
    expect(await made.ask('save-screen', { name, settings: {} })).toEqual(complaint('is no name'));
    expect(made.written()).toBeNull();
  });

  test('goes when it is removed, and the others stay', async () => {
    const made = await hosted({ settings: { screens: { lobby, hall: {} } } });
    expect(await made.ask('remove-screen', { name: 'lobby' })).toMatchObject({ ok: true });
    expect(made.written()).toEqual({ screens: { hall: {} } });
    expect(made.host.engine.schedule().house.screens).toEqual({ hall: {} });
  });

  test('that a display shows is not removed', async () => {
    const settings = { screens: { lobby }, displays: { TV: 'screen/lobby' } };
    const made = await hosted({ settings });
    expect(await made.ask('remove-screen', { name: 'lobby' })).toEqual(
      complaint('The display "TV" shows this screen'),
    );
    expect(made.written()).toEqual(settings);
  });

  test('that is not there cannot be removed', async () => {
    const made = await hosted();
    expect(await made.ask('remove-screen', { name: 'x' })).toEqual(complaint('no screen "x"'));
  });
});

test('what holds for every screen is replaced as a whole', async () => {
  const made = await hosted({ settings: { everyScreen: { theme: 'dark', language: 'de' } } });
  await made.ask('save-every-screen', { settings: { language: 'es' } });
  expect(made.written()).toEqual({ everyScreen: { language: 'es' } });
  expect(made.host.engine.schedule().house.everyScreen).toEqual({ language: 'es' });
});

describe('a screen that is only tried', () => {
  test('comes as it would be, with what every board has, and is written nowhere', async () => {
    const made = await hosted({ settings: { everyScreen: { language: 'de' } } });
    const boards = [{ board: 'timeline', seconds: 30 }];
    const answer = await made.ask('try-screen', { settings: { ...lobby, boards } });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        resolved: {
          screen: { language: 'de', theme: 'light' },
          turns: [{ board: { name: 'timeline' }, seconds: 30 }],
        },
        schedule: { version: 1, buildId: 'build' },
      },
    });
    expect(made.written()).toEqual({ everyScreen: { language: 'de' } });
    expect(made.host.engine.schedule().house.screens).toEqual({});
  });

  test('that does not fit is complained of', async () => {
    const answer = await (await hosted()).ask('try-screen', { settings: { theme: 'pink' } });
    expect(answer).toEqual(complaint('screen.theme'));
  });
});

describe('a display', () => {
  const screens = { lobby };

  test('is bound at once, and whoever keeps the displays hears of it', async () => {
    const made = await hosted({ settings: { screens, displays: { Door: 'agenda' } } });
    const told: unknown[] = [];
    made.host.onBindings((bindings) => told.push(bindings));
    const asked = { display: 'Samsung TV', page: 'screen/lobby' };
    expect(await made.ask('bind-display', asked)).toMatchObject({ ok: true });
    expect(made.written()).toMatchObject({
      displays: { Door: 'agenda', 'Samsung TV': 'screen/lobby' },
    });
    expect(told).toEqual([
      [
        { display: 'Door', page: '/board/agenda' },
        { display: 'Samsung TV', page: '/screen/lobby' },
      ],
    ]);
  });

  test('that is bound as the first leaves the usual board on the first display', async () => {
    const made = await hosted({ settings: { board: 'timeline' } });
    await made.ask('bind-display', { display: 'Samsung TV', page: 'room/12' });
    expect(made.written()).toMatchObject({
      displays: { primary: 'timeline', 'Samsung TV': 'room/12' },
    });
  });

  test('keeps its name as somebody wrote it', async () => {
    const made = await hosted({ settings: { displays: { 'samsung  tv': 'agenda', B: 'agenda' } } });
    await made.ask('bind-display', { display: 'Samsung TV', page: 'timeline' });
    expect(made.written()).toEqual({ displays: { 'samsung  tv': 'timeline', B: 'agenda' } });
  });

  test('is let go by null', async () => {
    const made = await hosted({ settings: { displays: { A: 'agenda', B: 'agenda' } } });
    await made.ask('bind-display', { display: 'a', page: null });
    expect(made.written()).toEqual({ displays: { B: 'agenda' } });
  });

  test.each([
    ['a board that is none', { display: 'TV', page: 'menu' }, 'there is no board'],
    ['a screen that nobody saved', { display: 'TV', page: 'screen/hall' }, 'Save it first'],
    ['no name', { display: ' ', page: 'agenda' }, 'has no name'],
  ])('is not bound to %s', async (_, asked, word) => {
    const made = await hosted({ settings: { screens } });
    expect(await made.ask('bind-display', asked)).toEqual(complaint(word));
    expect(made.written()).toEqual({ screens });
  });

  test('of a browser cannot be bound', async () => {
    const made = await hosted({ displays: null });
    const answer = await made.ask('bind-display', { display: 'TV', page: 'agenda' });
    expect(answer).toEqual(complaint('no displays'));
  });

  test('is not bound behind the back of what was typed', async () => {
    const made = await hosted({ args: ['--board', 'timeline'] });
    const answer = await made.ask('bind-display', { display: 'TV', page: 'agenda' });
    expect(answer).toEqual(complaint('--board timeline'));
    expect(await made.ask('read-setup', null)).toMatchObject({ value: { isBoardTyped: true } });
  });
});

describe('privacy', () => {
  test('is written, and stands on no board', async () => {
    const made = await hosted();
    const privacy = { rooms: { canary1: 'nothing' }, tags: { canary2: 'reserved' } } as const;
    expect(await made.ask('save-privacy', privacy)).toMatchObject({ ok: true });
    expect(made.written()).toEqual({ privacy });
    expect(JSON.stringify(made.heard)).not.toContain('canary');
    expect(await made.ask('read-setup', null)).toMatchObject({ value: { privacy } });
  });

  test('takes a room from the boards at once', async () => {
    const made = await hosted();
    await expect.poll(() => made.host.engine.schedule().rooms.length).toBeGreaterThan(1);
    const [first] = made.host.engine.schedule().rooms;
    const id = first?.id ?? '';
    await made.ask('save-privacy', { rooms: { [id]: 'nothing' }, tags: {} });
    expect(made.heard.at(-1)?.rooms.map((room) => room.id)).not.toContain(id);
  });

  test('of a level that is none is a complaint', async () => {
    const made = await hosted();
    const request = { rooms: { a: 'hidden' }, tags: {} } as never;
    expect((await made.ask('save-privacy', request)).ok).toBe(false);
    expect(made.written()).toBeNull();
  });
});

test('settings that cannot be read are complained of, and left as they are', async () => {
  const made = await hosted();
  writeFileSync(join(made.directory, 'settings.json'), '{"screens":');
  expect(await made.ask('save-screen', { name: 'lobby', settings: {} })).toEqual(
    complaint('is no JSON'),
  );
  expect(await made.ask('read-setup', null)).toEqual(complaint('is no JSON'));
});

test('changes that come at once are all made', async () => {
  const made = await hosted();
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(names.map((name) => made.ask('save-screen', { name, settings: {} })));
  expect(Object.keys(made.host.engine.schedule().house.screens)).toEqual(names);
});

test('what of the settings is not used is told', async () => {
  const made = await hosted({ settings: { screens: { lobby: { theme: 'pink' } }, privacy: 7 } });
  const answer = await made.ask('read-setup', null);
  expect(answer.ok && answer.value.complaints).toHaveLength(2);
});
