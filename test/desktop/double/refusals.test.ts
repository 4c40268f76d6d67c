import { describe, expect, test } from 'vitest';
import { useFixture } from './use-fixture';

const { app } = useFixture();

describe('the double refuses, as Electron does', () => {
  test('what must wait until the app is ready', async () => {
    expect(await app().evaluate(() => fixture.refusedBeforeReady)).toEqual({
      window: 'Cannot create BrowserWindow before app is ready',
      screen: "The 'screen' module can't be used before the app 'ready' event",
      power: "The 'powerMonitor' module can't be used before the app 'ready' event",
      session: 'Session can only be received when app is ready',
      backend: 'unknown',
    });
  });

  test('what comes too late once it is ready', async () => {
    const refusals = await app().evaluate(({ app, protocol }) => ({
      schemes: fixture.refusalOf(() => protocol.registerSchemesAsPrivileged([])),
      sandbox: fixture.refusalOf(() => app.enableSandbox()),
      hardware: fixture.refusalOf(() => app.disableHardwareAcceleration()),
    }));
    expect(refusals).toEqual({
      schemes: 'protocol.registerSchemesAsPrivileged should be called before app is ready',
      sandbox: 'app.enableSandbox() can only be called before app is ready',
      hardware: 'app.disableHardwareAcceleration() can only be called before app is ready',
    });
  });

  test('a second handler for a channel', async () => {
    const refusal = await app().evaluate(({ ipcMain }) => {
      ipcMain.handle('twice', () => 1);
      return fixture.refusalOf(() => ipcMain.handle('twice', () => 2));
    });
    expect(refusal).toBe("Attempted to register a second handler for 'twice'");
  });

  test('to use a window that is destroyed, and its contents', async () => {
    const refusals = await app().evaluate(() => {
      const window = fixture.open();
      const contents = window.webContents;
      window.destroy();
      return [
        window.isDestroyed(),
        contents.isDestroyed(),
        fixture.refusalOf(() => window.show()),
        fixture.refusalOf(() => window.getBounds()),
        fixture.refusalOf(() => contents.send('message')),
        fixture.refusalOf(() => contents.getURL()),
      ];
    });
    const gone = 'Object has been destroyed';
    expect(refusals).toEqual([true, true, gone, gone, gone, gone]);
  });

  test('to send what cannot be cloned', async () => {
    const refusal = await app().evaluate(({ BrowserWindow }) =>
      fixture.refusalOf(() =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('message', () => undefined),
      ),
    );
    expect(refusal).toBe('An object could not be cloned.');
  });

  test('a second handler for a scheme', async () => {
    const refusal = await app().evaluate(({ protocol }) =>
      fixture.refusalOf(() => protocol.handle('app', () => new Response())),
    );
    expect(refusal).toBe('Failed to register protocol: app');
  });
});
