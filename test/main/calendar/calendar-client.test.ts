import { afterEach, describe, expect, test } from 'vitest';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { describeFailure, type Outcome } from '../../../src/main/calendar/calendar-failure';
import type { CalendarCall } from '../../../src/main/calendar/calendar-http';
import { Secret } from '../../../src/main/calendar/credential';
import { systemClock } from '../../../src/main/clock';
import { startCalendarService, type CalendarService } from '../../fakes/calendar-service';
import { eventInstanceRow, json, organizationRow, sanctuaryRow } from '../../fakes/json-api';
import { canary } from '../../fakes/canary';

const secret = canary;
const day = {
  startsAt: Date.UTC(2026, 10, 22, 5),
  endsAt: Date.UTC(2026, 10, 23, 5),
  timeZone: 'America/New_York',
  rooms: [],
};
const services: CalendarService[] = [];

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

async function clientOf(answer: (request: Request) => Response | Promise<Response>) {
  const service = await startCalendarService(answer);
  services.push(service);
  const client = createCalendarClient({
    origin: service.origin,
    credential: { applicationId: 'app', secret: new Secret(secret) },
    userAgent: 'Narthex/test',
    fetch: (request) => fetch(request),
    clock: systemClock,
    random: () => 0,
    fallbackTimeZone: 'UTC',
  });
  return { client, service };
}

const callUntil = (signal: AbortSignal, retries = 0): CalendarCall => {
  let left = retries;
  return { signal, mayRetry: () => (left -= 1) >= 0 };
};
const noDeadline = (retries = 0) => callUntil(new AbortController().signal, retries);

async function failureOf(
  answer: (request: Request) => Response | Promise<Response>,
  call = noDeadline(),
) {
  const { client } = await clientOf(answer);
  const outcome: Outcome<unknown> = await client.instances(day, call);
  if (outcome.ok) throw new Error('The read succeeded');
  return outcome.failure;
}

const text = (body: string, init: ResponseInit = {}) => new Response(body, init);
const typed = { 'content-type': 'application/json' };

describe('what is asked', () => {
  test('every request is a GET beneath /calendar/v2 with version, agent and basic authorization', async () => {
    const seen: Request[] = [];
    const { client } = await clientOf((request) => {
      seen.push(request);
      return json({ data: [] });
    });
    await client.instances(day, noDeadline());
    await client.rooms(noDeadline());
    await client.organization(noDeadline());
    expect(seen).toHaveLength(3);
    for (const request of seen) {
      expect(request.method).toBe('GET');
      expect(new URL(request.url).pathname).toMatch(/^\/calendar\/v2(\/|$)/u);
      expect(request.headers.get('x-pco-api-version')).toBe('2022-07-07');
      expect(request.headers.get('user-agent')).toBe('Narthex/test');
      expect(request.headers.get('authorization')).toBe(`Basic ${btoa(`app:${secret}`)}`);
    }
  });

  test('rooms are asked for by name, without equipment', async () => {
    const { client, service } = await clientOf(() => json({ data: [] }));
    await client.rooms(noDeadline());
    expect(service.requests).toEqual([
      'GET /calendar/v2/resources?filter=rooms&order=name&per_page=100',
    ]);
  });

  test('instances are asked for by overlap, approved and standard, with what they include', async () => {
    const { client, service } = await clientOf(() => json({ data: [] }));
    await client.instances(day, noDeadline());
    const query = new URL(`http://x${service.requests[0]?.slice(4) ?? ''}`).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      filter: 'approved',
      'where[kind]': 'standard',
      'where[starts_at][lt]': '2026-11-23T05:00:00Z',
      'where[ends_at][gt]': '2026-11-22T04:59:59Z',
      order: 'starts_at',
      per_page: '100',
      include:
        'event,event_times,tags,resource_bookings.resource,resource_bookings.event_resource_request',
    });
  });
});

