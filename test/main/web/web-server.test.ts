import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoardFile, BoardFiles } from '../../../src/main/board-files';
import { isRefusal } from '../../../src/main/settings/launch';
import { logoHeaders, type Logo } from '../../../src/main/logo';
import { startWebServer, type WebServer } from '../../../src/main/web/web-server';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import type { PreviewMoment } from '../../../src/core/time/preview-moment';
import { scheduleOf, publicTime } from '../../fakes/public-schedule';
import { manualClock } from '../../fakes/manual-clock';

const file = (text: string, contentType: string): BoardFile => ({
  body: new TextEncoder().encode(text),
  contentType,
});
const files: BoardFiles = {
  buildId: 'build',
  page: (name) => file(`<p>${name}</p>`, 'text/html; charset=utf-8'),
  file: (path) => (path === '/assets/a.js' ? file('a', 'text/javascript') : undefined),
};
let keptName = 'Worship';
const previewed: PreviewMoment[] = [];
const listeners = new Set<(schedule: PublicSchedule) => void>();
const engine = {
  schedule: () => scheduleOf([publicTime('Worship', '10:00', '11:00')]),
  scheduleAt: (at: PreviewMoment) => {
    previewed.push(at);
    return scheduleOf([publicTime(keptName, '10:00', '11:00')], { isPreview: true });
  },
  onSchedule: (listener: (schedule: PublicSchedule) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  health: () => ({
    status: 'stale' as const,
    why: [],
    clock: 'trusted' as const,
    fetchedAt: null,
    coverage: [],
  }),
};
const clock = manualClock(0);
const logo: Logo = {
  id: 'c0ffee',
  file: { ...file('<svg/>', 'image/svg+xml'), headers: logoHeaders },
};
const options = { engine, files, logo, clock, staff: null, host: '127.0.0.1' };

let server: WebServer;
let port: number;
beforeAll(async () => {
  const started = await startWebServer({ ...options, port: 0 });
  if (isRefusal(started)) throw new Error(started.message);
  server = started;
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close());

const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.url), init);

