import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DesktopOptions } from '../harness/desktop-app';
import { launchFixture } from './use-fixture';

async function started(options?: DesktopOptions) {
  const app = await launchFixture(options);
  onTestFinished(() => app.close());
  return app;
}

const saidBy = (app: { stdout: () => string }) => app.stdout().trim().split('\n').slice(1);

describe('an app on the double', () => {
  test('that quits closes its windows, and is asked at each step', async () => {
    const app = await started();
    await app.evaluate(({ app: ending }) => {
      setTimeout(() => ending.quit(), 10);
    });
    expect(await app.exitCode).toBe(0);
    expect(saidBy(app)).toEqual(['before-quit', 'will-quit', 'quit']);
  });

  test('that exits is asked nothing', async () => {
    const app = await started();
    await app.evaluate(({ app: ending }) => {
      setTimeout(() => ending.exit(7), 10);
    });
    expect(await app.exitCode).toBe(7);
    expect(saidBy(app)).toEqual(['quit']);
  });

  test('goes on without windows where it listens for that', async () => {
    const app = await started();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
    await pause(100);
    expect(await app.evaluate(() => fixture.events)).toEqual(['window-all-closed']);
  });

  test('quits without windows where it does not', async () => {
    const app = await started({ args: ['--silent'] });
    await app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10);
    });
    expect(await app.exitCode).toBe(0);
  });

  test('is told of a second one, which does not get the lock', async () => {
    const app = await started({ args: ['--no-window'] });
    const second = await launchFixture({
      dataDirectory: app.directory,
      args: ['--no-window', '--second'],
    });
    onTestFinished(() => second.close());
    expect(await second.exitCode).toBe(3);
    await expect
      .poll(() => app.evaluate(() => fixture.events))
      .toEqual([['second-instance', true, { word: 'hello' }]]);
  });

  test('tells the test that it wants to be started again', async () => {
    const app = await started({ args: ['--no-window'] });
    await app.evaluate(({ app: again }) => again.relaunch({ args: ['--safe'] }));
    app.kill();
    await app.exitCode;
    expect(app.relaunches).toEqual([{ args: ['--safe'] }]);
  });

  test('keeps the display awake until the system thinks better of it', async () => {
    const app = await started({ args: ['--no-window'] });
    const start = () =>
      app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.start('prevent-display-sleep'));
    const id = await start();
    const isStarted = () =>
      app.evaluate(({ powerSaveBlocker }, asked) => powerSaveBlocker.isStarted(asked), id);
    expect(await isStarted()).toBe(true);
    await app.controls?.dropBlockers();
    expect(await isStarted()).toBe(false);
  });
});