describe('pages', () => {
  const pages = (linkOf: (origin: string) => string) => (request: Request) => {
    const url = new URL(request.url);
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const next = offset < 2 ? `${linkOf(url.origin)}?offset=${offset + 1}` : undefined;
    return json({ data: [eventInstanceRow(String(offset))], links: { next } });
  };
  const idsOf = async (answer: (request: Request) => Response) => {
    const { client } = await clientOf(answer);
    const outcome = await client.instances(day, noDeadline());
    return outcome.ok ? outcome.value.instances.map(({ id }) => id) : outcome.failure;
  };

  test('all pages of an answer are read', async () => {
    expect(await idsOf(pages((origin) => `${origin}/calendar/v2/event_instances`))).toEqual([
      '0',
      '1',
      '2',
    ]);
  });

  test.each([
    ['by its path', () => '/calendar/v2/event_instances'],
    ['by its query alone', () => ''],
    [
      "by the service's own name, behind a gateway",
      () => 'https://api.planningcenteronline.com/calendar/v2/event_instances',
    ],
  ])('a next page that is named %s is asked for on the own origin', async (_, linkOf) => {
    expect(await idsOf(pages(linkOf))).toEqual(['0', '1', '2']);
  });

  test('a next page of another collection is refused', async () => {
    expect(await idsOf(pages((origin) => `${origin}/people/v2/people`))).toMatchObject({
      kind: 'bad-answer',
    });
  });

  test('a page that names itself as the next ends the read', async () => {
    const { client, service } = await clientOf((request) =>
      json({ data: [], links: { next: request.url } }),
    );
    expect(await client.rooms(noDeadline())).toMatchObject({ ok: false });
    expect(service.requests).toHaveLength(1);
  });

  test('pages without end are cut at eighteen', async () => {
    let page = 0;
    const { client, service } = await clientOf((request) => {
      page += 1;
      const { pathname } = new URL(request.url);
      return json({ data: [], links: { next: `${pathname}?offset=${page}` } });
    });
    expect(await client.rooms(noDeadline())).toMatchObject({ ok: false });
    expect(service.requests).toHaveLength(18);
  });

  test('one page of several that fails fails the read', async () => {
    const good = pages((origin) => `${origin}/calendar/v2/event_instances`);
    const failing = (request: Request) =>
      request.url.includes('offset=2') ? json({}, { status: 500 }) : good(request);
    expect(await idsOf(failing)).toEqual({ kind: 'bad-status', status: 500 });
  });
});

describe('answers that are refused', () => {
  test.each([
    ['wrong credentials', () => text('HTTP Basic: Access denied.', { status: 401 })],
    ['no access to Calendar', () => text('{}', { status: 403, headers: typed })],
  ])('%s are refused credentials', async (_, answer) => {
    expect(await failureOf(answer)).toMatchObject({ kind: 'refused-credentials' });
  });

  test.each([
    ['a redirect', () => Response.redirect('http://127.0.0.1:9/', 302), 'redirected'],
    ['429', () => json({ errors: [] }, { status: 429 }), 'rate-limited'],
    ['500', () => json({ errors: [] }, { status: 500 }), 'bad-status'],
    [
      "a portal's page",
      () => text('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
      'web-page',
    ],
    [
      'HTML that calls itself JSON',
      () => text('<h1>Sign in</h1>', { headers: typed }),
      'bad-answer',
    ],
    ['JSON cut short', () => text('{"data":[', { headers: typed }), 'bad-answer'],
    [
      'invalid UTF-8',
      () => new Response(new Uint8Array([0x22, 0xff, 0x22]), { headers: typed }),
      'bad-answer',
    ],
    ['JSON without data', () => json({ meta: {} }), 'bad-answer'],
    [
      'rows that turned to nulls',
      () => json({ data: [eventInstanceRow('1'), null] }),
      'bad-answer',
    ],
    [
      'only rows that do not fit',
      () => json({ data: [{ type: 'EventInstance', id: '1' }] }),
      'bad-answer',
    ],
    [
      'more than 8 MB',
      () => text(`{"data":[],"x":"${'x'.repeat(9_000_000)}"}`, { headers: typed }),
      'too-large',
    ],
  ])('%s', async (_, answer, kind) => {
    expect(await failureOf(answer)).toMatchObject({ kind });
  });

  test('more rows than a church has are refused, not a fault of the program', async () => {
    const rows = Array.from({ length: 140_000 }, () => ({ type: '', id: 1 }));
    expect(await failureOf(() => json({ data: [], included: rows }))).toMatchObject({
      kind: 'bad-answer',
    });
  });

  test('an id that is no id is refused', async () => {
    const row = { ...eventInstanceRow('1'), id: 'x'.repeat(100_000) };
    expect(await failureOf(() => json({ data: [row] }))).toMatchObject({ kind: 'bad-answer' });
  });

  test('a redirect is not followed', async () => {
    const other = await startCalendarService(() => json({ data: [] }));
    services.push(other);
    await failureOf(() => Response.redirect(`${other.origin}/calendar/v2`, 307));
    expect(other.requests).toEqual([]);
  });

  test('nobody at the address is unreachable, with the reason', async () => {
    const { client, service } = await clientOf(() => json({ data: [] }));
    await service.close();
    expect(await client.instances(day, noDeadline())).toEqual({
      ok: false,
      failure: { kind: 'unreachable', detail: 'ECONNREFUSED' },
    });
  });

  test.each([
    ['that never answers', () => new Promise<Response>(() => undefined)],
    [
      'whose body never ends',
      () =>
        new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([123])) }), {
          headers: typed,
        }),
    ],
  ])('a service %s is left at the deadline', async (_, answer) => {
    expect(await failureOf(answer, callUntil(AbortSignal.timeout(100)))).toEqual({
      kind: 'deadline',
    });
  });

  test('no failure tells the secret', async () => {
    for (const answer of [() => text(secret, { status: 401 }), () => text(secret)]) {
      const failure = await failureOf(answer);
      expect(JSON.stringify(failure) + describeFailure(failure)).not.toContain(secret);
    }
  });
});