/** What the server says to these very bytes; `fetch` would mend them first. */
function raw(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let answer = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1]);
const rawGet = (target: string, host = `127.0.0.1:${port}`) =>
  raw([`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close']);

describe('pages', () => {
  test.each([
    ['/', 200, '<p>home</p>'],
    ['/board/agenda', 200, '<p>board</p>'],
    ['/board/agenda?rooms=1,2', 200, '<p>board</p>'],
    ['/assets/a.js', 200, 'a'],
    ['/board/room/12', 200, '<p>board</p>'],
    ['/board/menu', 404, '<p>board</p>'],
    // What staff alone see is no board.
    ['/board/turnover', 404, '<p>board</p>'],
    ['/turnover', 404, 'There is no such page. See /\n'],
    ['/logo/c0ffee', 200, '<svg/>'],
    ['/logo/', 404, 'There is no such page. See /\n'],
    ['/logo/c0ffee/', 404, 'There is no such page. See /\n'],
    ['/logo/facade', 404, 'There is no such page. See /\n'],
    ['/assets/b.js', 404, 'There is no such page. See /\n'],
    ['/settings.json', 404, 'There is no such page. See /\n'],
  ])('%s answers %i', async (path, status, body) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  test.each(['/', '/board/agenda', '/board/menu', '/assets/a.js', '/healthz', '/nowhere'])(
    '%s carries the strict policy',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|http:/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('the logo is what it is, is kept by its id, and runs nothing when it is opened by itself', async () => {
    const { headers } = await get('/logo/c0ffee');
    expect(headers.get('content-type')).toBe('image/svg+xml');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test('health answers JSON, and 503 when boards are not up to date', async () => {
    const response = await get('/healthz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual(engine.health());
  });
});

describe('who and what is refused', () => {
  test.each(['evil.example', 'evil.example:8420', ''])('the host %j', async (host) => {
    expect(statusOf(await rawGet('/', host))).toBeGreaterThanOrEqual(400);
    expect(await rawGet('/schedule', host)).not.toContain('Worship');
  });

  test('a request without a host', async () => {
    const answer = await raw(['GET /schedule HTTP/1.0']);
    expect(answer).not.toContain('Worship');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('the method %s', async (method) => {
    const response = await get('/schedule', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/a.js%00.html',
    '//etc/passwd',
    'http://evil.example/assets/../../package.json',
  ])('the path %s', async (target) => {
    const answer = await rawGet(target);
    expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
    expect(answer).not.toMatch(/"name": "narthex"|root:/u);
  });
});

describe('the schedule stream', () => {
  async function listen(path = '/schedule') {
    const leave = new AbortController();
    const response = await get(path, { signal: leave.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read())?.value ?? '';
    return { response, next, leave: () => leave.abort() };
  }
  const tell = (schedule: PublicSchedule) => {
    for (const listener of listeners) listener(schedule);
  };
  const nobodyListens = () => expect.poll(() => listeners.size).toBe(0);

  test('it begins with the present schedule and goes on with each newer one', async () => {
    const { response, next, leave } = await listen();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await next()).toMatch(/^event: schedule\ndata: \{"version":1/u);
    tell(scheduleOf([], { buildId: 'newer' }));
    expect(await next()).toContain('"buildId":"newer"');
    leave();
  });

  test('between schedules there are beats', async () => {
    const { next, leave } = await listen();
    await next();
    await clock.pass(20_000);
    expect(await next()).toMatch(/^event: beat\n/u);
    leave();
  });

  test('a listener that leaves is forgotten, with its timer', async () => {
    await nobodyListens();
    const { next, leave } = await listen();
    await next();
    await expect.poll(() => listeners.size).toBe(1);
    leave();
    await nobodyListens();
    await expect.poll(() => clock.pendingTimers()).toBe(0);
  });

  test('a listener that does not read is given up, and nothing queues up for it', async () => {
    await nobodyListens();
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /schedule HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    socket.pause();
    await expect.poll(() => listeners.size).toBe(1);
    const large = scheduleOf([publicTime('x'.repeat(4_000_000), '10:00', '11:00')]);
    for (let poll = 0; poll < 8; poll += 1) {
      tell(large);
      await clock.pass(0);
    }
    await clock.pass(60_000);
    await nobodyListens();
    socket.destroy();
  });

  test('a preview begins with the schedule of its moment, and waits with beats until that is another', async () => {
    const { response, next, leave } = await listen('/schedule?at=2026-11-22T10:12');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await next()).toMatch(/^event: schedule\ndata: .*"isPreview":true.*"Worship"/u);
    expect(previewed[0]).toMatchObject({ day: 22, hour: 10, minute: 12, second: 0 });
    tell(scheduleOf([], { now: 1 }));
    await clock.pass(20_000);
    expect(await next()).toMatch(/^event: beat\n/u);
    keptName = 'Vespers';
    tell(scheduleOf([], { now: 2 }));
    expect(await next()).toMatch(/^event: schedule\ndata: .*"isPreview":true.*"Vespers"/u);
    leave();
  });

  test.each(['', 'now', '2026-11-22', '2026-02-30T10:12', '2026-11-22T10:12Z', '%zz'])(
    'a preview of %j is refused with the form that it wants',
    async (at) => {
      await nobodyListens();
      for (const method of ['GET', 'HEAD']) {
        const response = await get(`/schedule?at=${at}`, { method });
        expect(response.status).toBe(400);
        expect(await response.text()).toBe(
          method === 'HEAD' ? '' : 'A moment of the venue is asked for as ?at=YYYY-MM-DDTHH:MM\n',
        );
      }
      expect(listeners.size).toBe(0);
    },
  );

  test('beyond twenty previews the host asks to come back later, and still serves boards', async () => {
    await nobodyListens();
    const request = `GET /schedule?at=2026-11-22T10:12 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    const sockets = Array.from({ length: 30 }, () => connect(port, '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined).write(request);
    await expect.poll(() => listeners.size).toBe(20);
    const response = await get('/schedule?at=2026-11-23T10:12');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    const board = await listen();
    expect(await board.next()).toContain('"isPreview":false');
    board.leave();
    for (const socket of sockets) socket.destroy();
    await nobodyListens();
  });

  test('HEAD opens no stream', async () => {
    await nobodyListens();
    expect((await get('/schedule', { method: 'HEAD' })).status).toBe(200);
    expect(listeners.size).toBe(0);
  });

  test('beyond two hundred windows the host asks to come back later', async () => {
    await nobodyListens();
    const sockets = Array.from({ length: 3 }, () => connect(port, '127.0.0.1'));
    const request = `GET /schedule HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    for (const socket of sockets) socket.on('error', () => undefined).write(request.repeat(90));
    await expect.poll(() => listeners.size).toBe(200);
    const response = await get('/schedule');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    for (const socket of sockets) socket.destroy();
    await nobodyListens();
  });
});

describe('a server that cannot start', () => {
  test('says that the port is taken, with 69', async () => {
    const refusal = await startWebServer({ ...options, port });
    expect(refusal).toMatchObject({ exitCode: 69 });
    expect(isRefusal(refusal) && refusal.message).toContain(`Port ${port} is taken`);
  });

  test('says that the address is not its own, with 64', async () => {
    const refusal = await startWebServer({ ...options, host: '192.0.2.1', port: 0 });
    expect(refusal).toMatchObject({ exitCode: 64 });
  });
});
