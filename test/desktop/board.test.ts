import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../e2e/board-pages';
import { isBlank } from './blank-picture';
import { useDesktop } from './use-desktop';

describe('a desktop that shows the demonstration church', () => {
  const { desktop, board } = useDesktop();

  test('opens one window, which covers its display', async () => {
    const windows = () =>
      desktop().evaluate(({ BrowserWindow, screen }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          url: window.webContents.getURL(),
          isVisible: window.isVisible(),
          isFullScreen: window.isFullScreen(),
          coversDisplay:
            JSON.stringify(window.getBounds()) ===
            JSON.stringify(screen.getPrimaryDisplay().bounds),
        })),
      );
    const shown = { isVisible: true, isFullScreen: true, coversDisplay: true };
    // Once it has painted, a moment after it says something.
    await expect.poll(windows).toEqual([{ url: 'app://narthex/board/agenda', ...shown }]);
  });

  test('draws its name, a clock, and what is on', async () => {
    expect(await board().locator('body').innerText()).toContain('Grace Hill Church');
    expect(await board().locator('.header-clock').innerText()).toMatch(/^\d{1,2}:\d\d/u);
    expect((await rowsOf(board())).length).toBeGreaterThan(0);
  });

  test('is not blank', async () => {
    expect(isBlank(await board().screenshot({ scale: 'css' }))).toBe(false);
  });

  test('draws it without a complaint of the page', async () => {
    const complaints: string[] = [];
    board().on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    board().on('pageerror', (error) => complaints.push(error.message));
    await board().reload();
    await board().locator('.row').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('shows the pointer while somebody moves it, and at no other time', async () => {
    const pointer = () => board().evaluate(() => getComputedStyle(document.body).cursor);
    expect(await pointer()).toBe('none');
    await board().mouse.move(300, 300);
    await board().mouse.move(310, 310);
    expect(await pointer()).not.toBe('none');
    await expect.poll(pointer, { timeout: 5_000 }).toBe('none');
  });

  test('keeps its display awake', async () => {
    const isAwake = await desktop().evaluate(({ powerSaveBlocker }) =>
      [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)),
    );
    expect(isAwake).toBe(true);
  });

  test('keeps what Chromium stores in a folder of its own', async () => {
    const folder = await desktop().evaluate(({ app }) => app.getPath('userData'));
    expect(folder).toBe(join(desktop().directory, 'desktop'));
  });

  test('says on one line what it shows', async () => {
    await expect
      .poll(() => desktop().stdout())
      .toMatch(/^Narthex shows the demonstration church; .*\n$/u);
  });
});

describe('a desktop on a display of two pixels to the unit', () => {
  const { desktop, board } = useDesktop({
    displays: [{ width: 3840, height: 2160, scaleFactor: 2 }],
  });

  test('draws its board as large as on any other, twice as fine', async (context) => {
    context.skip(desktop().controls === null, 'Electron has the displays of this computer');
    const seen = await board().evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
    expect(seen).toEqual([1920, 1080, 2]);
  });
});
