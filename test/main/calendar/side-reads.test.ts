import { afterEach, describe, expect, test } from 'vitest';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { Secret } from '../../../src/main/calendar/credential';
import { systemClock } from '../../../src/main/clock';
import { startCalendarService, type CalendarService } from '../../fakes/calendar-service';
import { eventInstanceRow, json, sanctuaryRow, type Row } from '../../fakes/json-api';
import { canary } from '../../fakes/canary';

const asked = {
  startsAt: Date.UTC(2026, 10, 22, 5),
  endsAt: Date.UTC(2026, 10, 24, 5),
  timeZone: 'America/New_York',
  rooms: [],
};
const call = { signal: new AbortController().signal, mayRetry: () => false };
const services: CalendarService[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

async function clientOf(answer: (url: URL) => Response) {
  const service = await startCalendarService((request) => answer(new URL(request.url)));
  services.push(service);
  const client = createCalendarClient({
    origin: service.origin,
    credential: { applicationId: 'app', secret: new Secret(canary) },
    userAgent: 'Narthex/test',
    fetch: (request) => fetch(request),
    clock: systemClock,
    random: () => 0,
    fallbackTimeZone: 'UTC',
  });
  const queries = () =>
    service.requests.map((line) =>
      Object.fromEntries(new URL(`http://x${line.slice(4)}`).searchParams),
    );
  return { client, service, queries };
}

const scopeOf = (url: URL) =>
  [url.searchParams.get('filter'), url.searchParams.get('where[kind]')].join(' ');

describe('what only holds rooms', () => {
  test('is asked for as pending and as blockouts, by overlap, without the requests', async () => {
    const { client, queries } = await clientOf(() => json({ data: [] }));
    expect((await client.holds(asked, call)).ok).toBe(true);
    const common = {
      'where[starts_at][lt]': '2026-11-24T05:00:00Z',
      'where[ends_at][gt]': '2026-11-22T04:59:59Z',
      order: 'starts_at',
      per_page: '100',
      include: 'event,event_times,tags,resource_bookings.resource',
    };
    expect(queries()).toEqual([
      { filter: 'pending', 'where[kind]': 'standard', ...common },
      { 'where[kind]': 'blockout', ...common },
    ]);
  });

  test('is what it was asked for as, whatever its event says', async () => {
    const event: Row = {
      type: 'Event',
      id: 'e',
      attributes: { name: 'Board', approval_status: 'A' },
    };
    const row = eventInstanceRow('1', {
      relationships: { event: { data: { type: 'Event', id: 'e' } } },
    });
    const { client } = await clientOf(() => json({ data: [row], included: [event] }));
    const outcome = await client.holds(asked, call);
    expect(outcome).toMatchObject({
      ok: true,
      value: { pending: [{ approval: 'pending' }], blockouts: [{ kind: 'blockout' }] },
    });
  });

  test.each(['pending standard', ' blockout'])(
    'is read whole or not at all (%s)',
    async (scope) => {
      const { client } = await clientOf((url) =>
        scopeOf(url) === scope ? json({}, { status: 400 }) : json({ data: [] }),
      );
      expect(await client.holds(asked, call)).toMatchObject({ ok: false });
    },
  );
});

describe('which rooms kiosks may name', () => {
  const booking = (id: string, requestId: string): Row => ({
    type: 'ResourceBooking',
    id,
    attributes: { starts_at: '2026-11-22T14:00:00Z', ends_at: '2026-11-22T17:00:00Z' },
    relationships: {
      event_resource_request: { data: { type: 'EventResourceRequest', id: requestId } },
    },
  });
  const request = (id: string, attributes: Row['attributes']): Row => ({
    type: 'EventResourceRequest',
    id,
    ...(attributes && { attributes }),
  });

  test('is asked of the bookings of rooms, by overlap', async () => {
    const { client, queries, service } = await clientOf(() => json({ data: [] }));
    await client.roomRequests(asked, call);
    expect(service.requests[0]).toContain('GET /calendar/v2/resource_bookings?');
    expect(queries()).toEqual([
      {
        filter: 'rooms',
        'where[starts_at][lt]': '2026-11-24T05:00:00Z',
        'where[ends_at][gt]': '2026-11-22T04:59:59Z',
        include: 'event_instance,event_resource_request,resource',
        per_page: '100',
      },
    ]);
  });

  test('is told by booking; a request that is pending hides, one that says nothing is left out', async () => {
    const data = ['shown', 'hidden', 'pending', 'silent'].map((id) => booking(`b-${id}`, id));
    const included = [
      request('shown', { visible_on_kiosks: true, approval_status: 'A' }),
      request('hidden', { visible_on_kiosks: false, approval_status: 'A' }),
      request('pending', { visible_on_kiosks: true, approval_status: 'P' }),
      request('silent', { approval_status: 'A' }),
    ];
    const { client } = await clientOf(() => json({ data, included }));
    const outcome = await client.roomRequests(asked, call);
    expect(outcome.ok && Object.fromEntries(outcome.value)).toEqual({
      'b-shown': true,
      'b-hidden': false,
      'b-pending': false,
    });
  });
});

describe("an instance's own event times", () => {
  const time = (id: string, more: Row['attributes'] = {}): Row => ({
    type: 'EventTime',
    id,
    attributes: {
      name: null,
      starts_at: '2026-11-22T15:00:00Z',
      ends_at: '2026-11-22T16:00:00Z',
      visible_on_kiosks: true,
      ...more,
    },
  });
  const read = async (data: readonly Row[], id = 'i1') => {
    const { client, service } = await clientOf(() => json({ data }));
    const outcome = await client.eventTimes({ id, isAllDay: false }, asked.timeZone, call);
    return { outcome, requests: service.requests };
  };

  test('are asked for with the hidden ones, which tell a private event from one without times', async () => {
    const { outcome, requests } = await read([
      time('t1'),
      time('t2', { visible_on_kiosks: false }),
    ]);
    expect(requests).toEqual(['GET /calendar/v2/event_instances/i1/event_times?per_page=100']);
    expect(outcome).toMatchObject({
      value: [
        { id: 't1', isVisibleOnKiosks: true },
        { id: 't2', isVisibleOnKiosks: false },
      ],
    });
  });

  test('are refused when one of them cannot be read', async () => {
    const { outcome } = await read([time('t1'), time('t2', { starts_at: 'soon' })]);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'bad-answer' } });
  });

  test('of an id that is a path are asked for beneath the collection all the same', async () => {
    const { requests } = await read([], 'a/../../people');
    expect(requests[0]).toContain('/calendar/v2/event_instances/a%2F..%2F..%2Fpeople/event_times');
  });
});

