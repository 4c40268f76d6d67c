import type { Instant } from '../../src/core/time/instant';
import { linkTo, type Row } from '../fakes/json-api';
import { hiddenCanary, roomIds, type ChurchTruth, type TrueFacts } from './church-truth';

/** What the church's calendar service says; status and headers are those of Planning Center. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** How rich an answer the service can give: some have been seen to refuse the deeper includes. */
export type IncludeDepth = 'requests' | 'rooms' | 'plain';

export type ChurchAnswers = {
  readonly answer: (url: URL, now: Instant) => Answer;
};

const limit = 100;
const limitWindowMs = 20_000;

export function createChurchAnswers(truth: ChurchTruth, depth: IncludeDepth): ChurchAnswers {
  const texts = new Map<string, string>();
  let textsOf = -1;
  let askedAt: Instant[] = [];

  function textOf(url: URL): string {
    if (textsOf !== truth.revision()) texts.clear();
    textsOf = truth.revision();
    const text = texts.get(url.href) ?? JSON.stringify(documentOf(url, truth));
    texts.set(url.href, text);
    return text;
  }

  return {
    answer: (url, now) => {
      truth.advance(now);
      askedAt = [...askedAt.filter((at) => now - at < limitWindowMs), now];
      const headers = headersAt(now);
      if (askedAt.length > limit) {
        return { status: 429, headers: { ...headers, 'retry-after': '20' }, text: '{"errors":[]}' };
      }
      if (isTooDeep(url, depth)) return { status: 400, headers, text: '{"errors":[]}' };
      return { status: 200, headers, text: textOf(url) };
    },
  };
}

export function headersAt(now: Instant): Record<string, string> {
  return {
    'content-type': 'application/vnd.api+json; charset=utf-8',
    date: new Date(now).toUTCString(),
    'x-pco-api-request-rate-limit': String(limit),
    'x-pco-api-request-rate-period': '20 seconds',
  };
}

function isTooDeep({ pathname, searchParams }: URL, depth: IncludeDepth): boolean {
  if (!pathname.endsWith('/event_instances')) return false;
  const include = searchParams.get('include') ?? '';
  if (depth === 'requests') return false;
  return include.includes(depth === 'rooms' ? 'event_resource_request' : 'resource_bookings.');
}

function documentOf(url: URL, truth: ChurchTruth): unknown {
  const path = url.pathname.replace('/calendar/v2', '');
  if (path === '') return { data: organization(truth.timeZone) };
  if (path === '/resources')
    return { data: roomIds.map(room), meta: { total_count: roomIds.length } };
  if (path === '/room_setups') return { data: [roomSetup], meta: {} };
  if (path.endsWith('/event_connections')) return { data: connections(path), meta: {} };
  const asked = truth.current().filter((each) => isAsked(each, url));
  if (path === '/event_instances') return page(url, asked, instanceRow);
  if (path === '/resource_bookings') return page(url, asked.filter(isBooked), bookingRow);
  throw new Error(`The simulated church knows no ${path}`);
}

function isBooked({ roomIds: booked }: TrueFacts): boolean {
  return booked.length > 0;
}

function isAsked(facts: TrueFacts, { pathname, searchParams }: URL): boolean {
  const before = Date.parse(searchParams.get('where[starts_at][lt]') ?? '');
  const after = Date.parse(searchParams.get('where[ends_at][gt]') ?? '');
  if (!(facts.startsAt < before && facts.endsAt > after)) return false;
  if (!pathname.endsWith('/event_instances')) return true;
  if (facts.kind !== searchParams.get('where[kind]')) return false;
  return facts.kind === 'blockout' || facts.approval === searchParams.get('filter');
}

type Records = { readonly data: Row; readonly included: readonly Row[] };

