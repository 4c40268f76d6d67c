import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { StaffBridge, StaffPresent } from '../../src/staff-contract';
import { leftCode } from '../../src/main/desktop/supervision/program-restart';
import { activeOption, focusedName, tabTo } from '../e2e/staff-pages';
import { markedPages, markPages } from './boards-on-displays';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop, runDesktop } from './harness/launch-desktop';
import { staffPageOf, typeInto, windowPaths } from './staff-windows';
import { useDesktop } from './use-desktop';

declare global {
  // Seen by functions that are evaluated in the page.
  var narthexStaff: StaffBridge;
}

const preload = join(import.meta.dirname, '../../out/preload/staff.cjs');

const presentOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<StaffPresent>((resolve) => {
        const end = narthexStaff.onNews((news) => {
          if (news.kind !== 'present') return;
          setTimeout(() => end());
          resolve(news.present);
        });
      }),
  );

const bridgesOf = (page: Page) =>
  page.evaluate(() => Object.keys(window).filter((name) => name.startsWith('narthex')));

describe('a desktop that is started for staff', () => {
  let app: DesktopApp;
  let page: Page;
  beforeAll(async () => {
    app = await launchDesktop({ args: ['--demo', '--staff'] });
    page = await staffPageOf(app);
  });
  afterAll(() => app.close());

  test('opens their window alone, as a window among others', async () => {
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        url: window.webContents.getURL(),
        isFullScreen: window.isFullScreen(),
        isSeen: window.isVisible(),
      })),
    );
    expect(windows).toEqual([{ url: 'app://narthex/staff', isFullScreen: false, isSeen: true }]);
  });

  test('gives its page the staff bridge, and nothing else of ours', async () => {
    expect(await bridgesOf(page)).toEqual(['narthexStaff']);
    const names = ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'];
    const seen = await page.evaluate(
      (strangers) => ({
        members: Object.keys(narthexStaff),
        strangers: strangers.filter((name) => name in window),
      }),
      names,
    );
    expect(seen).toEqual({ members: ['onNews', 'ask', 'openLink', 'savePdf'], strangers: [] });
  });

  test('keeps that page in the sandbox, apart from its preload', async (context) => {
    if (!app.controls) return context.skip('Electron does not tell its preferences');
    const { webPreferences } = await app.controls.windowOptions();
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('asks for no password: who sits there is staff', async () => {
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
  });

  test('lets somebody type', async () => {
    await page.getByRole('searchbox').focus();
    await typeInto(app, '/staff', 'worship');
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('worship');
    await page.getByRole('searchbox').fill('');
  });

  test('refuses what it does not know, and says so to the page in words', async () => {
    const answer = await page.evaluate(() =>
      narthexStaff.ask('no such thing' as never, null as never),
    );
    expect(answer).toMatchObject({ ok: false });
  });

  describe('asked to open a link', () => {
    const openedBy = async (...urls: readonly string[]) => {
      await page.evaluate((all) => {
        for (const url of all) narthexStaff.openLink?.(url);
      }, urls);
      // An answer to the page comes after what it asked before.
      await page.evaluate(() => narthexStaff.ask('refresh', null));
      return (await app.controls?.recorded())?.openedLinks;
    };

    test('gives pages of Planning Center and Church Center to the browser, no other', async (context) => {
      if (!app.controls) return context.skip('Electron would open a browser');
      const good = [
        'https://calendar.planningcenteronline.com/events/1',
        'https://gracehill.churchcenter.com/calendar/event/2',
      ];
      const opened = await openedBy(
        'https://evil.example/',
        'http://calendar.planningcenteronline.com/events/1',
        'file:///etc/passwd',
        'app://narthex/board/agenda',
        'https://churchcenter.com.evil.example/',
        'https://user@churchcenter.com/',
        ...good,
      );
      expect(opened).toEqual(good);
      expect(app.stderr()).toContain('A message on staff:open-link was refused');
    });

    test('opens none by itself, wherever a page leads', async () => {
      await page.evaluate(() => void window.open('https://calendar.planningcenteronline.com/'));
      await page.evaluate(() => location.assign('https://calendar.planningcenteronline.com/'));
      await page.waitForTimeout(200);
      expect(await windowPaths(app)).toEqual(['/staff']);
      expect(page.url()).toMatch(/\/staff$/u);
    });
  });

  describe('asked to keep a page as PDF', () => {
    async function folder(): Promise<string> {
      const path = await mkdtemp(join(tmpdir(), 'narthex-pdf-'));
      onTestFinished(() => rm(path, { recursive: true }));
      return path;
    }

    test('asks where, and writes it there', async (context) => {
      if (!app.controls) return context.skip('Electron would open a dialog');
      const path = join(await folder(), 'Sunday.pdf');
      await app.controls.setSavePath(path);
      expect(await page.evaluate(() => narthexStaff.savePdf?.())).toEqual({
        ok: true,
        value: null,
      });
      expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
      const { saveDialogs } = await app.controls.recorded();
      expect(saveDialogs.at(-1)?.filters).toEqual([{ name: 'PDF', extensions: ['pdf'] }]);
    });

    test('writes nothing where somebody thinks better of it', async (context) => {
      if (!app.controls) return context.skip('Electron would open a dialog');
      const path = await folder();
      await app.controls.setSavePath('');
      expect(await page.evaluate(() => narthexStaff.savePdf?.())).toEqual({
        ok: true,
        value: null,
      });
      expect(await readdir(path)).toEqual([]);
    });

    test('says why where it cannot be written', async (context) => {
      if (!app.controls) return context.skip('Electron would open a dialog');
      await app.controls.setSavePath(join(await folder(), 'missing', 'Sunday.pdf'));
      const answer = await page.evaluate(() => narthexStaff.savePdf?.());
      expect(answer).toEqual({
        ok: false,
        complaint: 'The file could not be written (ENOENT). Choose another folder.',
      });
    });
  });

  test('is used by keyboard alone: an event cancelled on screens, and taken back', async () => {
    const press = (key: string) => page.keyboard.press(key);
    const sayings = async () => (await presentOf(page)).word.sayings.map(({ kind }) => kind);
    for (const hidden of [/^Not on screens/u, /^Pending approval/u]) {
      await tabTo(page, hidden);
      await press('Space');
    }
    await press('Control+K');
    await press('ArrowDown');
    await press('Home');
    const chosen = await activeOption(page);
    await press('Enter');
    expect(chosen).toContain(await focusedName(page));
    await tabTo(page, 'Say on screens…');
    await press('Enter');
    await tabTo(page, 'Say it on screens');
    await press('Enter');
    await expect.poll(sayings).toEqual(['cancelled']);
    await expect.poll(() => focusedName(page)).toBe('Say on screens…');
    await press('Enter');
    await tabTo(page, 'Take it back');
    await press('Enter');
    await expect.poll(sayings).toEqual([]);
    await press('Escape');
  });

  test('ends in good order once its window is closed', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10);
    });
    expect(await app.exitCode).toBe(leftCode);
  });
});