describe('what an event is connected to', () => {
  const connection = (id: string, attributes: Row['attributes'] = {}): Row => ({
    type: 'EventConnection',
    id,
    attributes: { product_name: 'check-ins', connected_to_type: 'event', ...attributes },
  });
  const read = async (eventId: string, ...data: readonly Row[]) => {
    const { client, service } = await clientOf(() => json({ data }));
    const outcome = await client.eventConnections(eventId, call);
    return { outcome, requests: service.requests };
  };

  test('is asked for with one request, and none is an answer', async () => {
    const { outcome, requests } = await read('e1');
    expect(requests).toEqual(['GET /calendar/v2/events/e1/event_connections?per_page=100']);
    expect(outcome).toEqual({ ok: true, value: [] });
  });

  test('comes without the rows that cannot be read', async () => {
    const { outcome } = await read('e1', connection('1'), { type: 'EventConnection', id: '2' });
    expect(outcome).toMatchObject({ value: [{ id: '1', productName: 'check-ins' }] });
  });

  test('is refused when no row can be read', async () => {
    const { outcome } = await read('e1', { type: 'EventConnection', id: '2' });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'bad-answer' } });
  });

  test.each(['', '.', '..', '\ud83d'])('is not asked of an event of the id %j', async (id) => {
    const { outcome, requests } = await read(id);
    expect(requests).toEqual([]);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'bad-answer' } });
  });
});

test('where even plain includes do not link event times, the instances stand without them', async () => {
  const { event_times, ...relationships } = eventInstanceRow('1').relationships ?? {};
  expect(event_times).toBeDefined();
  const row = { ...eventInstanceRow('1'), relationships };
  const { client, service } = await clientOf(() =>
    json({ data: [row, { ...row, id: '2' }], included: [sanctuaryRow] }),
  );
  const outcome = await client.instances(asked, call);
  expect(outcome).toMatchObject({
    value: { instances: [{ eventTimes: null }, { eventTimes: null }] },
  });
  expect(service.requests).toHaveLength(3);
});
