import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canary, holdsCanary } from '../fakes/canary';
import { withCanaries } from '../fakes/hidden-canaries';
import type { BoardHost } from './board-host';
import { useBoardPages } from './board-pages';

/* Every byte that the web host gives to whoever has not signed in, with staff having said what they can. */

const { hostAt } = useBoardPages();

/** A host whose calendar has canaries wherever only staff may look, all of which staff speak of. */
async function talkedOfHost(): Promise<BoardHost> {
  const host = await hostAt({
    through: withCanaries,
    pollMs: 300,
    staffPassword: canary,
    house: { screens: { lobby: {}, gym: {} } },
  });
  const calendar = () => host.engine.staff().calendar;
  await expect.poll(() => calendar().tags.length).toBeGreaterThan(0);
  const until = host.engine.schedule().now + 3_600_000;
  const hidden = calendar().instances.filter(({ name }) => name.startsWith('canary-'));
  for (const { id, startsAt, endsAt, eventTimes } of hidden.slice(0, 20)) {
    const timeId = eventTimes?.[0]?.id ?? '';
    const to = { kind: 'place', text: 'canary-place' };
    await host.ask('say', { instanceId: id, said: { kind: 'moved', to }, until });
    const said = { kind: 'new-time', timeId, startsAt, endsAt };
    await host.ask('say', { instanceId: id, said, until });
  }
  await host.ask('put-notice', { text: 'For the gym', screens: ['gym'], until });
  expect(hidden.length).toBeGreaterThan(5);
  return host;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

async function addresses(host: BoardHost): Promise<string[]> {
  const assets = await readdir(join(import.meta.dirname, '../../out/renderer/assets'));
  const { rooms } = host.engine.schedule();
  const boards = ['agenda', 'timeline', 'sign-up', 'test-card', `room/${rooms[0]?.id ?? ''}`];
  return [
    '',
    'healthz',
    'schedule',
    'schedule?at=2026-11-22T18:00',
    'schedule?at=2026-11-23T09:00',
    'nowhere',
    ...boards.flatMap((board) => [`board/${board}`, `quiet/board/${board}`]),
    ...['lobby', 'gym'].flatMap((name) => [`screen/${name}`, `quiet/screen/${name}`]),
    ...['', '/viewer', '/setup', '/turnover', '/doctor', '/print/day', '/print/doors'].map(
      (page) => `staff${page}`,
    ),
    ...['session', 'news', 'ask', 'sign-in', 'sign-out'].map((page) => `staff/${page}`),
    ...assets.map((name) => `assets/${name}`),
  ];
}

/** An answer whole, with its headers; of a stream, its first word. */
async function received(url: string, method: string): Promise<string> {
  const ask = JSON.stringify({ name: 'refresh', request: null });
  const isSent = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  const response = await fetch(url, { method, ...(isSent && { headers, body: ask }) });
  let text = JSON.stringify([...response.headers]);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    text += done ? '' : Buffer.from(value).toString('latin1');
    if (done) break;
    if (isStream && text.includes('\n\n')) await reader.cancel();
  }
  return text;
}

describe('whoever has not signed in', () => {
  test('is given nothing that is for staff, at no address and by no method', async () => {
    const host = await talkedOfHost();
    const leaks: string[] = [];
    let told = '';
    for (const path of await addresses(host))
      for (const method of methods) {
        const text = await received(`${host.url}${path}`, method);
        told += text;
        if (/canary-/u.test(text) || holdsCanary(text)) leaks.push(`${method} /${path}`);
      }
    expect(leaks).toEqual([]);
    expect(told).toContain('Morning Worship');
    expect(told).toContain('For the gym');
  });

  test('could have been: staff are told of every kind', async () => {
    const host = await talkedOfHost();
    const { calendar, present } = host.engine.staff();
    const kinds = new Set(JSON.stringify([calendar, present]).match(/canary-[A-Za-z]+/gu));
    expect([...kinds].sort()).toEqual([
      'canary-EventInstance',
      'canary-EventResourceRequest',
      'canary-EventTime',
      'canary-Resource',
      'canary-Tag',
      'canary-recurrence',
    ]);
  });
});
