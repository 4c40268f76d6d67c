import { afterEach, describe, expect, test } from 'vitest';
import { createCalendarHttp } from '../../../../src/main/calendar/calendar-http';
import { Secret } from '../../../../src/main/calendar/credential';
import { systemClock } from '../../../../src/main/clock';
import { createDemoChurch } from '../../../../src/main/demo/demo-church';
import { probeChurch } from '../../../../src/main/staff/setup/probe-church';
import { startCalendarService, type CalendarService } from '../../../fakes/calendar-service';
import { canary } from '../../../fakes/canary';
import { at } from '../../../fakes/event-instance';

type Answer = (request: Request) => Response | Promise<Response>;

const credential = { applicationId: 'app', secret: canary };
const church = createDemoChurch({
  now: () => at('10:12'),
  timeZone: 'America/New_York',
  seed: 1,
  credential,
});

let service: CalendarService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function probe(answer: Answer, secret = canary) {
  service = await startCalendarService(answer);
  const http = createCalendarHttp({
    origin: service.origin,
    credential: { applicationId: 'app', secret: new Secret(secret) },
    fetch,
    clock: systemClock,
    random: () => 0,
    userAgent: 'Narthex/test',
  });
  const call = { signal: new AbortController().signal, mayRetry: () => false };
  return probeChurch({ http, call, now: at('10:12'), fallbackTimeZone: 'UTC' });
}

/** The church, but for what is asked at paths that fit. */
const but =
  (path: RegExp, answer: Answer): Answer =>
  (request) =>
    path.test(new URL(request.url).pathname) ? answer(request) : church(request);

const status =
  (code: number, body = '', type = 'text/plain') =>
  () =>
    new Response(body, { status: code, headers: { 'content-type': type } });

test('a token tells whose it is, which church, and what it sees', async () => {
  const tried = await probe(church);
  expect(tried).toMatchObject({
    person: 'Dana Whitfield',
    church: 'Grace Hill Church',
    timeZone: 'America/New_York',
    cannotSee: [],
  });
  expect(tried).toHaveProperty('seesRooms', expect.any(Number));
  expect(JSON.stringify(tried)).not.toMatch(/"sees\w+":0/u);
});

test('it asks the calendar alone, reads only, and few times', async () => {
  await probe(church);
  const { requests = [] } = service ?? {};
  expect(requests.filter((each) => !/^GET \/calendar\/v2(\/|\?|$)/u.test(each))).toEqual([]);
  expect(requests.length).toBeLessThan(20);
  expect(requests.some((each) => each.includes('/event_connections'))).toBe(true);
});

describe('whose token it is', () => {
  test.each([
    ['a service that knows no such address', status(404)],
    ['one that answers it with a page', status(404, '<html>', 'text/html')],
    ['a page with 200', status(200, '<html>', 'text/html')],
    ['a person who may not ask', status(403)],
  ])('is left out by %s', async (_, answer) => {
    expect(await probe(but(/\/me$/u, answer))).toMatchObject({ person: null, cannotSee: [] });
  });

  test('is told by two names where there is no whole one', async () => {
    const attributes = { first_name: 'Dana', last_name: 'W' };
    const answer = () => Response.json({ data: { type: 'Person', id: '1', attributes } });
    expect(await probe(but(/\/me$/u, answer))).toMatchObject({ person: 'Dana W' });
  });
});

describe('what it may not see', () => {
  test.each([
    [/\/resources$/u, 'It may not see rooms (403).'],
    [/\/tags$/u, 'It may not see tags (403).'],
    [/\/event_instances$/u, 'It may not see events (403).'],
    [/\/event_connections$/u, 'It may not see what events are connected to (403).'],
  ])('%s is said in words', async (path, word) => {
    expect(await probe(but(path, status(403)))).toMatchObject({ cannotSee: [word] });
  });

  test('is told apart from what cannot be read', async () => {
    const tried = await probe(but(/\/resources$/u, status(500)));
    expect(tried).toMatchObject({
      seesRooms: 0,
      cannotSee: ['It cannot see rooms. Planning Center answered with status 500.'],
    });
  });
});

describe('nothing can be said', () => {
  test('of a wrong secret', async () => {
    expect(await probe(church, 'wrong')).toContain('refused the application id and secret (401)');
  });

  test('of a person without Calendar', async () => {
    const body = JSON.stringify({ errors: [{ detail: 'TRASH_PANDA' }] });
    const tried = await probe(status(401, body, 'application/json'));
    expect(tried).toContain('access to Calendar');
  });

  test('behind a firewall that answers with a page', async () => {
    expect(await probe(status(200, '<html>', 'text/html'))).toContain('A web page came');
  });

  test('when too much was asked', async () => {
    expect(await probe(but(/\/resources$/u, status(429)))).toContain('fewer requests');
  });

  test('where nobody answers', async () => {
    const gone = await startCalendarService(church);
    await gone.close();
    const http = createCalendarHttp({
      origin: gone.origin,
      credential: { applicationId: 'app', secret: new Secret(canary) },
      fetch,
      clock: systemClock,
      random: () => 0,
      userAgent: 'Narthex/test',
    });
    const call = { signal: new AbortController().signal, mayRetry: () => false };
    const tried = await probeChurch({ http, call, now: 0, fallbackTimeZone: 'UTC' });
    expect(tried).toContain('cannot be reached');
  });
});
