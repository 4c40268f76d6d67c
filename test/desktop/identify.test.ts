import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedPages, markPages } from './boards-on-displays';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop, runDesktop } from './harness/launch-desktop';
import { useDesktop } from './use-desktop';

/** The paths of the pages of its windows, and whether they stand above all others. */
const windowsOf = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      path: new URL(window.webContents.getURL()).pathname,
      isOnTop: window.isAlwaysOnTop(),
      isFullScreen: window.isFullScreen(),
    })),
  );

const board = { path: '/board/agenda', isOnTop: false, isFullScreen: true };
const name = { path: '/identify', isOnTop: true, isFullScreen: true };

/** In the window that was opened last. */
const pressKey = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().at(-1)?.webContents;
    setTimeout(() => contents?.sendInputEvent({ type: 'keyDown', keyCode: 'A' }), 10);
  });

describe('a desktop that is to name its displays', () => {
  const markup = '<img src=x onerror=alert(1)> & <b>TV</b>';
  let app: DesktopApp;

  beforeAll(async () => {
    app = await launchDesktop({
      args: ['--identify'],
      settings: { displays: { [markup]: 'screen/lobby' } },
      displays: [
        { id: 1, label: markup, width: 3840, height: 2160, scaleFactor: 2 },
        { id: 2, label: 'Door', x: 1920, width: 800, height: 1280 },
      ],
    });
    for (const page of await app.windows()) await page.locator('main').waitFor();
  });
  afterAll(() => app.close());

  /** What its pages say, each line by itself, from left to right. */
  const said = async () => {
    const texts = (await app.windows()).map((page) => page.locator('main').innerText());
    return (await Promise.all(texts))
      .map((text) => text.split(/\n+/u))
      .sort()
      .reverse();
  };

  test('says on each its name, its pixels, and what is bound to it', async (context) => {
    context.skip(app.controls === null, 'Electron has the displays of this computer');
    await expect.poll(said, { timeout: 10_000 }).toEqual([
      [
        'This display is',
        'Door',
        '800 × 1280 pixels, scale 1',
        'Free: no board is bound to it',
        'In settings.json: "displays": { "Door": "agenda" }',
      ],
      [
        'This display is',
        markup,
        '3840 × 2160 pixels, scale 2',
        'Shows screen/lobby',
        `In settings.json: "displays": { "${markup}": "screen/lobby" }`,
      ],
    ]);
  });

  test('takes no name for markup', async () => {
    for (const page of await app.windows())
      expect(await page.locator('main img, main b').count()).toBe(0);
  });

  test('cuts nothing off', async () => {
    for (const page of await app.windows()) {
      const isCut = await page.evaluate(() =>
        [...document.querySelectorAll('main, main *')].some(
          (each) =>
            each.getBoundingClientRect().right > innerWidth ||
            each.getBoundingClientRect().bottom > innerHeight,
        ),
      );
      expect(isCut).toBe(false);
    }
  });

  test('covers them, until somebody presses a key', async () => {
    await expect
      .poll(() => windowsOf(app), { timeout: 5_000 })
      .toEqual((await app.windows()).map(() => name));
    await pressKey(app);
    expect(await app.exitCode).toBe(0);
  });
});

describe('a desktop that shows boards', () => {
  const { desktop } = useDesktop();

  /** What Electron tells the one that runs when another start wants something. */
  const secondStart = (wish: object) =>
    desktop().evaluate(({ app }, data) => {
      app.emit('second-instance', {}, [], '/', data);
    }, wish);

  test('is left alone by a second start that asks for nothing', async () => {
    await secondStart({});
    expect(await windowsOf(desktop())).toEqual([board]);
  });

  test('shows the names over them when a second start asks for it, which says so', async () => {
    await markPages(desktop());
    const { directory } = desktop();
    const second = await runDesktop({ dataDirectory: directory, args: ['--identify'] });
    expect(second).toMatchObject({ exitCode: 0, stderr: '' });
    expect(second.stdout).toMatch(/^Narthex is running; it shows the names .+\n$/u);
    await expect.poll(() => windowsOf(desktop()), { timeout: 5_000 }).toEqual([board, name]);
  });

  test('shows them once, however often it is asked', async () => {
    await secondStart({ wish: 'identify' });
    expect(await windowsOf(desktop())).toEqual([board, name]);
  });

  test('goes on with the same pages once somebody has pressed a key', async () => {
    await pressKey(desktop());
    await expect.poll(() => windowsOf(desktop()), { timeout: 5_000 }).toEqual([board]);
    expect(await markedPages(desktop())).toEqual({ [board.path]: true });
  });
});