function page(url: URL, asked: readonly TrueFacts[], rowOf: (facts: TrueFacts) => Records) {
  const perPage = Number(url.searchParams.get('per_page'));
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const records = asked.slice(offset, offset + perPage).map(rowOf);
  const next = new URL(url);
  next.searchParams.set('offset', String(offset + perPage));
  const included = records.flatMap((each) => each.included);
  const byKey = new Map(included.map((row) => [`${row.type}:${row.id}`, row]));
  return {
    links: offset + perPage < asked.length ? { next: next.href } : {},
    data: records.map((each) => each.data),
    included: [...byKey.values()],
    meta: { total_count: asked.length, count: records.length },
  };
}

function organization(timeZone: string): Row {
  const attributes = {
    name: 'Grace Hill Church',
    time_zone: timeZone,
    twenty_four_hour_time: false,
    date_format: '%m/%d/%Y',
  };
  return { type: 'Organization', id: '7', attributes };
}

function room(id: string): Row {
  return { type: 'Resource', id, attributes: { kind: 'Room', name: `Room ${id}`, path_name: '' } };
}

/** Of which no board may have anything. */
const roomSetup: Row = {
  type: 'RoomSetup',
  id: 's1',
  attributes: { name: `${hiddenCanary} setup`, description: hiddenCanary },
};

/** Of which no board may have more than an address. */
function connections(path: string): Row[] {
  const attributes = {
    connected_to_name: `${hiddenCanary} connection`,
    connected_to_type: 'signup',
    connected_to_url: `https://church.invalid${path}`,
    product_name: 'registrations',
  };
  return [{ type: 'EventConnection', id: path, attributes }];
}

const iso = (instant: Instant) => new Date(instant).toISOString().replace('.000Z', 'Z');

function instanceRow(facts: TrueFacts): Records {
  const event: Row = {
    type: 'Event',
    id: facts.eventId,
    attributes: {
      name: 'An event of many instances',
      approval_status: 'A',
      visible_in_church_center: true,
    },
  };
  const times = facts.times.map((time): Row => ({
    type: 'EventTime',
    id: time.id,
    attributes: {
      name: time.name,
      starts_at: iso(time.startsAt),
      ends_at: iso(time.endsAt),
      visible_on_kiosks: time.isVisible,
    },
    relationships: { event: { data: { type: 'Event', id: facts.eventId } } },
  }));
  const bookings = facts.roomIds.map((roomId) => booking(facts, roomId));
  const data: Row = {
    type: 'EventInstance',
    id: facts.id,
    attributes: {
      name: facts.name,
      kind: facts.kind,
      all_day_event: facts.isAllDay,
      starts_at: iso(facts.startsAt),
      ends_at: iso(facts.endsAt),
      location: null,
      recurrence_description: hiddenCanary,
    },
    relationships: {
      event: { data: { type: 'Event', id: facts.eventId } },
      event_times: linkTo(...times),
      resource_bookings: linkTo(...bookings),
      tags: { data: [] },
    },
  };
  const rooms = facts.roomIds.map(room);
  return { data, included: [event, ...times, ...bookings, ...rooms, ...bookings.map(request)] };
}

function booking(facts: TrueFacts, roomId: string): Row {
  const id = `${facts.id}-${roomId}`;
  return {
    type: 'ResourceBooking',
    id,
    attributes: { starts_at: iso(facts.startsAt), ends_at: iso(facts.endsAt) },
    relationships: {
      event_instance: { data: { type: 'EventInstance', id: facts.id } },
      resource: { data: { type: 'Resource', id: roomId } },
      event_resource_request: { data: { type: 'EventResourceRequest', id: `q${id}` } },
    },
  };
}

function request({ id }: Row): Row {
  const attributes = { approval_status: 'A', visible_on_kiosks: true, notes: hiddenCanary };
  return { type: 'EventResourceRequest', id: `q${id}`, attributes };
}

function bookingRow(facts: TrueFacts): Records {
  const row = booking(facts, facts.roomIds[0] ?? '');
  return { data: row, included: [request(row)] };
}
