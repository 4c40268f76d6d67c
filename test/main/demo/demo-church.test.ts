import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { authorization, credential, demoClient, origin, type Page } from './demo-client';

const nowMs = Date.parse('2026-11-22T15:12:00Z');

test.each([
  ['no credential', {}],
  ['another secret', { authorization: `Basic ${btoa('demo:wrong')}` }],
  ['another scheme', { authorization: 'Bearer demo' }],
])('%s is denied in plain text', async (_, headers) => {
  const church = createDemoChurch({ now: () => nowMs, timeZone: 'UTC', seed: 1, credential });
  const response = await church(new Request(`${origin}/calendar/v2`, { headers }));
  expect(response.status).toBe(401);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await response.text()).toBe('HTTP Basic: Access denied.');
});

test('answers are JSON:API', async () => {
  const response = await demoClient(nowMs).answer('/event_instances');
  expect(response.headers.get('content-type')).toBe('application/vnd.api+json; charset=utf-8');
});

test('only GET and HEAD are allowed', async () => {
  const response = await demoClient(nowMs).answer('/event_instances', {
    method: 'POST',
    body: '{}',
  });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('HEAD answers without a body', async () => {
  const response = await demoClient(nowMs).answer('/event_instances', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

function countingChurch(clock: { nowMs: number }): () => Promise<Response> {
  const church = createDemoChurch({
    now: () => clock.nowMs,
    timeZone: 'UTC',
    seed: 1,
    credential,
  });
  return () => church(new Request(`${origin}/calendar/v2`, { headers: { authorization } }));
}

test('the rate headers count the requests of the last 20 seconds', async () => {
  const clock = { nowMs };
  const ask = countingChurch(clock);
  await ask();
  clock.nowMs += 19_000;
  const second = await ask();
  clock.nowMs += 2_000;
  const third = await ask();
  expect(second.headers.get('x-pco-api-request-rate-limit')).toBe('100');
  expect(second.headers.get('x-pco-api-request-rate-period')).toBe('20 seconds');
  expect(second.headers.get('x-pco-api-request-rate-count')).toBe('2');
  expect(third.headers.get('x-pco-api-request-rate-count')).toBe('2');
});

test('the 101st request in 20 seconds is told how long to wait, and then waits no longer', async () => {
  const clock = { nowMs };
  const ask = countingChurch(clock);
  for (let count = 0; count < 100; count += 1) expect((await ask()).status).toBe(200);
  clock.nowMs += 5_000;
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('15');
  expect(await refused.json()).toMatchObject({ errors: [{ code: '429' }] });
  clock.nowMs += 15_000;
  expect((await ask()).status).toBe(200);
});

test('a clock that is set back does not leave the limit standing', async () => {
  const clock = { nowMs };
  const ask = countingChurch(clock);
  for (let count = 0; count < 100; count += 1) await ask();
  clock.nowMs -= 3_600_000;
  expect((await ask()).status).toBe(200);
});

test.each([0, 86_400_000 * 3])('a clock at %i milliseconds is answered too', async (early) => {
  const { meta } = await demoClient(early).json('/event_instances');
  expect(meta.total_count).toBeGreaterThan(1000);
});

test('a zone that does not exist is a mistake of the program', () => {
  const options = { now: () => nowMs, timeZone: 'Mars/Olympus', seed: 1, credential };
  expect(() => createDemoChurch(options)).toThrow(RangeError);
});

test('the handler can be mounted on a real server, whose origin its links carry', async () => {
  const church = createDemoChurch({ now: () => nowMs, timeZone: 'UTC', seed: 1, credential });
  const server = createServer((incoming, outgoing) => {
    const headers = { authorization: incoming.headers.authorization ?? '' };
    const address = `http://${incoming.headers.host}${incoming.url}`;
    void church(new Request(address, { headers })).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const response = await fetch(`${here}/calendar/v2/event_instances`, {
    headers: { authorization },
  });
  const page = (await response.json()) as Page;
  await new Promise((closed) => server.close(closed));
  expect(page.links.next).toMatch(new RegExp(`^${here}/calendar/v2/event_instances\\?`));
});
