import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageHeaders, readBoardFiles } from '../../../src/main/board-files';
import { isRefusal } from '../../../src/main/settings/launch';
import { startWebServer, type WebServer } from '../../../src/main/web/web-server';
import { publicTime, scheduleOf } from '../../fakes/public-schedule';
import { manualClock } from '../../fakes/manual-clock';
import { rawRequest, requestBytes, statusOf } from '../../fakes/raw-request';

const canary = 'canary-of-the-disk';

/** A built renderer, with files beside and above it that nobody may read. */
async function buildIn(directory: string): Promise<string> {
  const renderer = join(directory, 'out', 'renderer');
  const write = async (path: string, text: string) => {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
  };
  const chunk = (file: string) => ({ file });
  const manifest = {
    'home/index.html': chunk('assets/home.js'),
    'board/index.html': chunk('assets/board.js'),
  };
  await write(
    join(renderer, '.vite/manifest.json'),
    JSON.stringify({ ...manifest, canary: chunk('assets/board.js') }),
  );
  for (const name of Object.keys(manifest)) await write(join(renderer, name), `<p>${name}</p>`);
  await write(join(renderer, 'assets/home.js'), 'home');
  await write(join(renderer, 'assets/board.js'), 'board');
  await write(join(renderer, 'assets/unlisted.js'), canary);
  await write(join(renderer, 'settings.json'), canary);
  await write(join(directory, 'out', 'settings.json'), canary);
  await write(join(directory, 'settings.json'), canary);
  return renderer;
}

let directory: string;
let server: WebServer;
let port: number;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-raw-'));
  const started = await startWebServer({
    engine: {
      schedule: () => scheduleOf([publicTime('Worship', '10:00', '11:00')]),
      scheduleAt: () => scheduleOf([publicTime('Vespers', '18:00', '19:00')], { isPreview: true }),
      onSchedule: () => () => undefined,
      health: () => ({ status: 'ok', why: [], clock: 'trusted', fetchedAt: null, coverage: [] }),
    },
    files: await readBoardFiles(await buildIn(directory)),
    logo: null,
    staff: null,
    clock: manualClock(0),
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(started)) throw new Error(started.message);
  server = started;
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const own = () => `Host: 127.0.0.1:${port}`;
const get = (target: string, host = own()) =>
  rawRequest(port, requestBytes(`GET ${target} HTTP/1.1`, [host]));

describe('threat 19 · no path reaches the disk', () => {
  test('threat 19 · what the build lists is served to the same bytes', async () => {
    expect(await get('/assets/board.js')).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nboard$/u);
  });

  const climbs = [
    '..',
    '%2e%2e',
    '.%2e',
    '%252e%252e',
    '..;',
    '..%00',
    '%c0%ae%c0%ae',
    '%u002e%u002e',
  ];
  const slashes = ['/', '%2f', '%252f', '\\', '%5c', '//', '%c0%af'];
  const targets = climbs.flatMap((climb) =>
    slashes.flatMap((slash) =>
      ['/', '/assets/', '/board/', '/board/agenda/'].flatMap((base) => [
        `${base}${climb}${slash}settings.json`,
        `${base}${climb}${slash}${climb}${slash}settings.json`,
        `${base}${climb}${slash}${climb}${slash}${climb}${slash}settings.json`,
      ]),
    ),
  );
  const others = [
    '/settings.json',
    '/assets/unlisted.js',
    '/assets/../assets/unlisted.js',
    '/assets/board.js/../unlisted.js',
    '/assets/unlisted.js%00.js',
    '/.vite/manifest.json',
    '/assets/../.vite/manifest.json',
    '/assets/__proto__',
    '/assets/constructor',
    'http://127.0.0.1/../settings.json',
    'file:///etc/passwd',
    '//settings.json',
    '/assets/%',
    '/%zz',
    '*',
    'settings.json',
    '',
  ];

  test.each(['/', '/assets/', '/board/'])('threat 19 · climbing from %s', async (base) => {
    const climbing = targets.filter((target) => target.startsWith(base));
    expect(climbing.length).toBeGreaterThan(100);
    for (const target of climbing) {
      const answer = await get(target);
      expect([target, statusOf(answer)]).toEqual([target, expect.toBeOneOf([400, 404])]);
      expect(answer).not.toContain(canary);
    }
  });

  test.each(others)('threat 19 · asking for %j', async (target) => {
    const answer = await get(target);
    expect(statusOf(answer)).toBeOneOf([400, 404, 421]);
    expect(answer).not.toMatch(/canary|root:|"file"/u);
  });

  test('threat 19 · the page of a board is no asset of its own', async () => {
    expect(statusOf(await get('/board/index.html'))).toBe(404);
    expect(statusOf(await get('/assets/../board/index.html'))).toBe(404);
  });
});

