import { expect, test } from 'vitest';

import { demoClient } from './demo-client';

const nowMs = Date.parse('2026-11-22T15:12:00Z');
const path = '/event_instances?filter=approved&per_page=5';

async function tagOf(client = demoClient(nowMs), at = path): Promise<string> {
  return (await client.answer(at)).headers.get('etag') ?? '';
}

const ask = async (ifNoneMatch: string, init: RequestInit = {}) =>
  demoClient(nowMs).answer(path, { ...init, headers: { 'if-none-match': ifNoneMatch } });

test('an answer carries a weak tag of its content, which time alone does not change', async () => {
  const tag = await tagOf();
  expect(tag).toMatch(/^W\/"[\w-]{20,}"$/);
  expect(await tagOf(demoClient(nowMs + 3_600_000))).toBe(tag);
});

test('other content has another tag', async () => {
  expect(await tagOf(demoClient(nowMs, { seed: 2 }))).not.toBe(await tagOf());
  expect(await tagOf(demoClient(nowMs), `${path}&offset=5`)).not.toBe(await tagOf());
});

test('what is known already comes as 304 without a body, and counts as a request', async () => {
  const client = demoClient(nowMs);
  const tag = await tagOf(client);
  const response = await client.answer(path, { headers: { 'if-none-match': tag } });
  expect(response.status).toBe(304);
  expect(await response.text()).toBe('');
  expect(response.headers.get('etag')).toBe(tag);
  expect(response.headers.get('content-type')).toBeNull();
  expect(response.headers.get('x-pco-api-request-rate-count')).toBe('2');
});

test('the tag is found in a list, without its mark of weakness, and under a star', async () => {
  const tag = await tagOf();
  for (const header of [`"one", ${tag}, W/"two"`, tag.replace('W/', ''), '*', ' * ']) {
    expect((await ask(header)).status).toBe(304);
  }
});

test('any other tag brings the answer', async () => {
  const tag = await tagOf();
  for (const header of ['W/"other"', '', '"', tag.slice(0, -2), tag.replaceAll('"', '')]) {
    expect((await ask(header)).status).toBe(200);
  }
});

test('HEAD has the tag of GET', async () => {
  const response = await demoClient(nowMs).answer(path, { method: 'HEAD' });
  expect(response.headers.get('etag')).toBe(await tagOf());
});

test.each(['/nowhere', '/event_instances?order=name'])(
  'a refusal has no tag: %s',
  async (refused) => {
    const headers = { 'if-none-match': '*' };
    const response = await demoClient(nowMs).answer(refused, { headers });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('etag')).toBeNull();
  },
);
