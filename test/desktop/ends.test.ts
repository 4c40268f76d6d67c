import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leftCode } from '../../src/main/desktop/supervision/program-restart';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

async function started(): Promise<DesktopApp> {
  const app = await launchDesktop();
  onTestFinished(() => app.close());
  return app;
}

const logOf = ({ directory }: DesktopApp) =>
  readFile(join(directory, 'logs', 'narthex.log'), 'utf8');

/** A bug in the main process, after the reply to this call has gone out. */
const strike = (app: DesktopApp, kind: 'exception' | 'rejection') =>
  app.evaluate((_electron, how) => {
    setTimeout(() => {
      const bug = new Error('A bug');
      if (how === 'exception') throw bug;
      void Promise.reject(bug);
    }, 10);
  }, kind);

describe('a desktop ends', () => {
  test('well when it is told to', async () => {
    const app = await started();
    await app.firstBoard();
    app.terminate();
    expect(await app.exitCode).toBe(0);
  });

  test('28 · with a code of its own when a person types the way out', async () => {
    const app = await started();
    await app.firstBoard();
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const modifiers: ('control' | 'shift')[] = ['control', 'shift'];
      setTimeout(() => {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Q', modifiers });
      }, 10);
    });
    expect(await app.exitCode).toBe(leftCode);
  });

  test.each(['exception', 'rejection'] as const)(
    'with a code that asks for another start after an unforeseen %s',
    async (kind) => {
      const app = await started();
      await app.firstBoard();
      await strike(app, kind);
      expect(await app.exitCode).toBe(70);
      expect(app.stderr()).toContain('narthex: Error: A bug');
      const lines = await logOf(app);
      expect(lines).toMatch(/Z warn A fault of the program ended it \(Error\)\. .+\n$/u);
      expect(lines).not.toContain('A bug');
    },
  );

  test('49 · not when nobody reads its output any more', async () => {
    const app = await started();
    app.closeOutput();
    const board = await app.firstBoard();
    await board.evaluate(() => {
      narthexBoard.onSchedule(() => undefined, 'noon');
    });
    await expect.poll(() => logOf(app)).toContain('A message on board:get-schedule was refused');
    app.terminate();
    expect(await app.exitCode).toBe(0);
    expect(await logOf(app)).not.toContain('A fault of the program');
  });
});