describe('a desktop that shows boards', () => {
  const { desktop, board } = useDesktop();

  const secondStart = () => runDesktop({ dataDirectory: desktop().directory, args: ['--staff'] });

  test('opens the window for staff over them when a second start asks for it', async () => {
    await markPages(desktop());
    const second = await secondStart();
    expect(second).toMatchObject({ exitCode: 0, stderr: '' });
    expect(second.stdout).toBe('Narthex is running; it opens its window for staff.\n');
    await staffPageOf(desktop());
    expect(await windowPaths(desktop())).toEqual(['/board/agenda', '/staff']);
  });

  test('opens it once, however often it is asked', async () => {
    await secondStart();
    await desktop().evaluate(({ app }) => {
      app.emit('second-instance', {}, [], '/', { wish: 'staff' });
    });
    expect(await windowPaths(desktop())).toEqual(['/board/agenda', '/staff']);
  });

  test('gives each window the bridge of its kind alone', async () => {
    expect(await bridgesOf(board())).toEqual(['narthexBoard']);
    expect(await bridgesOf(await staffPageOf(desktop()))).toEqual(['narthexStaff']);
  });

  test('lets people type there, while boards hear no key', async () => {
    const staff = await staffPageOf(desktop());
    await board().evaluate(() => {
      const keys: string[] = [];
      Reflect.set(window, 'keys', keys);
      for (const name of ['keydown', 'keypress', 'keyup'] as const)
        addEventListener(name, ({ key }) => keys.push(key));
    });
    await staff.getByRole('searchbox').focus();
    await typeInto(desktop(), '/board/agenda', 'ab');
    await typeInto(desktop(), '/staff', 'choir');
    await expect.poll(() => staff.getByRole('searchbox').inputValue()).toBe('choir');
    await staff.getByRole('searchbox').fill('');
    expect(await board().evaluate(() => Reflect.get(window, 'keys') as unknown)).toEqual([]);
  });

  test('gives nothing to a strange window, whichever page and preload it has', async () => {
    const got = await desktop().evaluate(async ({ BrowserWindow }, path) => {
      const options = { show: false, webPreferences: { preload: path, sandbox: true } };
      const window = new BrowserWindow(options);
      await window.loadURL('app://narthex/staff');
      const script = `new Promise((resolve) => {
        const heard = [];
        narthexStaff.onNews(({ kind }) => heard.push(kind));
        narthexStaff.openLink('https://churchcenter.com/');
        Promise.all([narthexStaff.ask('refresh', null), narthexStaff.savePdf()]).then((answers) =>
          setTimeout(() => resolve([heard, answers.map(({ ok }) => ok)]), 500));
      })`;
      const heard: unknown = await window.webContents.executeJavaScript(script);
      window.destroy();
      return heard;
    }, preload);
    expect(got).toEqual([[], [false, false]]);
    for (const channel of ['follow', 'ask', 'open-link', 'save-pdf'])
      expect(desktop().stderr()).toContain(
        `A message on staff:${channel} was refused: it came not from a window of ours.`,
      );
  });

  test('says on its boards at once what staff say', async () => {
    const staff = await staffPageOf(desktop());
    await staff.getByRole('button', { name: 'Put a notice on screens…' }).press('Enter');
    await staff.getByLabel('What it says').fill('The north door is open');
    await staff.getByRole('button', { name: 'Put it up' }).press('Enter');
    await board().getByText('The north door is open').waitFor();
    await staff.keyboard.press('Escape');
  });

  test('closes it like any window, and goes on with the same boards', async () => {
    await desktop().evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('/staff'),
      );
      setTimeout(() => window?.close(), 10);
    });
    await expect.poll(() => windowPaths(desktop())).toEqual(['/board/agenda']);
    expect(await markedPages(desktop())).toEqual({ '/board/agenda': true });
  });

  test('opens another once somebody asks again', async () => {
    await secondStart();
    await expect.poll(() => windowPaths(desktop())).toEqual(['/board/agenda', '/staff']);
  });
});
