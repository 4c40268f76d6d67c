import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '../../../src/main/settings/launch';
import { startWebServer, type WebServer } from '../../../src/main/web/web-server';
import { manualClock } from '../../fakes/manual-clock';
import { scheduleOf } from '../../fakes/public-schedule';

/** On a busy machine. */
const soon = { timeout: 10_000 };

const page = { body: new TextEncoder().encode('page'), contentType: 'text/html' };

let server: WebServer;
/** Those who have come and not left. */
let there: string[];

beforeEach(async () => {
  there = [];
  const come = (shown: string) => {
    there.push(shown);
    return () => void there.splice(there.indexOf(shown), 1);
  };
  const started = await startWebServer({
    engine: {
      schedule: () => scheduleOf([]),
      scheduleAt: () => scheduleOf([], { isPreview: true }),
      onSchedule: () => () => undefined,
      health: () => ({ status: 'ok', why: [], clock: 'trusted', fetchedAt: null, coverage: [] }),
    },
    files: { buildId: 'build', page: () => page, file: () => undefined },
    logo: null,
    staff: null,
    browsers: { come },
    clock: manualClock(0),
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(started)) throw new Error(started.message);
  server = started;
});
afterEach(() => server.close());

/** Opens a stream, and hears its first word. */
async function opened(query: string) {
  const response = await fetch(new URL(`/schedule${query}`, server.url));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const word = (await reader?.read())?.value ?? '';
  return { word, leave: () => reader?.cancel() };
}

test('a board that says which it is has come, until its stream ends', async () => {
  const { leave } = await opened('?page=%2Fscreen%2Flobby');
  expect(there).toEqual(['/screen/lobby']);
  await leave();
  await expect.poll(() => there, soon).toEqual([]);
});

test('a page of an older build, which says nothing, is served as ever', async () => {
  const { word, leave } = await opened('');
  expect([word.split('\n')[0], there]).toEqual(['event: schedule', []]);
  await leave();
});

test('a preview is no screen', async () => {
  const { leave } = await opened('?at=2026-11-22T10%3A12&page=%2Fscreen%2Flobby');
  expect(there).toEqual([]);
  await leave();
});

test('HEAD is nobody', async () => {
  await fetch(new URL('/schedule?page=%2Fscreen%2Flobby', server.url), { method: 'HEAD' });
  expect(there).toEqual([]);
});