describe('what may pass by itself', () => {
  const failingFirst = (times: number, failure: () => Response) => {
    let asked = 0;
    return () => {
      asked += 1;
      return asked <= times ? failure() : json({ data: [eventInstanceRow('1')] });
    };
  };
  const read = async (answer: () => Response, retries: number) => {
    const { client, service } = await clientOf(answer);
    const outcome = await client.instances(day, noDeadline(retries));
    return { isRead: outcome.ok, requests: service.requests.length };
  };
  const broken = () => json({}, { status: 503 });

  test('a 5xx is asked again, twice at most', async () => {
    expect(await read(failingFirst(2, broken), 2)).toEqual({ isRead: true, requests: 3 });
    expect(await read(failingFirst(3, broken), 2)).toEqual({ isRead: false, requests: 3 });
  });

  test('where no retry is left, one request is all', async () => {
    expect(await read(failingFirst(1, broken), 0)).toEqual({ isRead: false, requests: 1 });
  });

  test.each([401, 403, 429])('a %i is not asked again', async (status) => {
    const answer = failingFirst(1, () => json({ errors: [] }, { status }));
    expect(await read(answer, 2)).toEqual({ isRead: false, requests: 1 });
  });

  test('a deadline ends the wait before a retry', async () => {
    const { client } = await clientOf(broken);
    const slow = createCalendarClient({
      origin: 'http://127.0.0.1:9',
      credential: { applicationId: 'app', secret: new Secret(secret) },
      userAgent: 'Narthex/test',
      fetch: () => Promise.resolve(broken()),
      clock: systemClock,
      random: () => 1_000,
      fallbackTimeZone: 'UTC',
    });
    expect(await slow.instances(day, callUntil(AbortSignal.timeout(50), 2))).toEqual({
      ok: false,
      failure: { kind: 'deadline' },
    });
    expect((await client.rooms(noDeadline())).ok).toBe(false);
  });
});

