import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PublicSchedule } from '../../../src/board-contract';
import { startDesktop, type DesktopApp } from '../../fakes/electron-stub/desktop-app';

/* The built bundle, out/main/index.js, on a stub of Electron: run `npm run build` before. */

const address = 'app://narthex/board/agenda';

describe('a desktop that shows the demonstration church', () => {
  let directory: string;
  let desktop: DesktopApp;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'narthex-desktop-'));
    desktop = startDesktop(['--data-dir', directory, '--demo']);
    await desktop.call('loaded');
  });

  afterAll(async () => {
    desktop.kill();
    await desktop.exitCode;
    await rm(directory, { recursive: true });
  });

  test('opens one full-screen window on the agenda', async () => {
    const window = await desktop.call('window');
    expect(window).toMatchObject({ url: address, isShown: true, options: { fullscreen: true } });
  });

  test('gives the page the board bridge and nothing else', async () => {
    expect(await desktop.call('window')).toHaveProperty('exposed', ['narthexBoard']);
  });

  test('runs the page in the sandbox, apart from the preload', async () => {
    expect(await desktop.call('recorded')).toHaveProperty('isSandboxed', true);
    const { options } = await desktop.call('window');
    expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
  });

  test('sends the schedule on its channel', async () => {
    const schedule = (await desktop.call('sent', 'board:schedule')) as PublicSchedule;
    expect(schedule).toMatchObject({ version: 1, isDemo: true, isStarting: false });
    expect(schedule.times.length).toBeGreaterThan(0);
  });

  test('brings the schedule through the preload to a page that listens', async () => {
    await desktop.call('sent', 'board:schedule');
    await desktop.call('listen');
    await vi.waitFor(async () => {
      const heard = await desktop.call('heard');
      expect(heard[0]?.organization?.name).toBe('Grace Hill Church');
    });
  });

  test('answers its own page that asks for the schedule', async () => {
    const { answer } = await desktop.call('invoke', 'board:get-schedule', 'own', address);
    expect(answer).toMatchObject({ version: 1, isDemo: true });
  });

  test('answers its own page that asks for another moment', async () => {
    const asked = { at: '2026-11-22T10:12' };
    const { answer } = await desktop.call('invoke', 'board:get-schedule', 'own', address, asked);
    expect(answer).toMatchObject({ version: 1, isDemo: true, isPreview: true });
  });

  test('refuses its own page what is no moment', async () => {
    const asked = { at: 'noon' };
    const result = await desktop.call('invoke', 'board:get-schedule', 'own', address, asked);
    expect(result).toEqual({
      refusal: 'board:get-schedule does not know what is asked for',
    });
  });

  test('brings another moment through the preload to a page that asks for it', async () => {
    await desktop.call('listen', '2026-11-22T10:12');
    await vi.waitFor(async () => {
      const heard = await desktop.call('heard');
      expect(heard.some((schedule) => schedule.isPreview)).toBe(true);
    });
  });

  test.each([
    ['own', 'https://evil.example/board/agenda'],
    ['own', 'app://narthex.evil/board/agenda'],
    ['own', 'about:blank'],
    ['iframe', address],
    ['gone', ''],
  ] as const)('refuses the schedule to a stranger: %s %s', async (kind, url) => {
    const result = await desktop.call('invoke', 'board:get-schedule', kind, url);
    expect(result).toEqual({ refusal: 'board:get-schedule is not for this page' });
    await vi.waitFor(() => {
      expect(desktop.stderr()).toContain('A message on board:get-schedule was refused');
    });
  });

  test('listens on no channel but its own', async () => {
    const channels = await desktop.call('ipcChannels');
    expect(channels).toEqual({
      handled: ['board:get-schedule', 'board:tell-paint'],
      listened: [],
    });
  });

  test('serves the built board with a policy', async () => {
    const page = await desktop.call('request', address, 'GET');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('<script');
  });

  test('serves every asset that the page names', async () => {
    const { text } = await desktop.call('request', address, 'GET');
    const names = [...text.matchAll(/(?:src|href)="([^"]+)"/gu)]
      .map(([, name]) => name ?? '')
      .filter((name) => !name.startsWith('data:'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const asset = await desktop.call('request', resolved(name), 'GET');
      expect([name, asset.status]).toEqual([name, 200]);
    }
  });

  test('registers its scheme with an origin and without a way around the policy', async () => {
    const { privileges } = await desktop.call('recorded');
    expect(privileges).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('grants no permission', async () => {
    expect(await desktop.call('permissions', 'media')).toEqual({
      request: false,
      check: false,
      device: false,
      display: null,
    });
  });

  test('opens no window, follows no link abroad, and downloads nothing', async () => {
    expect(await desktop.call('openWindow', address)).toBe('deny');
    expect(await desktop.call('mayNavigate', 'will-navigate', 'https://evil.example/')).toBe(false);
    expect(await desktop.call('mayDownload')).toBe(false);
  });

  test('has no menu', async () => {
    expect(await desktop.call('recorded')).toHaveProperty('menu', null);
  });

  test('keeps the display awake', async () => {
    const { displayBlockers } = await desktop.call('recorded');
    expect(displayBlockers).toEqual(['prevent-display-sleep']);
  });

  test('keeps what Chromium stores in a folder of its own', async () => {
    const { userData } = await desktop.call('recorded');
    expect(userData).toBe(join(directory, 'desktop'));
  });

  test('says on one line what it shows', async () => {
    await vi.waitFor(() => {
      expect(desktop.stdout()).toMatch(/^Narthex shows the demonstration church; .*\n$/u);
    });
  });
});

describe('a desktop', () => {
  let directory: string;
  let desktop: DesktopApp | undefined;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'narthex-desktop-'));
  });

  afterEach(async () => {
    desktop?.kill();
    await desktop?.exitCode;
    await rm(directory, { recursive: true });
  });

  function start(...args: string[]): DesktopApp {
    desktop = startDesktop(['--data-dir', directory, ...args]);
    return desktop;
  }

  test('prints its options and leaves', async () => {
    const { exitCode, stdout } = start('--help');
    expect(await exitCode).toBe(0);
    expect(stdout()).toContain('--data-dir PATH');
  });

  test('prints its version and leaves', async () => {
    const { exitCode, stdout } = start('--version');
    expect(await exitCode).toBe(0);
    expect(stdout()).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('refuses an option that it does not know', async () => {
    const { exitCode, stderr } = start('--bord', 'agenda');
    expect(await exitCode).toBe(64);
    expect(stderr()).toMatch(/^narthex: /u);
  });

  test('refuses a folder that cannot be', async () => {
    await writeFile(join(directory, 'file'), '');
    const { exitCode, stderr } = start('--data-dir', join(directory, 'file'));
    expect(await exitCode).toBe(64);
    expect(stderr()).toContain('Give another --data-dir');
  });

  test('takes its settings from the file of the web host', async () => {
    await writeFile(join(directory, 'settings.json'), '{"pollSeconds": 1}');
    const { call, stderr } = start();
    await call('loaded');
    await vi.waitFor(() => {
      expect(stderr()).toContain('The setting "pollSeconds"');
    });
  });

  test('sets broken settings aside and starts', async () => {
    await writeFile(join(directory, 'settings.json'), '{"board": ');
    await start().call('loaded');
    expect((await readdir(directory)).join()).toContain('settings.json.bad-');
  });

  const wayOut = { type: 'keyDown', key: 'Q', code: 'KeyQ', shift: true, alt: false };

  test.each([[], ['--windowed']])('28 · ends well with Ctrl+Shift+Q: %j', async (...args) => {
    const { call, exitCode } = start(...args);
    await call('loaded');
    await call('press', { ...wayOut, control: true, meta: false });
    expect(await exitCode).toBe(10);
  });

  test('28 · keeps a full screen that somebody wants to close', async () => {
    const { call } = start();
    await call('loaded');
    await call('closeWindow');
    expect(await call('windows')).toMatchObject([{ url: address, isFullScreen: true }]);
  });

  test('28 · forgets how far somebody has zoomed', async () => {
    const { call } = start();
    await call('loaded');
    expect(await call('windows')).toMatchObject([{ zoomFactor: 1 }]);
  });

  test('ends well when its window at the desk is closed', async () => {
    const { call, exitCode } = start('--windowed');
    await call('loaded');
    expect(await call('windows')).toMatchObject([{ url: address, isFullScreen: false }]);
    await call('closeWindow');
    expect(await exitCode).toBe(10);
  });

  test('59 · shows each display its board, and goes on when all of them are gone', async () => {
    const displays = { 'Lobby TV': 'screen/lobby', Door: 'room/12' };
    await writeFile(join(directory, 'settings.json'), JSON.stringify({ displays }));
    const { call, exitCode, terminate } = start();
    await call('loaded');
    const lobby = { url: 'app://narthex/screen/lobby', x: 0, isFullScreen: true };
    const door = { url: 'app://narthex/board/room/12', x: 1920, isFullScreen: true };
    expect(await call('windows')).toMatchObject([lobby]);
    for (const [labels, windows] of [
      [
        ['Lobby TV', 'Door'],
        [lobby, door],
      ],
      [[], []],
      [['Lobby TV'], [lobby]],
    ] as const) {
      await call('setDisplays', labels);
      await vi.waitFor(async () => expect(await call('windows')).toMatchObject(windows), 5_000);
    }
    terminate();
    expect(await exitCode).toBe(0);
    const names = await readFile(join(directory, 'displays.json'), 'utf8');
    expect(names).toContain('"name": "Door"');
  }, 20_000);

  test('shows each display its name, until somebody presses a key', async () => {
    const { call, exitCode } = start('--identify');
    await call('loaded');
    const facts = 'name=Lobby+TV&size=1920x1080&scale=1&shows=agenda';
    expect(await call('windows')).toMatchObject([
      { url: `app://narthex/identify?${facts}`, isFullScreen: true, isOnTop: true },
    ]);
    await call('press', { ...wayOut, key: 'a', code: 'KeyA', control: false, meta: false });
    expect(await exitCode).toBe(0);
  });

  test('shows the names over its boards when a second start asks for them', async () => {
    const { call } = start();
    await call('loaded');
    await call('secondInstance', { wish: 'identify' });
    await call('secondInstance', { wish: 'identify' });
    await vi.waitFor(async () => {
      expect(await call('windows')).toMatchObject([
        { url: address, isOnTop: false },
        { url: expect.stringContaining('app://narthex/identify?') as string, isOnTop: true },
      ]);
    });
  });

  test('is left alone by a second start that asks for nothing', async () => {
    const { call } = start();
    await call('loaded');
    await call('secondInstance', {});
    expect(await call('windows')).toHaveLength(1);
  });

  test('leaves the names to the one that runs, and says so', async () => {
    await start().call('loaded');
    const second = startDesktop(['--data-dir', directory, '--identify']);
    try {
      expect(await second.exitCode).toBe(0);
      expect(second.stdout()).toMatch(/^Narthex is running; it shows the names .+\n$/u);
    } finally {
      second.kill();
    }
  });

  test.each(['exception', 'rejection'] as const)(
    'ends with a code that asks for another start after an unforeseen %s',
    async (kind) => {
      const { call, exitCode, stderr } = start();
      await call('loaded');
      await call('crash', kind);
      expect(await exitCode).toBe(70);
      expect(stderr()).toContain('narthex: Error: A bug');
    },
  );

  test('49 · says in its log on the disk that a fault of the program ended it', async () => {
    const { call, exitCode } = start();
    await call('loaded');
    await call('crash', 'exception');
    await exitCode;
    const lines = await readFile(join(directory, 'logs', 'narthex.log'), 'utf8');
    expect(lines).toMatch(/Z warn A fault of the program ended it \(Error\)\. .+\n$/u);
    expect(lines).not.toContain('A bug');
  });

  test('49 · goes on when nobody reads its output any more', async () => {
    const { call, closeOutput, exitCode, terminate } = start();
    closeOutput();
    await call('loaded');
    await call('invoke', 'board:get-schedule', 'gone', '');
    expect(await call('window')).toHaveProperty('url', address);
    terminate();
    expect(await exitCode).toBe(0);
    const lines = await readFile(join(directory, 'logs', 'narthex.log'), 'utf8');
    expect(lines).toContain('A message on board:get-schedule was refused');
    expect(lines).not.toContain('A fault of the program');
  });

  test('50 · is the only one on its data: a second one leaves with 75 and one line', async () => {
    const first = start();
    await first.call('loaded');
    const second = startDesktop(['--data-dir', directory]);
    try {
      expect(await second.exitCode).toBe(75);
      expect(second.stderr()).toMatch(/^narthex: Narthex already runs on .+\n$/u);
      expect(second.stdout()).toBe('');
      expect(await first.call('window')).toHaveProperty('url', address);
    } finally {
      second.kill();
    }
  });

  test('50 · starts again after it was killed', async () => {
    const killed = start();
    await killed.call('loaded');
    killed.kill();
    await killed.exitCode;
    expect(await readdir(join(directory, 'desktop'))).toContain('SingletonLock');
    const { call } = start();
    await call('loaded');
    expect(await call('window')).toHaveProperty('isShown', true);
  });

  test("50 · leaves another computer's lock to a person", async () => {
    await mkdir(join(directory, 'desktop'));
    await symlink('another-host-1', join(directory, 'desktop', 'SingletonLock'));
    const { exitCode, stderr } = start();
    expect(await exitCode).toBe(75);
    expect(stderr()).toMatch(
      /^narthex: .+SingletonLock was locked .+ delete the file by hand\.\n$/u,
    );
  });

  test('ends well when it is told to', async () => {
    const { call, exitCode, terminate } = start();
    await call('loaded');
    terminate();
    expect(await exitCode).toBe(0);
  });
});

/** An address on a page, as the window resolves it: Node does not know that `app` has an origin. */
function resolved(name: string): string {
  const { pathname } = new URL(name, 'http://narthex/board/agenda');
  return `app://narthex${pathname}`;
}