describe('threat 20 · only who asks for this host by its name gets an answer', () => {
  const hosts = (value: string) => [`Host: ${value.replaceAll('PORT', String(port))}`];

  test.each([
    ['evil.example', 421],
    ['evil.example:PORT', 421],
    ['127.0.0.1.evil.example:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['localhost.:PORT', 421],
    ['127.0.0.1', 421],
    ['127.0.0.1:1', 421],
    ['127.0.0.1:0PORT', 421],
    ['127.1:PORT', 421],
    ['2130706433:PORT', 421],
    ['0.0.0.0:PORT', 421],
    ['192.0.2.7:PORT', 421],
    ['[::ffff:127.0.0.1]:PORT', 421],
    ['[2001:db8::7]:PORT', 421],
    ['[::1%25lo]:PORT', 421],
    ['127.0.0.1:PORT, evil.example', 421],
    ['127.0.0.1:PORT@evil.example', 421],
    ['127.0.0.1:PORT/', 421],
    ['127.0.0.1:PORT evil.example', 421],
    ['', 421],
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['LOCALHOST:PORT', 200],
    ['[::1]:PORT', 200],
  ])('threat 20 · the host %j gets %i', async (host, status) => {
    const answer = await rawRequest(port, requestBytes('GET / HTTP/1.1', hosts(host)));
    // Node itself refuses with 400 what cannot be a host at all.
    expect(statusOf(answer)).toBeOneOf(status === 200 ? [200] : [421, 400]);
    expect(answer.includes('home/index.html')).toBe(status === 200);
  });

  test.each([
    ['our own first', ['127.0.0.1:PORT', 'evil.example']],
    ['the other first', ['evil.example', '127.0.0.1:PORT']],
    ['our own twice', ['127.0.0.1:PORT', '127.0.0.1:PORT']],
  ])('threat 20 · two hosts are refused, %s', async (_name, names) => {
    const answer = await rawRequest(port, requestBytes('GET / HTTP/1.1', names.flatMap(hosts)));
    expect(statusOf(answer)).toBe(421);
  });

  test.each(['HTTP/1.0', 'HTTP/1.1'])('threat 20 · no host is refused in %s', async (version) => {
    const answer = await rawRequest(port, requestBytes(`GET / ${version}`));
    expect(statusOf(answer)).toBe(version === 'HTTP/1.0' ? 421 : 400);
  });

  test('threat 20 · a target that names another host counts as much as the header', async () => {
    expect(statusOf(await get(`http://evil.example:${port}/`))).toBe(421);
    expect(statusOf(await get(`http://127.0.0.1:${port}/`, 'Host: evil.example'))).toBe(421);
    expect(statusOf(await get(`http://127.0.0.1:${port}/`))).toBe(200);
  });

  const preview = '/schedule?at=2026-11-22T10:12';
  test.each([
    '/',
    '/schedule',
    preview,
    '/healthz',
    '/board/agenda',
    '/assets/board.js',
    '/nowhere',
  ])('threat 20 · the host is looked at before anything else of %s', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
      const bytes = requestBytes(`${method} ${path} HTTP/1.1`, ['Host: evil.example']);
      expect([method, statusOf(await rawRequest(port, bytes))]).toEqual([method, 421]);
    }
  });
});

