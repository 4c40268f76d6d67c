import { describe, expect, test } from 'vitest';
import { useFixture } from './use-fixture';

const { app, page } = useFixture();

/** The bridge of app/preload.cjs, as scripts of the page see it. */
type Bridge = Record<string, (...args: unknown[]) => unknown> & {
  readonly nested: { readonly list: [number, object] };
};

declare global {
  // Seen by functions that are evaluated in the page.
  var bridge: Bridge;
}

describe('a page of the double', () => {
  test('has nothing of Node and nothing of the preload', async () => {
    const names = ['require', 'process', 'module', 'ipcRenderer', 'Buffer', 'seenByPreload'];
    const kinds = await page().evaluate(
      (all) => all.map((name) => typeof Reflect.get(window, name)),
      names,
    );
    expect(new Set(kinds)).toEqual(new Set(['undefined']));
  });

  test('has one name more than a page without a preload', async () => {
    const extra = await page().evaluate(() => {
      const plain = document.body.appendChild(document.createElement('iframe')).contentWindow;
      const known = new Set(Object.getOwnPropertyNames(plain));
      return Object.getOwnPropertyNames(window).filter((name) => !known.has(name));
    });
    expect(extra.filter((name) => !/^\d+$/u.test(name))).toEqual(['bridge']);
  });

  test('calls functions of the preload, which sees the same document', async () => {
    expect(await page().evaluate(() => bridge.textOfPage?.())).toContain('Hello');
  });

  test('keeps its own names from the preload', async () => {
    const kind = await page().evaluate(() => {
      Reflect.set(window, 'seenByPage', true);
      return bridge.seesPage?.();
    });
    expect(kind).toBe('undefined');
  });

  test('gets copies: dates and maps stay what they are, an identity is lost', async () => {
    const got = await page().evaluate(() => {
      const given = { date: new Date(5), map: new Map([[1, { deep: [2] }]]), nothing: undefined };
      const back = bridge.echo?.(given) as typeof given;
      return [back === given, back.date.getTime(), back.map.get(1)?.deep[0], 'nothing' in back];
    });
    expect(got).toEqual([false, 5, 2, true]);
  });

  test('has its own functions called from afar', async () => {
    const got = await page().evaluate(
      () =>
        new Promise((resolve) => {
          bridge.callBack?.((date: Date, map: Map<string, number>) => {
            resolve([date instanceof Date, map instanceof Map, map.get('a')]);
          });
        }),
    );
    expect(got).toEqual([true, true, 1]);
  });

  test('gets errors of the preload by their message', async () => {
    const got = await page().evaluate(async () => {
      const told: unknown[] = [];
      try {
        bridge.fail?.();
      } catch (error) {
        told.push(error instanceof Error, (error as Error).message);
      }
      await (bridge.failLater?.() as Promise<void>).catch((error: unknown) => {
        told.push((error as Error).message);
      });
      return [...told, await bridge.later?.(7)];
    });
    expect(got).toEqual([true, 'from afar', 'later', 7]);
  });

  test('cannot change what it was given', async () => {
    const got = await page().evaluate(() => {
      const descriptor = Object.getOwnPropertyDescriptor(window, 'bridge');
      return [
        Object.isFrozen(bridge),
        Object.isFrozen(bridge.nested.list[1]),
        descriptor?.writable,
        descriptor?.configurable,
      ];
    });
    expect(got).toEqual([true, true, false, false]);
  });

  test('is given each name once', async () => {
    const refusal = await page().evaluate(() => {
      try {
        return bridge.exposeAgain?.();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refusal).toBe('Cannot bind an API on top of an existing property on the window object');
  });
});

describe('a preload of the double', () => {
  test('can require hardly anything', async () => {
    const got = await page().evaluate(() => {
      const names = ['electron', 'fs', 'node:path', './own'];
      return names.map((name) => bridge.requireOf?.(name));
    });
    expect(got).toEqual([
      ['contextBridge', 'ipcRenderer'],
      'module not found: fs',
      'module not found: node:path',
      'module not found: ./own',
    ]);
  });

  test.each([
    ['throws', "require('fs');", 'module not found: fs'],
    ['cannot be parsed', 'const = 1;', "Unexpected token '='"],
  ])('that %s is told of', async (_kind, source, message) => {
    const told = await app().evaluate(async (_electron, text) => {
      const { mkdtempSync, writeFileSync } = process.getBuiltinModule('fs');
      const preload = `${mkdtempSync(`${fixture.electron.app.getPath('userData')}/p-`)}/preload.cjs`;
      writeFileSync(preload, text);
      const window = fixture.open({ webPreferences: { preload } });
      const error = new Promise<string>((resolve) => {
        window.webContents.on('preload-error', (_event, _path, thrown) => resolve(thrown.message));
      });
      await window.loadURL('app://fixture/');
      const first = await error;
      window.destroy();
      return first;
    }, source);
    expect(told).toBe(message);
  });
});
