import { describe, expect, test } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:net';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { canary, holdsCanary } from '../../fakes/canary';
import { rawRequest, statusOf } from '../../fakes/raw-request';
import { cookieOf, startStaffHost, type StaffHost } from './staff-host';

const pages = [
  '/staff',
  '/staff/viewer',
  '/staff/setup',
  '/staff/turnover',
  '/staff/doctor',
  '/staff/print/week',
];
const posts = ['/staff/sign-in', '/staff/sign-out', '/staff/ask'];

/** All of an answer but what names the moment. */
async function whole(response: Response) {
  const headers = Object.fromEntries(response.headers);
  delete headers.date;
  return { status: response.status, headers, body: await response.text() };
}

describe('without a staff password', () => {
  async function expectNothing(host: StaffHost) {
    const unknown = await whole(await host.get('/nowhere'));
    for (const path of [...pages, ...posts, '/staff/news', '/staff/session', '/staff/x'])
      expect(await whole(await host.get(path)), path).toEqual(unknown);
    const refused = await whole(await host.post('/nowhere', {}));
    for (const path of [...posts, '/staff'])
      expect(await whole(await host.post(path, { password: canary })), path).toEqual(refused);
  }

  test('each staff address answers as one that is unknown, whoever asks and however', async () => {
    await expectNothing(await startStaffHost(null));
  });

  test('one that is damaged is none, and the log says what mends it', async () => {
    const host = await startStaffHost();
    await writeFile(join(host.directory, 'staff-password.json'), '{"version": 1}');
    await expectNothing(host);
    expect(host.lines.join()).toContain('Set it anew with --set-staff-password');
  });

  test('a body of any size is not read', async () => {
    const host = await startStaffHost(null);
    expect((await host.post('/staff/ask', 'x'.repeat(1_000_000))).status).toBe(405);
  });

  test('one that is set opens the pages at once', async () => {
    const host = await startStaffHost(null);
    await host.setPassword(canary);
    expect((await host.get('/staff')).status).toBe(200);
  });
});