describe('threat 23 · nothing that is answered may be framed', () => {
  const answers: readonly (readonly [string, number, () => string])[] = [
    ['the list of boards', 200, () => requestBytes('GET / HTTP/1.1', [own()])],
    ['a board', 200, () => requestBytes('GET /board/agenda HTTP/1.1', [own()])],
    ['no board', 404, () => requestBytes('GET /board/menu HTTP/1.1', [own()])],
    ['an asset', 200, () => requestBytes('GET /assets/board.js HTTP/1.1', [own()])],
    ['no asset', 404, () => requestBytes('GET /assets/none.js HTTP/1.1', [own()])],
    ['health', 200, () => requestBytes('GET /healthz HTTP/1.1', [own()])],
    ['no page', 404, () => requestBytes('GET /nowhere HTTP/1.1', [own()])],
    ['the head of a board', 200, () => requestBytes('HEAD /board/agenda HTTP/1.1', [own()])],
    ['the head of the schedule', 200, () => requestBytes('HEAD /schedule HTTP/1.1', [own()])],
    ['no moment', 400, () => requestBytes('GET /schedule?at=noon HTTP/1.1', [own()])],
    ['another method', 405, () => requestBytes('DELETE / HTTP/1.1', [own()])],
    ['another host', 421, () => requestBytes('GET / HTTP/1.1', ['Host: evil.example'])],
  ];
  const headersOf = (answer: string) => {
    const [head = ''] = answer.split('\r\n\r\n');
    const lines = head.split('\r\n').slice(1);
    return new Headers(lines.map((line) => line.split(/: (.*)/u).slice(0, 2) as [string, string]));
  };
  const expectPolicy = (answer: string) => {
    const headers = headersOf(answer);
    for (const [name, value] of Object.entries(pageHeaders)) {
      expect([name, headers.get(name)]).toEqual([name, value]);
    }
    expect(headers.get('access-control-allow-origin')).toBeNull();
  };

  test('threat 23 · the policy forbids frames', () => {
    expect(pageHeaders['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(pageHeaders).toMatchObject({
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  test.each(answers)('threat 23 · %s (%i) carries it', async (_name, status, bytes) => {
    const answer = await rawRequest(port, bytes());
    expect(statusOf(answer)).toBe(status);
    expectPolicy(answer);
  });

  test('threat 23 · the event stream carries it', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /schedule HTTP/1.1\r\n${own()}\r\n\r\n`);
    const head = await new Promise<string>((resolve) => {
      socket.once('data', (chunk) => resolve(chunk.toString()));
    });
    socket.destroy();
    expect(statusOf(head)).toBe(200);
    expectPolicy(head);
  });

  test.each([
    ['no request at all', 400, () => 'hello\r\n\r\n'],
    ['a request without a host', 400, () => requestBytes('GET / HTTP/1.1')],
    [
      'two lengths',
      400,
      () =>
        `POST / HTTP/1.1\r\n${own()}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ],
    ['an expectation', 417, () => requestBytes('GET / HTTP/1.1', [own(), 'Expect: a miracle'])],
    [
      'headers of more than 8 KB',
      431,
      () => requestBytes('GET / HTTP/1.1', [own(), `X: ${'x'.repeat(8_300)}`]),
    ],
  ])(
    'threat 23 · what Node refuses by itself has nothing to frame: %s',
    async (_name, status, bytes) => {
      const answer = await rawRequest(port, bytes());
      expect(statusOf(answer)).toBe(status);
      const [, body = ''] = answer.split('\r\n\r\n');
      expect(body.replace(/^0$/u, '')).toBe('');
    },
  );
});
