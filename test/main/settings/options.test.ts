import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findCredential } from '../../../src/main/credential/find-credential';
import { isRefusal, parseFlags } from '../../../src/main/settings/launch';
import { dataDirectory, resolveOptions } from '../../../src/main/settings/options';
import type { Settings } from '../../../src/main/settings/settings';
import { canary } from '../../fakes/canary';

const noSettings: Settings = {
  house: { everyScreen: {}, screens: {} },
  privacy: { rooms: {}, tags: {} },
  displays: [],
};

const notes = {
  log: { info: () => undefined, warn: () => undefined },
  clock: { wall: () => 0 },
};

type Environment = Readonly<Record<string, string | undefined>>;

function resolved(args: string[], env: Environment = {}, settings: Settings = noSettings) {
  const flags = parseFlags(args);
  if (isRefusal(flags)) return flags;
  return resolveOptions(flags, env, settings, findCredential(env, '/nonexistent', notes));
}
const credential = {
  NARTHEX_PLANNING_CENTER_APP_ID: 'app',
  NARTHEX_PLANNING_CENTER_SECRET: canary,
};

describe('what counts', () => {
  test('by default the demonstration church is served on loopback', () => {
    expect(resolved([])).toMatchObject({
      host: '127.0.0.1',
      port: 8420,
      page: '/board/agenda',
      pollSeconds: 60,
      source: { kind: 'demo', isInsteadOfCalendar: false },
    });
  });

  test.each([
    ['timeline', '/board/timeline'],
    ['room/12', '/board/room/12'],
    ['screen/lobby', '/screen/lobby'],
  ])('a window opens with %s at %s', (board, page) => {
    expect(resolved(['--board', board])).toMatchObject({ page });
  });

  test('without a word about displays, the first one shows the board', () => {
    expect(resolved(['--board', 'timeline'])).toMatchObject({
      bindings: [{ display: 'primary', page: '/board/timeline' }],
    });
  });

  test('each display shows what the settings say, whatever board they name beside', () => {
    const displays = [{ display: 'Samsung TV', page: '/screen/lobby' }];
    const settings: Settings = { ...noSettings, displays, board: 'agenda' };
    expect(resolved([], {}, settings)).toMatchObject({ bindings: displays });
  });

  test('a board that is asked for is shown on the first display, whatever the settings say', () => {
    const settings = { ...noSettings, displays: [{ display: 'TV', page: '/screen/lobby' }] };
    expect(resolved(['--board', 'timeline'], {}, settings)).toMatchObject({
      bindings: [{ display: 'primary', page: '/board/timeline' }],
    });
  });

  test.each([
    [[], {}, false],
    [['--windowed'], {}, true],
    [[], { windowed: true }, true],
    [[], { windowed: false }, false],
  ] as const)('with %j and %j, that it has a window among others is %s', (args, more, expected) => {
    const options = resolved([...args], {}, { ...noSettings, ...more });
    expect(options).toMatchObject({ isWindowed: expected });
  });

  test('a flag counts before a setting, and a variable before a setting', () => {
    const settings: Settings = { ...noSettings, port: 1, pollSeconds: 10, host: '0.0.0.0' };
    expect(resolved(['--port', '2'], { NARTHEX_POLL_SECONDS: '20' }, settings)).toMatchObject({
      port: 2,
      pollSeconds: 20,
      host: '0.0.0.0',
    });
  });

  test('a desktop that serves tablets listens on every address, unless one is named', () => {
    expect(resolved(['--serve'])).toMatchObject({ serves: true, host: '0.0.0.0' });
    expect(resolved([], {}, { ...noSettings, serve: true })).toMatchObject({ host: '0.0.0.0' });
    expect(resolved(['--serve', '--host', '127.0.0.1'])).toMatchObject({ host: '127.0.0.1' });
  });

  test('the data directory follows flag before variable', () => {
    const flags = parseFlags(['--data-dir', '/flag']);
    const none = parseFlags([]);
    if (isRefusal(flags) || isRefusal(none)) throw new Error('refused');
    const env = { NARTHEX_DATA_DIR: '/variable' };
    expect(dataDirectory(flags, env)).toBe('/flag');
    expect(dataDirectory(none, env)).toBe('/variable');
    expect(dataDirectory(none, {})).toMatch(/narthex/iu);
  });

  test.each([
    ['logo.svg', '/data/logo.svg'],
    ['pictures/logo.svg', '/data/pictures/logo.svg'],
    ['/srv/logo.svg', '/srv/logo.svg'],
  ])('a logo at %s is looked for at %s', (logo, path) => {
    const settings = { ...noSettings, logo };
    expect(resolved(['--data-dir', '/data'], {}, settings)).toMatchObject({
      logoPath: resolve(path),
    });
  });

  test('without a logo none is looked for', () => {
    expect(resolved([])).toMatchObject({ logoPath: null });
  });

  test('with both halves of a credential the calendar is read at Planning Center', () => {
    expect(resolved([], credential)).toMatchObject({
      source: { kind: 'calendar', origin: 'https://api.planningcenteronline.com' },
    });
  });

  test('the demonstration wins over credentials, and knows that it does', () => {
    expect(resolved(['--demo'], credential)).toMatchObject({
      source: { kind: 'demo', isInsteadOfCalendar: true },
    });
  });

  test('resolved options do not show the secret', () => {
    const options = resolved([], credential);
    expect(inspect(options, { depth: 9 }) + JSON.stringify(options)).not.toContain('canary');
  });
});

