import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { minuteMs } from '../../../src/core/time/instant';
import { isRefusal } from '../../../src/main/settings/launch';
import { startWebServer, type WebServerOptions } from '../../../src/main/web/web-server';
import { engineWith } from '../../fakes/engine-world';
import { manualClock, settled } from '../../fakes/manual-clock';
import { scheduleOf } from '../../fakes/public-schedule';

const page = { body: new TextEncoder().encode('page'), contentType: 'text/html' };
const files = { buildId: 'build', page: () => page, file: () => undefined };

/** On a busy machine. */
const soon = { timeout: 10_000 };

const closings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

async function serve(options: Pick<WebServerOptions, 'engine' | 'clock' | 'limits'>) {
  const server = await startWebServer({
    ...options,
    files,
    logo: null,
    staff: null,
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(server)) throw new Error(server.message);
  closings.push(server.close);
  const port = Number(new URL(server.url).port);
  const open = (bytes = ''): Socket => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    closings.push(() => void socket.destroy());
    socket.resume().write(bytes);
    return socket;
  };
  const status = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    await response.body?.cancel();
    return response.status;
  };
  return { open, status, host: `Host: 127.0.0.1:${port}` };
}

/** An engine that only counts who listens. */
function listenedEngine() {
  const listeners = new Set<(schedule: PublicSchedule) => void>();
  const engine: WebServerOptions['engine'] = {
    schedule: () => scheduleOf([]),
    scheduleAt: () => scheduleOf([], { isPreview: true }),
    onSchedule: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    health: () => ({ status: 'ok', why: [], clock: 'trusted', fetchedAt: null, coverage: [] }),
  };
  return { engine, listeners };
}

/** Sends a byte of it again and again, as long as the server lets it. */
function dribble(socket: Socket, byte: string): Promise<void> {
  const timer = setInterval(() => socket.write(byte), 20);
  return new Promise((resolve) => {
    socket.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

const brief = { headersTimeout: 400, requestTimeout: 600, connectionsCheckingInterval: 50 };

describe('threat 24 · slow and many clients', { timeout: 20_000 }, () => {
  const serveBriefly = () =>
    serve({ engine: listenedEngine().engine, clock: manualClock(0), limits: brief });

  test('threat 24 · two hundred that dribble their headers hold up nobody, and are put out', async () => {
    const { open, status, host } = await serveBriefly();
    const ends = Array.from({ length: 200 }, () =>
      dribble(open(`GET / HTTP/1.1\r\n${host}\r\nX-Slow: `), 'x'),
    );
    const waits: number[] = [];
    for (let request = 0; request < 40; request += 1) {
      const startedAt = performance.now();
      expect(await status('/board/agenda')).toBe(200);
      waits.push(performance.now() - startedAt);
    }
    const [p95 = Infinity] = waits.sort((a, b) => b - a).slice(2);
    expect(p95).toBeLessThan(200);
    await Promise.all(ends);
  });

  test.each(['GET', 'POST'])(
    'threat 24 · a body that dribbles in after %s is put out',
    async (method) => {
      const { open, host } = await serveBriefly();
      await dribble(open(`${method} / HTTP/1.1\r\n${host}\r\nContent-Length: 100000\r\n\r\n`), 'x');
    },
  );

  test('threat 24 · who says nothing at all is put out', async () => {
    const { open } = await serveBriefly();
    const socket = open();
    await new Promise((resolve) => socket.once('close', resolve));
  });

  test('threat 24 · there are no more than 220 connections at once, and more when some have gone', async () => {
    const { engine } = listenedEngine();
    const { open, status } = await serve({ engine, clock: manualClock(0) });
    let closed = 0;
    const sockets = Array.from({ length: 300 }, () => open().on('close', () => (closed += 1)));
    await expect.poll(() => closed, soon).toBe(80);
    await expect(status('/')).rejects.toThrow();
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => status('/').catch(() => null), soon).toBe(200);
  });
});

describe('threat 25 · windows that leave', { timeout: 20_000 }, () => {
  const endings: readonly ((socket: Socket) => unknown)[] = [
    (socket) => socket.destroy(),
    (socket) => socket.end(),
    (socket) => socket.resetAndDestroy(),
    (socket) => socket.pause().destroySoon(),
  ];

  test('threat 25 · five hundred that go in every way leave neither listener nor timer', async () => {
    const { engine, listeners } = listenedEngine();
    const clock = manualClock(0);
    const { open, status, host } = await serve({ engine, clock });
    for (let round = 0; round < 5; round += 1) {
      const sockets = Array.from({ length: 100 }, () =>
        open(`GET /schedule HTTP/1.1\r\n${host}\r\n\r\n`),
      );
      await expect.poll(() => listeners.size, soon).toBe(100);
      for (const [index, socket] of sockets.entries()) endings[index % endings.length]?.(socket);
      await expect.poll(() => listeners.size, soon).toBe(0);
    }
    await expect.poll(() => clock.pendingTimers(), soon).toBe(0);
    expect(await status('/schedule')).toBe(200);
  });

  test('threat 25 · a window that leaves before it was answered is forgotten too', async () => {
    const { engine, listeners } = listenedEngine();
    const clock = manualClock(0);
    const { open, status, host } = await serve({ engine, clock });
    for (let count = 0; count < 100; count += 1) {
      const socket = open();
      socket.write(`GET /schedule HTTP/1.1\r\n${host}\r\n\r\n`, () => socket.resetAndDestroy());
    }
    expect(await status('/')).toBe(200);
    await expect.poll(() => listeners.size, soon).toBe(0);
    await expect.poll(() => clock.pendingTimers(), soon).toBe(0);
  });
});

describe('threat 26 · what clients ask never reaches the calendar', { timeout: 20_000 }, () => {
  test('threat 26 · a hundred clients on every page cost no request', async () => {
    const { clock, calendar, engine } = engineWith();
    const reads = () => calendar.reads.length;
    await engine.start();
    await settled();
    closings.push(engine.stop);
    const readsBefore = reads();
    const { status } = await serve({ engine, clock });
    const paths = ['/', '/board/agenda', '/healthz', '/schedule', '/assets/none.js', '/nowhere'];
    for (let client = 0; client < 100; client += 1) {
      const preview = `/schedule?at=2026-11-22T10:12:${String(client % 60).padStart(2, '0')}`;
      const refreshed = paths.map((path) => `${path}?refresh=${client}`);
      await Promise.all([...refreshed, preview].map(status));
    }
    expect(reads()).toBe(readsBefore);
    await clock.pass(minuteMs);
    // The next poll, with what the event is connected to, and how rooms are set up.
    expect(reads()).toBe(readsBefore + 3);
  });
});
