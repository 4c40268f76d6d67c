import type * as Electron from 'electron';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leftCode } from '../../src/main/desktop/supervision/program-restart';
import { markedPages, markPages } from './boards-on-displays';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';
import { useDesktop } from './use-desktop';

type Modifier = NonNullable<Electron.KeyboardInputEvent['modifiers']>[number];
type Press = readonly [keyCode: string, ...modifiers: Modifier[]];

/** By somebody at the keyboard of the first window, after the reply to this call has gone out. */
const press = (app: DesktopApp, presses: readonly Press[]) =>
  app.evaluate(({ BrowserWindow }, typed) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    setTimeout(() => {
      for (const [keyCode, ...modifiers] of typed) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
      }
    }, 10);
  }, presses);

/** By a person, as with Alt+F4. */
const closeWindow = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10);
  });

describe('28 · a board on the full screen', () => {
  const { desktop, board } = useDesktop();

  const view = () =>
    desktop().evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        url: window.webContents.getURL(),
        isFullScreen: window.isFullScreen(),
        isSeen: window.isVisible() && !window.isMinimized(),
        zoom: window.webContents.getZoomFactor(),
      })),
    );
  const url = 'app://narthex/board/agenda';
  const home = [{ url, isFullScreen: true, isSeen: true, zoom: 1 }];

  test('28 · hears no key, and stays what it is', async () => {
    await board().evaluate(() => {
      const keys: string[] = [];
      Reflect.set(window, 'keys', keys);
      for (const name of ['keydown', 'keyup'] as const)
        addEventListener(name, ({ key }) => keys.push(key));
    });
    await press(desktop(), [
      ['Escape'],
      ['F5'],
      ['F11'],
      ['Tab'],
      ['a'],
      ['F4', 'alt'],
      ['Q', 'control'],
      ['R', 'control'],
      ['W', 'control'],
      ['Plus', 'control'],
      ['I', 'control', 'shift'],
    ]);
    await board().waitForTimeout(200);
    expect(await board().evaluate(() => Reflect.get(window, 'keys') as unknown)).toEqual([]);
    expect(await view()).toEqual(home);
  });

  test('28 · stays when somebody wants to close it', async () => {
    await closeWindow(desktop());
    await board().waitForTimeout(100);
    expect(await view()).toEqual(home);
    expect(await board().locator('.row').count()).toBeGreaterThan(0);
  });

  test.each([
    ['out of the full screen', 'setFullScreen'],
    ['minimized', 'minimize'],
    ['hidden', 'hide'],
  ] as const)('59 · is back by itself, with the same page, when it is %s', async (_what, name) => {
    await markPages(desktop());
    await desktop().evaluate(({ BrowserWindow }, method) => {
      BrowserWindow.getAllWindows()[0]?.[method](false);
    }, name);
    expect(await view()).not.toEqual(home);
    await expect.poll(view, { timeout: 5_000 }).toEqual(home);
    expect(await markedPages(desktop())).toEqual({ '/board/agenda': true });
  });

  test('28 · is as large as before once somebody has zoomed it', async () => {
    await desktop().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.setZoomFactor(2);
      contents?.emit('zoom-changed', {}, 'in');
    });
    expect(await view()).toEqual(home);
  });

  test('28 · forgets how far somebody has zoomed', async () => {
    const width = await desktop().evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.setZoomFactor(2);
      return window?.getBounds().width ?? 0;
    });
    const seen = () => board().evaluate(() => innerWidth);
    await expect.poll(seen, { timeout: 5_000 }).toBe(width / 2);
    await board().reload();
    await expect.poll(seen, { timeout: 5_000 }).toBe(width);
  });
});

describe('a board in a window at the desk', () => {
  async function started(): Promise<DesktopApp> {
    const app = await launchDesktop({ args: ['--demo', '--windowed'] });
    onTestFinished(() => app.close());
    return app;
  }

  test('leaves room around it, and ends well when it is closed', async () => {
    const app = await started();
    const board = await app.firstBoard();
    const place = await app.evaluate(({ BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows();
      const { width, height } = window?.getBounds() ?? { width: 0, height: 0 };
      const { workArea } = screen.getPrimaryDisplay();
      return {
        isFullScreen: window?.isFullScreen(),
        isInside: width < workArea.width && height < workArea.height,
        shape: (width / height).toFixed(2),
      };
    });
    expect(place).toEqual({ isFullScreen: false, isInside: true, shape: '1.78' });
    expect(await board.locator('.row').count()).toBeGreaterThan(0);
    await closeWindow(app);
    expect(await app.exitCode).toBe(leftCode);
  });

  test('28 · ends well with Ctrl+Shift+Q', async () => {
    const app = await started();
    await app.firstBoard();
    await press(app, [['Q', 'control', 'shift']]);
    expect(await app.exitCode).toBe(leftCode);
  });
});
