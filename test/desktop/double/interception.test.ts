import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useFixture } from './use-fixture';

const { app, page } = useFixture();

/** A server on this very computer, which no page of the double may reach. */
let server: Server;
let address: string;
const reached: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('reached');
  });
  server.on('upgrade', (request, socket) => {
    reached.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

const requests = async () => (await app().controls?.recorded())?.requests ?? [];

describe('nothing leaves a page of the double', () => {
  test.each([
    ['fetch', (at: string) => fetch(`http://${at}/fetch`)],
    [
      'a picture',
      (at: string) => Object.assign(new Image(), { src: `http://${at}/picture` }).decode(),
    ],
    ['a beacon', (at: string) => navigator.sendBeacon(`http://${at}/beacon`)],
    [
      'a socket',
      (at: string) =>
        new Promise((resolve) =>
          new WebSocket(`ws://${at}/socket`).addEventListener('error', resolve),
        ),
    ],
    [
      'a worker',
      (at: string) => {
        const script = `fetch('http://${at}/worker').finally(() => postMessage(1))`;
        const worker = new Worker(URL.createObjectURL(new Blob([script])));
        return new Promise((resolve) => worker.addEventListener('message', resolve));
      },
    ],
    [
      'a frame',
      (at: string) => {
        const frame = Object.assign(document.createElement('iframe'), {
          src: `http://${at}/frame`,
        });
        document.body.append(frame);
        return new Promise((resolve) => frame.addEventListener('load', resolve));
      },
    ],
  ] as const)('by %s', async (_kind, send) => {
    await page().evaluate(
      `(${send.toString()})(${JSON.stringify(address)})?.then?.(() => 0, () => 0)`,
    );
    expect(reached).toEqual([]);
  });

  test('and what was refused is noted', async () => {
    await page().evaluate((at) => fetch(`http://${at}/noted`).catch(() => 0), address);
    expect(await requests()).toContainEqual({ url: `http://${address}/noted`, end: 'refused' });
  });

  test('the server would have been reached', async () => {
    await fetch(`http://${address}/test`);
    expect(reached.splice(0)).toEqual(['/test']);
  });
});

describe('the protocol handler of the app', () => {
  test('is asked in its own addresses, with method, headers and body', async () => {
    await app().evaluate(() => {
      fixture.pages.set(
        '/told',
        (request) =>
          new Response(`${request.method} ${request.url} ${request.headers.get('x-word') ?? ''}`),
      );
    });
    const told = await page().evaluate(async () => {
      const options = { method: 'POST', headers: { 'x-word': 'hello' }, body: 'b' };
      return (await fetch('/told?a=1', options)).text();
    });
    expect(told).toBe('POST app://fixture/told?a=1 hello');
  });

  test('decides status and headers', async () => {
    await app().evaluate(() => {
      const headers = { 'content-security-policy': "default-src 'none'", 'x-word': 'yes' };
      fixture.pages.set('/teapot', () => new Response('short', { status: 418, headers }));
    });
    const told = await page().evaluate(async () => {
      const response = await fetch('/teapot');
      return [response.status, response.headers.get('x-word'), await response.text()];
    });
    expect(told).toEqual([418, 'yes', 'short']);
  });

  test('that throws fails the load, which says so as Electron does', async () => {
    const failure = await app().evaluate(async () => {
      fixture.pages.set('/broken', new Error('broken'));
      const window = fixture.open();
      const failed: unknown[] = [];
      window.webContents.on('did-fail-load', (_event, code) => failed.push(code));
      const error = await window.loadURL('app://fixture/broken').catch((thrown: unknown) => thrown);
      window.destroy();
      const { message, code, errno, url } = error as Error & Record<string, unknown>;
      return { message, code, errno, url, failed };
    });
    expect(failure).toMatchObject({
      message: "ERR_FAILED (-2) loading 'app://fixture/broken'",
      code: 'ERR_FAILED',
      errno: -2,
      url: 'app://fixture/broken',
    });
    expect(failure.failed).toContain(-2);
  });
});

describe('a page of the double that wants to go elsewhere', () => {
  const watch = () =>
    app().evaluate(({ BrowserWindow }) => {
      const asked: unknown[] = [];
      Reflect.set(globalThis, 'asked', asked);
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.removeAllListeners('will-navigate');
      contents?.on('will-navigate', (event) => {
        asked.push(['will-navigate', event.url]);
        if (!event.url.startsWith('app:')) event.preventDefault();
      });
      contents?.on('will-frame-navigate', (event) => {
        asked.push(['will-frame-navigate', event.url, event.isMainFrame]);
      });
      contents?.on('will-redirect', (event) => {
        asked.push(['will-redirect', event.url]);
        event.preventDefault();
      });
      contents?.setWindowOpenHandler((details) => {
        asked.push(['open', details.url]);
        return { action: 'deny' };
      });
    });
  const asked = () => app().evaluate(() => Reflect.get(globalThis, 'asked') as unknown[]);

  test('asks first, and stays where it is told to', async () => {
    await watch();
    await page().evaluate(() => location.assign('https://evil.example/'));
    await expect.poll(asked).toEqual([
      ['will-frame-navigate', 'https://evil.example/', true],
      ['will-navigate', 'https://evil.example/'],
    ]);
    expect(await page().locator('p').first().innerText()).toBe('Hello');
  });

  test('asks for a frame within it too', async () => {
    await watch();
    await page().evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: 'https://evil.example/frame' }),
      );
    });
    await expect
      .poll(asked)
      .toContainEqual(['will-frame-navigate', 'https://evil.example/frame', false]);
  });

  test('asks for redirects', async () => {
    await watch();
    await app().evaluate(() => {
      fixture.pages.set('/away', () => Response.redirect('https://evil.example/redirect'));
    });
    await page().evaluate(() => location.assign('/away'));
    await expect.poll(asked).toContainEqual(['will-redirect', 'https://evil.example/redirect']);
  });

  test('opens no window that stays', async () => {
    await watch();
    await page().evaluate(() => {
      Reflect.set(window, 'opened', window.open('https://evil.example/window'));
    });
    const isClosed = () =>
      page().evaluate(() => (Reflect.get(window, 'opened') as Window | null)?.closed ?? true);
    await expect.poll(isClosed).toBe(true);
    await expect.poll(asked).toContainEqual(['open', 'https://evil.example/window']);
  });

  test('opens none by a click either', async () => {
    await watch();
    await page().evaluate(() => {
      document.body.innerHTML = '<a href="https://evil.example/click" target="_blank">Go</a>';
    });
    await page().locator('a').click();
    await expect.poll(asked).toContainEqual(['open', 'https://evil.example/click']);
    const count = async () => (await app().windows()).length;
    await expect.poll(count).toBe(1);
  });

  test('has its downloads told of', async () => {
    await app().evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => event.preventDefault());
    });
    await page().evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'file.txt';
      link.click();
    });
    const downloads = async () => (await app().controls?.recorded())?.downloads.length;
    await expect.poll(downloads).toBe(1);
  });
});