describe('with a staff password', () => {
  test.each(pages)('%s is the staff page, for anybody', async (path) => {
    const response = await (await startStaffHost()).get(path);
    expect([response.status, await response.text()]).toEqual([200, '<p>staff</p>']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['/staff/', '/staff/x', '/staff/ask', '/staffed'])('%s is no page', async (path) => {
    expect((await (await startStaffHost()).get(path)).status).toBe(404);
  });

  test.each(['/staff/news', '/staff/session'])('%s is for who is signed in', async (path) => {
    const host = await startStaffHost();
    expect((await host.get(path)).status).toBe(401);
    expect((await host.get(path, 'narthex_staff=guess')).status).toBe(401);
  });

  test('commands are for who is signed in', async () => {
    const host = await startStaffHost();
    expect((await host.post('/staff/ask', { name: 'refresh', request: null })).status).toBe(401);
    expect(host.asked).toEqual([]);
  });

  test('boards are read only as ever', async () => {
    const host = await startStaffHost();
    expect((await host.post('/schedule', {})).status).toBe(405);
    expect((await host.post('/staff', {})).status).toBe(405);
  });
});

describe('signing in', () => {
  test('gives a session that no script reads and no other site sends', async () => {
    const host = await startStaffHost();
    const response = await host.signIn();
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('set-cookie')).toMatch(
      /^narthex_staff=[\w-]{43}; Path=\/staff; HttpOnly; SameSite=Strict$/u,
    );
    expect((await host.get('/staff/session', cookieOf(response))).status).toBe(204);
  });

  test('gives another session each time, whatever came with the request', async () => {
    const host = await startStaffHost();
    const chosen = `narthex_staff=${'A'.repeat(43)}`;
    const first = cookieOf(await host.signIn(canary, { cookie: chosen }));
    const second = cookieOf(await host.signIn(canary, { cookie: first }));
    expect(new Set([chosen, first, second]).size).toBe(3);
    expect((await host.get('/staff/session', chosen)).status).toBe(401);
    expect((await host.get('/staff/session', first)).status).toBe(401);
  });

  test('says the same to what is wrong, missing, short, long or no text', async () => {
    const answers = await Promise.all(
      ['wrong but long enough', undefined, '', 'x'.repeat(300), 12, null, [canary]].map(
        async (password) =>
          whole(await (await startStaffHost()).post('/staff/sign-in', { password })),
      ),
    );
    expect(answers[0]).toMatchObject({ status: 401, body: 'That is not the staff password.\n' });
    expect(answers.filter(({ headers }) => 'set-cookie' in headers)).toEqual([]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test.each(['', '{', '[]', 'null', '{"__proto__":{"password":"x"}}'])(
    'says the same to the body %j',
    async (body) => {
      expect((await (await startStaffHost()).post('/staff/sign-in', body)).status).toBe(401);
    },
  );

  test('is held up after five wrong ones, for longer each time, the right one too', async () => {
    const host = await startStaffHost();
    for (let wrong = 0; wrong < 5; wrong += 1) await host.signIn('a wrong one');
    const held = await host.signIn();
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await held.text()).toBe('Try again in 60 seconds.\n');
    await host.clock.pass(minuteMs);
    expect((await host.signIn('a wrong one')).status).toBe(401);
    expect((await host.signIn()).headers.get('retry-after')).toBe('120');
    await host.clock.pass(2 * minuteMs);
    expect((await host.signIn()).status).toBe(204);
  });

  test('holds up nobody who is signed in', async () => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    for (let wrong = 0; wrong < 9; wrong += 1) await host.signIn('a wrong one');
    expect((await host.get('/staff/session', cookie)).status).toBe(204);
  });

  test('leaves no password and no session in the log', async () => {
    const host = await startStaffHost();
    const [, id = ''] = (await host.signedIn()).split('=');
    for (let wrong = 0; wrong < 9; wrong += 1) await host.signIn(`${canary} ${wrong}`);
    expect(host.lines.length).toBeGreaterThan(1);
    expect(host.lines.filter((line) => holdsCanary(line) || line.includes(id))).toEqual([]);
  });
});

describe('threat 21 · another site', () => {
  const foreign: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
    ['of another origin', { origin: 'http://evil.example' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['of an origin that begins as ours', { origin: 'http://127.0.0.1.evil.example' }],
    ['of no origin that has a name', { origin: 'null' }],
    ['of our origin over https', { origin: 'https://127.0.0.1' }],
    ['that a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['that a browser calls same-site', { 'sec-fetch-site': 'same-site' }],
    ['that somebody typed', { 'sec-fetch-site': 'none' }],
    ['of a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['of a form with files', { 'content-type': 'multipart/form-data; boundary=a' }],
    ['of a form in plain text', { 'content-type': 'text/plain' }],
    ['that only looks like JSON', { 'content-type': 'application/json-seq' }],
    ['of no type', { 'content-type': '' }],
  ];

  test.each(foreign)('a request %s is refused, with the cookie too', async (_what, headers) => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    const ask = { name: 'refresh', request: null };
    expect((await host.post('/staff/ask', ask, { cookie, ...headers })).status).toBe(403);
    expect((await host.signIn(canary, headers)).status).toBe(403);
    expect((await host.post('/staff/sign-out', {}, { cookie, ...headers })).status).toBe(403);
    expect(host.asked).toEqual([]);
    expect((await host.get('/staff/session', cookie)).status).toBe(204);
  });

  test('a request that says nothing of where it comes from is refused', async () => {
    const host = await startStaffHost();
    const { port, host: name } = new URL(host.origin);
    const head = `POST /staff/sign-in HTTP/1.1\r\nHost: ${name}\r\nContent-Type: application/json`;
    const answer = await rawRequest(
      Number(port),
      `${head}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    );
    expect(statusOf(answer)).toBe(403);
  });

  test('a browser that says only that it is the same origin is believed', async () => {
    const host = await startStaffHost();
    const { port, host: name } = new URL(host.origin);
    const head = `POST /staff/sign-in HTTP/1.1\r\nHost: ${name}\r\nContent-Type: application/json`;
    const answer = await rawRequest(
      Number(port),
      `${head}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    );
    expect(statusOf(answer)).toBe(401);
  });

  test('is told nothing that would let it ask', async () => {
    const host = await startStaffHost();
    const response = await fetch(`${host.origin}/staff/ask`, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    const names = [...response.headers.keys()];
    expect(response.status).toBe(405);
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('threat 20 · a foreign name for this host', () => {
  test('gets no staff page', async () => {
    const host = await startStaffHost();
    const port = Number(new URL(host.origin).port);
    const answer = await rawRequest(
      port,
      `GET /staff HTTP/1.1\r\nHost: evil.example:${port}\r\nConnection: close\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(421);
  });
});

describe('what is sent', () => {
  test.each([
    ['/staff/sign-in', 1_025],
    ['/staff/sign-out', 1_025],
    ['/staff/ask', 64 * 1024 + 1],
  ])('to %s is at most a little: %i bytes are refused', async (path, bytes) => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    expect((await host.post(path, 'x'.repeat(bytes), { cookie })).status).toBe(413);
  });

  test('in pieces without a length is cut off at the same size', async () => {
    const host = await startStaffHost();
    const { port, host: name } = new URL(host.origin);
    const socket = connect(Number(port), '127.0.0.1');
    const answer = new Promise<string>((resolve) => {
      socket.once('data', (chunk) => resolve(chunk.toString()));
    });
    socket.on('error', () => undefined);
    socket.write(
      `POST /staff/sign-in HTTP/1.1\r\nHost: ${name}\r\nOrigin: ${host.origin}\r\n` +
        'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    for (let piece = 0; piece < 64; piece += 1) socket.write(`40\r\n${'x'.repeat(64)}\r\n`);
    expect(statusOf(await answer)).toBe(413);
    socket.destroy();
  });

  test('of 200 characters of four bytes each is no longer than a sign-in may be', async () => {
    const host = await startStaffHost('🔑'.repeat(200));
    expect((await host.signIn('🔑'.repeat(200))).status).toBe(204);
  });

  test('reaches the desk as it is, and the answer comes back', async () => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    const response = await host.post('/staff/ask', { name: 'refresh', request: null }, { cookie });
    expect(await response.json()).toEqual({ ok: true, value: null });
    expect(host.asked).toEqual([['refresh', null]]);
  });

  test.each(['', '{', '[]', '{"request":null}', '{"name":1}'])(
    'and is no command, such as %j, is a complaint',
    async (body) => {
      const host = await startStaffHost();
      const response = await host.post('/staff/ask', body, { cookie: await host.signedIn() });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ ok: false, complaint: 'This is no command.' });
    },
  );

  test('and meets a bug is a complaint that quotes nothing', async () => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    const response = await host.post('/staff/ask', { name: 'stumble', request: null }, { cookie });
    expect(response.status).toBe(500);
    expect(holdsCanary(await response.text())).toBe(false);
    expect(host.lines.at(-1)).toBe(
      'A fault of the program ended a staff command (TypeError). Please report it.',
    );
  });
});

describe('a session ends', () => {
  test('by signing out, which takes the cookie back', async () => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    const response = await host.post('/staff/sign-out', {}, { cookie });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^narthex_staff=; Max-Age=0; Path=\/staff/u);
    expect((await host.get('/staff/session', cookie)).status).toBe(401);
  });

  test('after twelve hours without use', async () => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    await host.clock.pass(12 * hourMs);
    expect((await host.get('/staff/session', cookie)).status).toBe(401);
  });

  test('as soon as another password is set', async () => {
    const host = await startStaffHost();
    const cookie = await host.signedIn();
    await host.setPassword('garden gate copper');
    expect((await host.get('/staff/session', cookie)).status).toBe(401);
  });
});
