import { describe, expect, onTestFinished, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { startCalendarService } from '../../fakes/calendar-service';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { json } from '../../fakes/json-api';
import { polledEngine, type PolledEngineOptions } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';
import { resetAfter } from '../../fakes/toxics';

type Answer = (request: Request) => Response;

/** Boards that show the Choir; from then on `refuse` stands between them and a calendar that says Bells. */
async function refusedBoards(refuse: Answer, more: Partial<PolledEngineOptions> = {}) {
  const church = smallChurch('Choir');
  const service = { answer: church.answer };
  const fetch = (request: Request) => Promise.resolve(service.answer(request));
  const boards = polledEngine({ fetch, ...more });
  await boards.start();
  church.names = ['Bells'];
  service.answer = refuse;
  boards.asked.length = 0;
  const relent = () => (service.answer = church.answer);
  return { ...boards, church, relent };
}

type Boards = Awaited<ReturnType<typeof refusedBoards>>;

const refusing = (status: number, headers: Record<string, string> = {}): Answer => {
  const body = JSON.stringify({ errors: [{ code: String(status), detail: 'No.' }] });
  return () => new Response(body, { status, headers: { 'content-type': jsonType, ...headers } });
};
const jsonType = 'application/vnd.api+json; charset=utf-8';

/** Between each request and the next, in milliseconds. */
function gaps({ asked }: Pick<Boards, 'asked'>): number[] {
  return asked.slice(1).map((atMs, index) => atMs - (asked[index] ?? 0));
}

function mostInTwentySeconds({ asked }: Pick<Boards, 'asked'>): number {
  return Math.max(
    ...asked.map((from) => asked.filter((atMs) => atMs >= from && atMs < from + 20_000).length),
  );
}

describe('429', () => {
  test.each([
    ['10', minuteMs],
    ['120', 2 * minuteMs],
    ['900', 15 * minuteMs],
    ['3600', 15 * minuteMs],
  ])('8 · with Retry-After %s, the next request comes after %i ms', async (seconds, waitMs) => {
    const boards = await refusedBoards(refusing(429, { 'retry-after': seconds }));
    await boards.clock.pass(minuteMs + waitMs);
    expect(gaps(boards)).toEqual([waitMs]);
    expect(boards.names()).toEqual(['Choir']);
    boards.relent();
    await boards.clock.pass(waitMs);
    expect(boards.names()).toEqual(['Bells']);
  });

  const date = 'Sun, 22 Nov 2026 15:12:00 GMT';

  test.each([
    ['a number past all measure', { 'retry-after': '9999999999' }, 15 * minuteMs],
    ['a negative number', { 'retry-after': '-1' }, 5_000],
    ['no number', { 'retry-after': 'NaN' }, 5_000],
    ['nothing', { 'retry-after': '' }, 5_000],
    ['a date ahead', { date, 'retry-after': 'Sun, 22 Nov 2026 15:14:00 GMT' }, 2 * minuteMs],
    ['a date far ahead', { date, 'retry-after': 'Sun, 22 Nov 2037 15:14:00 GMT' }, 15 * minuteMs],
    ['a date gone by', { date, 'retry-after': 'Sun, 22 Nov 2026 15:10:00 GMT' }, 5_000],
    ['a date, in an answer without one', { 'retry-after': 'Sun, 22 Nov 2026 15:14:00 GMT' }, 5_000],
  ])('9 · Retry-After with %s is kept within bounds', async (_, headers, waitMs) => {
    for (const wrongByMs of [0, -400 * 24 * hourMs, 400 * 24 * hourMs]) {
      const boards = await refusedBoards(refusing(429, headers), { pollMs: 5_000 });
      boards.clock.setWall(boards.clock.wall() + wrongByMs);
      await boards.clock.pass(16 * minuteMs);
      expect(gaps(boards)[0]).toBe(waitMs);
      expect(Math.max(...gaps(boards))).toBeLessThanOrEqual(15 * minuteMs);
      expect(mostInTwentySeconds(boards)).toBeLessThanOrEqual(20);
    }
  });

  test.each([
    [0, [54, 54, 54, 54, 54]],
    [0.5, [60, 120, 150, 150, 150]],
    [0.9, [108, 216, 270, 270, 270]],
    [1, [120, 240, 300, 300, 300]],
  ])(
    '10 · without Retry-After and with the dice at %d, waits grow up to 5 min',
    async (random, seconds) => {
      const boards = await refusedBoards(refusing(429), { random: () => random });
      await boards.clock.pass(hourMs);
      expect(gaps(boards).slice(0, 5)).toEqual(seconds.map((each) => each * 1000));
      expect(boards.names()).toEqual(['Choir']);
      boards.relent();
      await boards.clock.pass(5 * minuteMs);
      expect(boards.names()).toEqual(['Bells']);
    },
  );
});

describe('5xx', () => {
  test.each([
    ['500', refusing(500)],
    ['502 with a page of the gateway', refusing(502, { 'content-type': 'text/html' })],
    ['503', refusing(503)],
    ['504', refusing(504)],
  ])('11 · hours of %s cost one request a poll, and hardly a retry', async (_, refuse) => {
    const boards = await refusedBoards(refuse);
    await boards.clock.pass(3 * hourMs);
    const polls = boards.polls() - 1;
    expect(polls).toBe(180);
    expect(boards.asked.length - polls).toBeLessThanOrEqual(2);
    expect(boards.names()).toEqual(['Choir']);
    expect(boards.engine.schedule().days[0]?.ageMs).toBe(3 * hourMs);
    boards.relent();
    await boards.poll();
    expect(boards.names()).toEqual(['Bells']);
  });

  test('11 · a church that is not known yet costs one request a poll too', async () => {
    const boards = polledEngine({ fetch: (request) => Promise.resolve(refusing(500)(request)) });
    await boards.start();
    await boards.clock.pass(3 * hourMs);
    expect(boards.asked).toHaveLength(3 + 180);
    expect(boards.engine.schedule()).toMatchObject({ organization: null, days: [] });
  });

  test('11 · one 503 is asked again within the poll, after a wait at random', async () => {
    const boards = await refusedBoards(
      () => {
        boards.relent();
        return refusing(503)(new Request('https://calendar.invalid'));
      },
      { retryRandom: () => 0.5 },
    );
    await boards.clock.pass(minuteMs + 250);
    expect(gaps(boards)).toEqual([250]);
    expect(boards.names()).toEqual(['Bells']);
  });

  test('11 · retries wait longer the second time', async () => {
    const boards = await refusedBoards(refusing(503), { retryRandom: () => 0.9 });
    await boards.clock.pass(minuteMs + 10_000);
    expect(gaps(boards)).toEqual([450, 900]);
  });
});

describe('credentials', () => {
  test.each([401, 403])(
    '12 · a %i is tried every 5 min, until it passes by itself',
    async (status) => {
      const boards = await refusedBoards(refusing(status));
      await boards.clock.pass(3 * hourMs);
      expect(new Set(gaps(boards))).toEqual(new Set([5 * minuteMs]));
      expect(boards.names()).toEqual(['Choir']);
      expect(boards.lines.at(-1)).toMatch(/^Planning Center refused/u);
      boards.relent();
      await boards.clock.pass(5 * minuteMs);
      expect(boards.names()).toEqual(['Bells']);
      await boards.clock.pass(minuteMs);
      expect(gaps(boards).at(-1)).toBe(minuteMs);
    },
  );

  test('12 · a 401 that breaks off in its body is one all the same', async () => {
    const church = smallChurch('Choir');
    let isRefusing = false;
    const boards = await churchBehindProxy((request) =>
      isRefusing ? new Response('x'.repeat(3_000), { status: 401 }) : church.answer(request),
    );
    await boards.start();
    isRefusing = true;
    void boards.proxy.poison(() => resetAfter(1_500));
    boards.asked.length = 0;
    await boards.poll();
    expect(boards.asked).toHaveLength(1);
    expect(boards.lines.at(-1)).toMatch(/^Planning Center refused/u);
    await boards.clock.pass(5 * minuteMs - 1);
    expect(boards.asked).toHaveLength(1);
  });
});

describe('one resource that is gone', () => {
  const gone = (status: number, path: string, answer: Answer) => (request: Request) =>
    new URL(request.url).pathname === path ? refusing(status)(request) : answer(request);

  test.each([
    [404, '/calendar/v2'],
    [410, '/calendar/v2'],
    [404, '/calendar/v2/resources'],
    [410, '/calendar/v2/resources'],
  ])('13 · a %i of %s leaves the events up to date', async (status, path) => {
    const boards = await refusedBoards((request) =>
      gone(status, path, boards.church.answer)(request),
    );
    // When organization and rooms are read again, and the two polls that follow.
    for (const passedMs of [hourMs, minuteMs, minuteMs]) {
      await boards.clock.pass(passedMs);
      expect(boards.names()).toEqual(['Bells']);
      expect(boards.engine.schedule()).toMatchObject({
        organization: { name: 'Grace Hill Church' },
        rooms: [{ name: 'Sanctuary' }],
      });
      const [today, tomorrow] = boards.engine.schedule().days;
      expect([today?.ageMs, tomorrow?.ageMs]).toEqual([0, 0]);
    }
  });

  test.each([404, 410])(
    '13 · a %i of the rooms from the start leaves those that events book',
    async (status) => {
      const answer = gone(status, '/calendar/v2/resources', smallChurch('Choir').answer);
      const boards = polledEngine({ fetch: (request) => Promise.resolve(answer(request)) });
      await boards.start();
      expect(boards.names()).toEqual(['Choir']);
      expect(boards.engine.schedule().rooms).toMatchObject([{ name: 'Sanctuary' }]);
    },
  );

  test.each([404, 410])('13 · a %i of the events leaves them as they were', async (status) => {
    const boards = await refusedBoards((request) =>
      gone(status, '/calendar/v2/event_instances', boards.church.answer)(request),
    );
    await boards.poll();
    expect(boards.names()).toEqual(['Choir']);
    expect(boards.lines.at(-1)).toContain(`status ${status}`);
    // Once with each include.
    expect(boards.asked).toHaveLength(3);
    boards.relent();
    await boards.poll();
    expect(boards.names()).toEqual(['Bells']);
  });
});

describe('a captive portal', () => {
  const page = '<!doctype html><title>Sign in</title><p>Welcome to the guest network';

  async function boardsBehindPortal(portal: (otherOrigin: string) => Response) {
    const other = await startCalendarService(() => json({ data: [] }));
    onTestFinished(other.close);
    const church = smallChurch('Choir');
    let isCaptive = false;
    const boards = await churchBehindProxy((request) =>
      isCaptive ? portal(other.origin) : church.answer(request),
    );
    await boards.start();
    church.names = ['Bells'];
    const setCaptive = (captive: boolean) => (isCaptive = captive);
    return { ...boards, other, setCaptive };
  }

  const redirect = (status: number) => (otherOrigin: string) =>
    new Response(page, { status, headers: { location: `${otherOrigin}/login` } });

  test.each([
    [
      'answers 200 with a page',
      () => new Response(page, { headers: { 'content-type': 'text/html' } }),
    ],
    ['redirects by 302', redirect(302)],
    ['redirects by 303', redirect(303)],
    ['redirects by 307', redirect(307)],
  ])('14 · one that %s overwrites nothing, and is asked nothing', async (_, portal) => {
    const boards = await boardsBehindPortal(portal);
    const before = boards.service.requests.length;
    boards.setCaptive(true);
    await boards.poll();
    await boards.poll();
    expect(boards.names()).toEqual(['Choir']);
    expect(boards.engine.schedule().days[0]?.ageMs).toBe(2 * minuteMs);
    expect(boards.writes).toHaveLength(1);
    expect(boards.lines.at(-1)).toContain('Does the network want a sign-in');
    expect(boards.service.requests).toHaveLength(before + 2);
    boards.setCaptive(false);
    await boards.poll();
    expect(boards.names()).toEqual(['Bells']);
    expect(boards.other.requests).toEqual([]);
  });

  test.each([
    ['calls its page JSON', jsonType],
    ['gives its page no type', ''],
    ['calls its page a text', 'text/plain'],
  ])('14 · one that %s overwrites nothing', async (_, type) => {
    const boards = await boardsBehindPortal(
      () => new Response(page, { headers: { 'content-type': type } }),
    );
    boards.setCaptive(true);
    await boards.poll();
    expect(boards.names()).toEqual(['Choir']);
    expect(boards.writes).toHaveLength(1);
  });
});
