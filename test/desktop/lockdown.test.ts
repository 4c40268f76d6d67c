import { describe, expect, test } from 'vitest';
import { useDesktop } from './use-desktop';

const abroad = 'https://evil.example/';

describe('a board of the desktop', () => {
  const { desktop, board } = useDesktop();

  const address = () =>
    desktop().evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );

  /** Runs a script in the page, and tells where its windows then are. */
  const afterwards = async (act: (url: string) => void) => {
    await board().evaluate(act, abroad);
    await board().waitForTimeout(200);
    return address();
  };

  const home = ['app://narthex/board/agenda'];

  test('runs in the sandbox, apart from its preload', async (context) => {
    const { controls } = desktop();
    if (!controls) return context.skip('Electron does not tell its preferences');
    expect(await controls.recorded()).toHaveProperty('isSandboxEnabled', true);
    const { webPreferences } = await controls.windowOptions();
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: true,
    });
  });

  test('follows no link abroad', async () => {
    expect(await afterwards((url) => location.assign(url))).toEqual(home);
  });

  test('follows no form abroad', async () => {
    const submit = (url: string) => {
      const form = Object.assign(document.createElement('form'), { action: url });
      document.body.append(form);
      form.submit();
    };
    expect(await afterwards(submit)).toEqual(home);
  });

  test('opens no window', async () => {
    expect(await afterwards((url) => void window.open(url))).toEqual(home);
  });

  test('holds no frame', async () => {
    const embed = (url: string) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    };
    expect(await afterwards(embed)).toEqual(home);
    expect(
      board()
        .frames()
        .map((frame) => frame.url()),
    ).not.toContain(abroad);
  });

  test('downloads nothing', async (context) => {
    const { controls } = desktop();
    if (!controls) return context.skip('Electron does not tell its downloads');
    await board().evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'file.txt';
      link.click();
    });
    const downloads = async () =>
      (await controls.recorded()).downloads.map((each) => each.isPrevented);
    await expect.poll(downloads).toEqual([true]);
  });

  test.each(['geolocation', 'notifications', 'camera', 'microphone'] as const)(
    'is not given the permission for %s',
    async (name) => {
      const state = await board().evaluate(
        async (asked) => (await navigator.permissions.query({ name: asked })).state,
        name,
      );
      expect(state).toBe('denied');
    },
  );

  test('is refused every permission, asked for or looked up', async (context) => {
    const { controls } = desktop();
    if (!controls) return context.skip('Electron is asked by its pages alone');
    const refused = { request: false, check: false, device: false, display: null };
    expect(await controls.askPermission('media')).toEqual(refused);
    expect(await controls.askPermission('of-a-year-to-come')).toEqual(refused);
  });

  test('has no menu', async () => {
    expect(await desktop().evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
  });
});
