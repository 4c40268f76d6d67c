import { execFileSync } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchFixture, useFixture } from './use-fixture';

const { app } = useFixture();

/** Opens a window, lets `crash` end its renderer, and tells what the app hears. */
function goneBy(way: 'forced' | 'forced-while-hanging' | 'killed'): Promise<Gone> {
  return app().evaluate(async (_electron, kind) => {
    const window = fixture.open();
    await window.loadURL('app://fixture/');
    const contents = window.webContents;
    const gone = new Promise<Electron.RenderProcessGoneDetails>((resolve) => {
      contents.once('render-process-gone', (_event, details) => resolve(details));
    });
    const pid = contents.getOSProcessId();
    if (kind === 'killed') process.kill(pid, 'SIGKILL');
    if (kind === 'forced-while-hanging') {
      void contents.executeJavaScript('for (;;);').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    if (kind !== 'killed') contents.forcefullyCrashRenderer();
    const { reason } = await gone;
    const isCrashed = contents.isCrashed();
    const loaded = new Promise<void>((resolve) =>
      contents.once('did-finish-load', () => resolve()),
    );
    window.reload();
    await loaded;
    const after = { isCrashed: contents.isCrashed(), pid: contents.getOSProcessId() };
    const text: unknown = await contents.executeJavaScript(
      'document.body.innerText + typeof bridge.echo',
    );
    window.destroy();
    return { pid, reason, isCrashed, after, text };
  }, way);
}

type Gone = {
  readonly pid: number;
  readonly reason: string;
  readonly isCrashed: boolean;
  readonly after: { readonly isCrashed: boolean; readonly pid: number };
  readonly text: unknown;
};

describe('a renderer of the double', () => {
  test.each([
    ['forced', 'crashed'],
    ['forced-while-hanging', 'crashed'],
    ['killed', 'killed'],
  ] as const)('that is gone for real (%s) is told of, and comes back', async (way, reason) => {
    const gone = await goneBy(way);
    expect(gone).toMatchObject({ reason, isCrashed: true, after: { isCrashed: false } });
    expect(gone.text).toBe('Hellofunction');
    expect(gone.after.pid).not.toBe(gone.pid);
  });

  test('has a process of its own', async () => {
    const pids = await app().evaluate(async ({ BrowserWindow }) => {
      const windows = [fixture.open(), fixture.open()];
      await Promise.all(windows.map((window) => window.loadURL('app://fixture/')));
      const all = BrowserWindow.getAllWindows().map((each) => each.webContents.getOSProcessId());
      for (const window of windows) window.destroy();
      return all;
    });
    expect(new Set(pids).size).toBe(3);
    expect(pids.every((pid) => pid > 1)).toBe(true);
  });

  test.each([
    'clean-exit',
    'abnormal-exit',
    'killed',
    'crashed',
    'oom',
    'launch-failed',
    'integrity-failure',
    'memory-eviction',
  ] as const)('can be gone because of %s', async (reason) => {
    await app().evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.once('render-process-gone', (_event, details) => {
        Reflect.set(globalThis, 'told', details.reason);
      });
      fixture.electron.app.once('render-process-gone', (_event, _contents, details) => {
        Reflect.set(globalThis, 'toldApp', details.reason);
      });
      contents?.reload();
      await new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    });
    await app().controls?.pretendGone(reason);
    expect(await app().evaluate(() => Reflect.get(globalThis, 'told') as unknown)).toBe(reason);
    expect(await app().evaluate(() => Reflect.get(globalThis, 'toldApp') as unknown)).toBe(reason);
  });

  test('answers its loads with failures where a test wants it', async () => {
    await app().controls?.failLoads('ERR_FAILED', 'ERR_ABORTED');
    const messages = await app().evaluate(async () => {
      const window = fixture.open();
      const load = () => window.loadURL('app://fixture/').then(String, String);
      const all = [await load(), await load(), await load()];
      window.destroy();
      return all;
    });
    expect(messages).toEqual([
      "Error: ERR_FAILED (-2) loading 'app://fixture/'",
      "Error: ERR_ABORTED (-3) loading 'app://fixture/'",
      'undefined',
    ]);
  });

  test('is not alone in being gone: other processes are told of too', async () => {
    await app().evaluate(({ app: told }) => {
      told.once('child-process-gone', (_event, details) => {
        Reflect.set(globalThis, 'child', details);
      });
    });
    await app().controls?.childGone({ type: 'GPU', reason: 'crashed' });
    const child = await app().evaluate(() => Reflect.get(globalThis, 'child') as unknown);
    expect(child).toEqual({ type: 'GPU', reason: 'crashed', exitCode: 1 });
  });
});

describe('the Chromium of a double', () => {
  test.each(['at rest', 'with a page that hangs'])(
    'ends with it when it is killed %s',
    async (how) => {
      const doomed = await launchFixture();
      onTestFinished(() => doomed.close());
      if (how !== 'at rest') {
        await doomed.evaluate(({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          void contents?.executeJavaScript('for (;;);').catch(() => undefined);
        });
      }
      expect(processesOn(doomed.directory)).toBeGreaterThan(1);
      doomed.kill();
      await doomed.exitCode;
      await expect.poll(() => processesOn(doomed.directory), { timeout: 5_000 }).toBe(0);
    },
  );

  test('ends with it when it quits', async () => {
    const quitting = await launchFixture();
    onTestFinished(() => quitting.close());
    await quitting.evaluate(({ app: ending }) => {
      setTimeout(() => ending.exit(0), 10);
    });
    expect(await quitting.exitCode).toBe(0);
    await expect.poll(() => processesOn(quitting.directory), { timeout: 5_000 }).toBe(0);
  });
});

/** Those that name the folder, as each process of Chromium names its profile. */
function processesOn(directory: string): number {
  const lines = execFileSync('ps', ['-eww', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(directory) && line.includes('--user-data-dir'))
    .length;
}