describe('what is refused with 64 and one line', () => {
  const refusals: [string[], Environment, string][] = [
    [['--colour'], {}, '--colour'],
    [['agenda'], {}, 'agenda'],
    [['--port'], {}, '--port'],
    [['--port', 'http'], {}, '"http"'],
    [['--port', '65536'], {}, '"65536"'],
    [['--port', '-1'], {}, '--port'],
    [['--board', 'menu'], {}, '"menu"'],
    [['--board', 'screen/'], {}, 'screen/NAME'],
    [['--host', ''], {}, '--host'],
    [['--data-dir', ''], {}, '--data-dir'],
    [[], { NARTHEX_POLL_SECONDS: '4' }, 'NARTHEX_POLL_SECONDS'],
    [[], { NARTHEX_POLL_SECONDS: 'often' }, 'NARTHEX_POLL_SECONDS'],
    [[], { NARTHEX_PLANNING_CENTER_APP_ID: 'app' }, 'NARTHEX_PLANNING_CENTER_SECRET'],
    [[], { NARTHEX_PLANNING_CENTER_SECRET: canary }, 'NARTHEX_PLANNING_CENTER_APP_ID'],
    [[], { ...credential, NARTHEX_PLANNING_CENTER_APP_ID: 'a:b' }, 'colon'],
  ];

  function expectRefusal(args: string[], env: Environment, named: string) {
    const refusal = resolved(args, env);
    expect(refusal).toMatchObject({ exitCode: 64 });
    const message = 'message' in refusal ? refusal.message : '';
    expect(message).toContain(named);
    expect(message).not.toMatch(/canary|\n/u);
  }

  test.each(refusals)('%j with %j names %s', expectRefusal);

  test.each([
    'http://calendar.example',
    'https://calendar.example/calendar',
    `https://user:${canary}@calendar.example`,
    'ftp://127.0.0.1',
    'calendar.example',
  ])('the origin %s', (url) => {
    expectRefusal([], { ...credential, NARTHEX_PLANNING_CENTER_URL: url }, '_URL');
  });

  test.each(['https://calendar.example', 'http://127.0.0.1:4000', 'http://[::1]:4000/'])(
    'the origin %s is taken',
    (url) => {
      const options = resolved([], { ...credential, NARTHEX_PLANNING_CENTER_URL: url });
      expect(options).toMatchObject({ source: { origin: url.replace(/\/$/u, '') } });
    },
  );
});