describe('what instances include', () => {
  const flagged = (request: Request) => request.url.includes('event_resource_request');
  const refusing = (refuses: (request: Request) => boolean) => (request: Request) =>
    refuses(request) ? json({ errors: [] }, { status: 400 }) : json({ data: [] });

  test('an include that is refused is asked for with less, and less is asked for from then on', async () => {
    const { client, service } = await clientOf(refusing(flagged));
    expect((await client.instances(day, noDeadline())).ok).toBe(true);
    expect((await client.instances(day, noDeadline())).ok).toBe(true);
    expect(service.requests.map((request) => request.includes('event_resource_request'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('when all is refused, the richest is tried first the next time too', async () => {
    const { client, service } = await clientOf(refusing(() => true));
    await client.instances(day, noDeadline());
    await client.instances(day, noDeadline());
    expect(service.requests.map((request) => request.includes('event_resource_request'))).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test('where nested includes are refused, plain ones do', async () => {
    const includeOf = (request: Request) => new URL(request.url).searchParams.get('include');
    const nested = (request: Request) => includeOf(request)?.includes('.') === true;
    const { client, service } = await clientOf(refusing(nested));
    expect((await client.instances(day, noDeadline())).ok).toBe(true);
    expect(service.requests).toHaveLength(3);
  });
});

describe("an answer's own count", () => {
  const counted = (...totals: number[]) => {
    let asked = 0;
    return () => {
      const total = totals[Math.min(asked, totals.length - 1)];
      asked += 1;
      return json({ data: [eventInstanceRow('1')], meta: { total_count: total } });
    };
  };
  const read = async (answer: () => Response) => {
    const { client, service } = await clientOf(answer);
    const outcome = await client.instances(day, noDeadline());
    return [outcome.ok ? 'read' : outcome.failure.kind, service.requests.length];
  };

  test('that agrees is believed', async () => {
    expect(await read(counted(1))).toEqual(['read', 1]);
  });

  test('that disagrees once is read again', async () => {
    expect(await read(counted(2, 1))).toEqual(['read', 2]);
  });

  test('that disagrees twice refuses the answer', async () => {
    // Twice with each include.
    expect(await read(counted(2, 2))).toEqual(['bad-answer', 6]);
  });
});

describe("the service's time", () => {
  const heard = async (headers: Record<string, string>, status = 200) => {
    const dates: number[] = [];
    const client = createCalendarClient({
      origin: 'http://127.0.0.1:9',
      credential: { applicationId: 'app', secret: new Secret(secret) },
      userAgent: 'Narthex/test',
      fetch: () => Promise.resolve(new Response('{"data":[]}', { status, headers })),
      clock: systemClock,
      random: () => 0,
      fallbackTimeZone: 'UTC',
      onDate: (date) => dates.push(date),
    });
    await client.rooms(noDeadline());
    return dates;
  };
  const date = 'Sun, 22 Nov 2026 15:12:00 GMT';
  const instant = Date.UTC(2026, 10, 22, 15, 12);

  test('is told by a good answer', async () => {
    expect(await heard({ ...typed, date })).toEqual([instant]);
  });

  test('is later than a cached answer says by its age', async () => {
    expect(await heard({ ...typed, date, age: '60' })).toEqual([instant + 60_000]);
  });

  test.each([
    ['an answer without a date', typed, 200],
    ['a date that is none', { ...typed, date: 'today' }, 200],
    ["a portal's page", { 'content-type': 'text/html', date }, 200],
    ['an error', { ...typed, date }, 500],
  ])('is not told by %s', async (_, headers, status) => {
    expect(await heard(headers, status)).toEqual([]);
  });
});

describe('causes in words for staff', () => {
  test('a person without Calendar is told apart from wrong credentials', async () => {
    const panda = () => text('{"errors":[{"meta":{"hint":"TRASH_PANDA"}}]}', { status: 401 });
    const wrong = () => text('HTTP Basic: Access denied.', { status: 401 });
    expect(describeFailure(await failureOf(panda))).toContain('Give them a Calendar role');
    expect(describeFailure(await failureOf(wrong))).toContain('Check both');
  });

  test.each([
    ['CERT_NOT_YET_VALID', 'Check its clock'],
    ['CERT_HAS_EXPIRED', 'Check its clock'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'may be reading along'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'may be reading along'],
    ['ENOTFOUND', 'is this computer online'],
    ['EAI_AGAIN', 'is this computer online'],
    ['ECONNREFUSED', 'Check the network'],
  ])('%s', (detail, words) => {
    expect(describeFailure({ kind: 'unreachable', detail })).toContain(words);
  });

  test('a 429 tells how long to wait', async () => {
    const limited = () =>
      new Response('{}', { status: 429, headers: { ...typed, 'retry-after': '30' } });
    expect(await failureOf(limited)).toEqual({ kind: 'rate-limited', retryAfterMs: 30_000 });
  });
});

describe('organization and rooms', () => {
  test('the organization tells zone, clock, date order and name', async () => {
    const { client } = await clientOf(() => json({ data: organizationRow }));
    expect(await client.organization(noDeadline())).toEqual({
      ok: true,
      value: {
        id: '7',
        name: 'Grace Hill Church',
        timeZone: 'America/New_York',
        isTwentyFourHour: false,
        dateOrder: 'month-first',
      },
    });
  });

  test.each([
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['Warsaw', 'Europe/Warsaw'],
    ['toString', 'UTC'],
    ['Mars/Olympus', 'UTC'],
    [null, 'UTC'],
  ])('the zone %j is taken as %s', async (name, timeZone) => {
    const attributes = { ...organizationRow.attributes, time_zone: name };
    const { client } = await clientOf(() => json({ data: { ...organizationRow, attributes } }));
    expect(await client.organization(noDeadline())).toMatchObject({ value: { timeZone } });
  });

  test('a zone that is not understood is told', async () => {
    const told: string[] = [];
    const attributes = { ...organizationRow.attributes, time_zone: 'Mars/Olympus' };
    const client = createCalendarClient({
      origin: 'https://calendar.invalid',
      credential: { applicationId: 'app', secret: new Secret(secret) },
      userAgent: 'Narthex/test',
      fetch: () => Promise.resolve(json({ data: { ...organizationRow, attributes } })),
      clock: systemClock,
      random: () => 0,
      fallbackTimeZone: 'UTC',
      onUnknownTimeZone: (name) => told.push(name),
    });
    await client.organization(noDeadline());
    expect(told).toEqual(['Mars/Olympus']);
  });

  test('rooms are resources of kind Room, and a bad row is left out and counted', async () => {
    const urn = { type: 'Resource', id: '9', attributes: { kind: 'Resource', name: 'Coffee urn' } };
    const broken = { type: 'Resource', id: '10' };
    const { client } = await clientOf(() => json({ data: [sanctuaryRow, urn, broken] }));
    expect(await client.rooms(noDeadline())).toEqual({
      ok: true,
      value: {
        rooms: [{ id: 'r1', name: 'Sanctuary', folder: 'Main building' }],
        droppedRows: 1,
      },
    });
  });
});
