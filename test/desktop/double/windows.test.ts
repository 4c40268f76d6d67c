import { describe, expect, onTestFinished, test } from 'vitest';
import { launchFixture, useFixture } from './use-fixture';

const { app, page } = useFixture();

describe('a window of the double', () => {
  test('covers a display of two pixels to the unit exactly', async () => {
    const large = await launchFixture({
      displays: [{ width: 3840, height: 2160, scaleFactor: 2 }],
    });
    onTestFinished(() => large.close());
    const [first] = await large.windows();
    await large.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setFullScreen(true);
    });
    const sizes = () =>
      first?.evaluate(() => [innerWidth, innerHeight, devicePixelRatio, screen.width]);
    await expect.poll(sizes).toEqual([1920, 1080, 2, 1920]);
    const bounds = await large.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  });

  test('is as large as it is told, and its page too', async () => {
    const size = { x: 10, y: 20, width: 640, height: 480 };
    const bounds = await app().evaluate(({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds(wanted);
      return window?.getBounds();
    }, size);
    expect(bounds).toEqual(size);
    await expect.poll(() => page().evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480]);
  });

  test('zooms its page', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ width: 800, height: 600 });
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
    });
    const sizes = () => page().evaluate(() => [innerWidth, devicePixelRatio]);
    await expect.poll(sizes).toEqual([400, 2]);
    await app().evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
    });
  });

  test('covers the display that a test has plugged in', async () => {
    await app().evaluate(({ screen }) => {
      const told: unknown[] = [];
      Reflect.set(globalThis, 'told', told);
      screen.on('display-added', (_event, display) => told.push(['added', display.id]));
      screen.on('display-removed', (_event, display) => told.push(['removed', display.id]));
      screen.on('display-metrics-changed', (_event, display, changed) =>
        told.push(['changed', display.id, changed]),
      );
    });
    await app().controls?.setDisplays([
      { id: 1, width: 1280, height: 720 },
      { id: 2, width: 1080, height: 1920, x: 1280, rotation: 90 },
    ]);
    const bounds = await app().evaluate(({ BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds(screen.getAllDisplays()[1]?.bounds ?? {});
      window?.setFullScreen(true);
      return window?.getBounds();
    });
    expect(bounds).toEqual({ x: 1280, y: 0, width: 1080, height: 1920 });
    await expect.poll(() => page().evaluate(() => innerHeight)).toBe(1920);
    await app().controls?.setDisplays([{ id: 1, width: 1280, height: 720 }]);
    expect(await app().evaluate(() => Reflect.get(globalThis, 'told') as unknown)).toEqual([
      ['changed', 1, ['bounds', 'workArea']],
      ['added', 2],
      ['removed', 2],
    ]);
  });

  test('is as fine as its display has become', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setFullScreen(false);
      window?.setBounds({ x: 0, y: 0, width: 640, height: 480 });
    });
    await app().controls?.setDisplays([{ id: 1, width: 2560, height: 1440, scaleFactor: 2 }]);
    const sizes = () => page().evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
    await expect.poll(sizes).toEqual([640, 480, 2]);
    await app().controls?.setDisplays([{ id: 1, width: 1920, height: 1080 }]);
  });

  test('is ready to be shown once its page has painted, and then shown', async () => {
    const told = await app().evaluate(async () => {
      const window = fixture.open({ show: false });
      const before = window.isVisible();
      const ready = new Promise<void>((resolve) => window.once('ready-to-show', resolve));
      await window.loadURL('app://fixture/');
      await ready;
      window.show();
      const after = window.isVisible();
      window.destroy();
      return [before, after];
    });
    expect(told).toEqual([false, true]);
  });

  test('gives a picture of its page', async () => {
    const picture = await app().evaluate(async () => {
      fixture.pages.set('/red', '<!doctype html><body style="background: #ff0000">');
      const window = fixture.open({ width: 40, height: 30, x: 0, y: 0 });
      await window.loadURL('app://fixture/red');
      const image = await window.webContents.capturePage();
      window.destroy();
      return {
        size: image.getSize(),
        isEmpty: image.isEmpty(),
        first: [...image.toBitmap().subarray(0, 4)],
      };
    });
    expect(picture).toEqual({
      size: { width: 40, height: 30 },
      isEmpty: false,
      first: [0, 0, 255, 255],
    });
  });

  test('gives an empty picture where a test wants it', async () => {
    await app().controls?.captureNothing(true);
    const isEmpty = await app().evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.isEmpty(),
    );
    await app().controls?.captureNothing(false);
    expect(isEmpty).toBe(true);
  });

  test('may refuse to be closed, but not to be destroyed', async () => {
    const told = await app().evaluate(() => {
      const window = fixture.open();
      const events: string[] = [];
      window.on('close', (event) => {
        events.push('close');
        event.preventDefault();
      });
      window.on('closed', () => events.push('closed'));
      window.close();
      const isThere = !window.isDestroyed();
      window.destroy();
      return [isThere, events];
    });
    expect(told).toEqual([true, ['close', 'closed']]);
  });

  test('asks about a key before its page hears of it', async () => {
    await page().evaluate(() => {
      const keys: string[] = [];
      Reflect.set(window, 'keys', keys);
      addEventListener('keydown', ({ key }) => keys.push(key));
    });
    const asked = await app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const told: string[] = [];
      contents?.on('before-input-event', (event, input) => {
        told.push(`${input.control ? 'Control+' : ''}${input.key}`);
        if (input.control) event.preventDefault();
      });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'W', modifiers: ['control'] });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'b' });
      return told;
    });
    expect(asked).toEqual(['Control+w', 'b']);
    await expect
      .poll(() => page().evaluate(() => Reflect.get(window, 'keys') as unknown))
      .toEqual(['b']);
  });

  test('tells of a click with the other button', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.on('context-menu', (_event, { x, y }) => {
        Reflect.set(globalThis, 'menu', [x, y]);
      });
    });
    await page().mouse.click(30, 40, { button: 'right' });
    await expect
      .poll(() => app().evaluate(() => Reflect.get(globalThis, 'menu') as unknown))
      .toEqual([30, 40]);
  });
});
