import { beforeAll, describe, expect, test } from 'vitest';
import { useFixture } from './use-fixture';

const { app, page } = useFixture();

describe('between a page and the main process', () => {
  beforeAll(async () => {
    await app().evaluate(({ ipcMain }) => {
      ipcMain.handle('echo', (_event, ...args: unknown[]) => args[0]);
      ipcMain.handle('kinds', (_event, ...args: unknown[]) =>
        args.map((arg) => Object.prototype.toString.call(arg)),
      );
      ipcMain.handle('fail', () => {
        throw new TypeError('no');
      });
      ipcMain.handle('function', () => () => undefined);
      ipcMain.handle('sender', (event) => [
        event.senderFrame?.url,
        event.senderFrame?.parent,
        event.sender === fixture.electron.BrowserWindow.getAllWindows()[0]?.webContents,
      ]);
    });
  });

  test('what structured cloning keeps is kept', async () => {
    const kinds = await page().evaluate(() =>
      bridge.invoke?.(
        'kinds',
        new Date(0),
        new Map(),
        new Set([1]),
        undefined,
        null,
        1n,
        NaN,
        new Uint8Array([1]),
        [1],
      ),
    );
    const named = ['Date', 'Map', 'Set', 'Undefined', 'Null', 'BigInt', 'Number', 'Uint8Array'];
    expect(kinds).toEqual([...named, 'Array'].map((name) => `[object ${name}]`));
  });

  test('it comes back as it went, minus zero and holes of objects included', async () => {
    const got = await page().evaluate(async () => {
      const given = {
        zero: -0,
        gap: undefined,
        error: new RangeError('far'),
        list: [1, undefined],
      };
      const back = (await bridge.invoke?.('echo', given)) as typeof given;
      return [Object.is(back.zero, -0), 'gap' in back, back.error.message, back.list.length];
    });
    expect(got).toEqual([true, true, 'far', 2]);
  });

  test.each([
    ['echo', 'An object could not be cloned.'],
    ['fail', "Error invoking remote method 'fail': TypeError: no"],
    ['nobody', "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'"],
    ['function', "Error invoking remote method 'function': Error: An object could not be cloned."],
  ])('a refusal on %s is worded as in Electron', async (channel, refusal) => {
    const got = await page().evaluate(async (name) => {
      // A preload would get the page's function as one of its own, which is not to be cloned either.
      const args = name === 'echo' ? [() => undefined] : [];
      try {
        return await bridge.invoke?.(name, ...args);
      } catch (error) {
        return (error as Error).message;
      }
    }, channel);
    expect(got).toBe(refusal);
  });

  test('the main process learns who asks, in its own addresses', async () => {
    const got = await page().evaluate(() => bridge.invoke?.('sender'));
    expect(got).toEqual(['app://fixture/', null, true]);
  });

  test('what is sent comes in order, until nobody listens', async () => {
    await page().evaluate(() => {
      const heard: unknown[] = [];
      Reflect.set(window, 'heard', heard);
      const end = bridge.onMessage?.((word: unknown) => {
        heard.push(word);
        if (word === 'last') (end as () => void)();
      });
    });
    await app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const word of [1, new Date(0), 'last', 'unheard']) contents?.send('message', word);
    });
    const heard = () => page().evaluate(() => Reflect.get(window, 'heard') as unknown);
    await expect.poll(heard).toEqual([1, new Date(0), 'last']);
  });

  test('a word without an answer arrives', async () => {
    const heard = app().evaluate(
      ({ ipcMain }) =>
        new Promise((resolve) => ipcMain.once('word', (_event, word: unknown) => resolve(word))),
    );
    await page().evaluate(() => bridge.send?.('word', { deep: [1] }));
    expect(await heard).toEqual({ deep: [1] });
  });

  test('a test can make the main process deaf', async () => {
    await app().controls?.muteWindows(true);
    const got = await page().evaluate(() =>
      Promise.race([
        bridge.invoke?.('echo', 1),
        new Promise((resolve) => setTimeout(resolve, 300, 'silence')),
      ]),
    );
    await app().controls?.muteWindows(false);
    expect(got).toBe('silence');
  });
});
