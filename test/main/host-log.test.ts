import { bareHouse } from '../../src/core/board/house';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { minuteMs } from '../../src/core/time/instant';
import { createCalendarClient } from '../../src/main/calendar/calendar-client';
import { basicAuthorization, Secret } from '../../src/main/calendar/credential';
import { createEngine } from '../../src/main/engine';
import { silentSource } from '../../src/main/staff/word-source';
import { openHostLog } from '../../src/main/host-log';
import { createTrustedClock } from '../../src/main/sync/trusted-clock';
import { listStore } from '../fakes/list-store';
import { manualClock } from '../fakes/manual-clock';
import { canary } from '../fakes/canary';

const credential = { applicationId: 'app-19c2', secret: new Secret(canary) };
const authorization = basicAuthorization(credential);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-log-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

const page = (status: number, type: string) =>
  new Response(`${authorization} ${canary}`, { status, headers: { 'content-type': type } });

/** Ends of a request that quote what was sent. */
const ends: readonly (() => Response)[] = [
  () => {
    const cause = Object.assign(new Error(authorization), { code: 'ECONNRESET' });
    throw new TypeError(`fetch failed for ${canary}`, { cause });
  },
  () => {
    throw new TypeError(`Header ${authorization} is not valid`);
  },
  () => {
    throw Object.assign(new Error(canary), { name: 'SomeError' });
  },
  () => page(401, 'text/plain'),
  () => page(403, 'text/html'),
  () => page(429, 'application/json'),
  () => page(500, 'text/plain'),
  () => page(200, 'text/html'),
  () => page(200, 'application/json'),
  () => Response.redirect(`https://evil.example/?token=${canary}`, 302),
];

test('neither standard error nor the file holds the secret, however a request ends', async () => {
  const clock = manualClock(Date.UTC(2026, 10, 22, 12));
  const standardError = new PassThrough();
  const log = openHostLog(directory, standardError, clock);
  let requests = 0;
  const fetch = () => {
    requests += 1;
    const end = ends[requests % ends.length];
    return new Promise<Response>((resolve) => resolve(end?.() ?? Response.error()));
  };
  const engine = createEngine({
    client: createCalendarClient({
      origin: 'https://calendar.invalid',
      credential,
      userAgent: 'Narthex/test',
      fetch,
      clock,
      random: () => 0.5,
      fallbackTimeZone: 'UTC',
    }),
    store: listStore(),
    clock,
    time: createTrustedClock({ clock, builtAt: 0, uptimeMs: 0 }),
    random: () => 0.5,
    log,
    pollMs: minuteMs,
    buildId: 'build',
    isDemo: false,
    words: silentSource,
    house: bareHouse,
  });
  engine.onSchedule(() => {
    throw new Error(`A listener that quotes ${canary}`);
  });
  await engine.start();
  await clock.pass(60 * minuteMs);
  await engine.stop();
  await log.close();
  const lines = await readFile(join(directory, 'logs', 'narthex.log'), 'utf8');
  const printed = String(standardError.read());
  expect(requests).toBeGreaterThanOrEqual(3 * ends.length);
  expect(lines.split('\n').length).toBeGreaterThan(ends.length);
  for (const text of [lines, printed]) {
    expect(text).toContain('ECONNRESET');
    expect(text).not.toContain(canary);
    expect(text).not.toContain(btoa(canary));
    expect(text).not.toContain(btoa(`app-19c2:${canary}`));
  }
});
