import {
  eventInstanceRow,
  json,
  linkTo,
  organizationRow,
  sanctuaryRow,
  type Row,
} from './json-api';

export type LargeChurchOptions = {
  /** How many events each day has, from the first one on. */
  readonly perDay: readonly number[];
  /** The midnight with which the first day begins. None of the days may have a change of clocks. */
  readonly from: number;
};

const dayMs = 86_400_000;
const quarterMs = 900_000;

const words = ['Choir', 'Bible Study', 'Youth Café', 'Prayer', 'Kids Club', 'Coffee', 'Rehearsal'];

/**
 * A calendar service with as many events as anybody could have: each an hour of a day from seven in the
 * morning on, in one of 24 rooms, with half an hour of setup before. Their names end in a number of their own.
 */
export function largeChurch({ perDay, from }: LargeChurchOptions): (request: Request) => Response {
  const events = perDay.flatMap((count, day) =>
    Array.from({ length: count }, (_, index) => eventOf({ day, index, count }, from)),
  );
  return (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/calendar/v2') return json({ data: organizationRow });
    if (pathname === '/calendar/v2/resources') return json({ data: roomRows });
    if (pathname !== '/calendar/v2/event_instances') return json({ data: [] });
    const isOfApproved =
      searchParams.get('filter') === 'approved' && searchParams.get('where[kind]') === 'standard';
    const before = Date.parse(searchParams.get('where[starts_at][lt]') ?? '');
    const after = Date.parse(searchParams.get('where[ends_at][gt]') ?? '');
    const asked = events.filter(
      ({ startsAt, endsAt }) => isOfApproved && startsAt < before && endsAt > after,
    );
    return pageOf(asked, request);
  };
}

/** As it is called: "Choir 17" is the 17th of its day, of the first day without its date. */
export function largeChurchName(index: number, day = 0): string {
  return `${words[index % words.length] ?? ''} ${day === 0 ? '' : `${day}-`}${index}`;
}

const roomRows: readonly Row[] = Array.from({ length: 24 }, (_, index) => ({
  ...sanctuaryRow,
  id: `r${index}`,
  attributes: { kind: 'Room', name: `Room ${101 + index}`, path_name: 'Main building' },
}));

const tagRows: readonly Row[] = ['Worship', 'Kids', 'Students'].map((name, index) => ({
  type: 'Tag',
  id: `tag${index}`,
  attributes: { name },
}));

type LargeEvent = {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly rows: readonly [Row, ...Row[]];
};

type Place = { readonly day: number; readonly index: number; readonly count: number };

function eventOf({ day, index, count }: Place, from: number): LargeEvent {
  const name = largeChurchName(index, day);
  const quarter = 28 + Math.floor((index * 56) / count);
  const startsAt = from + day * dayMs + quarter * quarterMs;
  const span = (before: number) => ({
    starts_at: new Date(startsAt - before * quarterMs).toISOString(),
    ends_at: new Date(startsAt + 4 * quarterMs).toISOString(),
  });
  const time: Row = {
    type: 'EventTime',
    id: `time of ${name}`,
    attributes: { name: null, visible_on_kiosks: true, ...span(0) },
  };
  const room = { type: 'Resource', id: `r${index % roomRows.length}` };
  const booking: Row = {
    type: 'ResourceBooking',
    id: `booking of ${name}`,
    attributes: span(2),
    relationships: { resource: { data: room } },
  };
  const event: Row = {
    type: 'Event',
    id: `event of ${name}`,
    attributes: { name, approval_status: 'A' },
  };
  const tag = tagRows[index % tagRows.length] as Row;
  const instance = eventInstanceRow(name, {
    attributes: { name, ...span(2) },
    relationships: {
      event: { data: { type: event.type, id: event.id } },
      event_times: linkTo(time),
      resource_bookings: linkTo(booking),
      tags: linkTo(tag),
    },
  });
  return {
    startsAt: startsAt - 2 * quarterMs,
    endsAt: startsAt + 4 * quarterMs,
    rows: [instance, event, time, booking, tag],
  };
}

function pageOf(events: readonly LargeEvent[], request: Request): Response {
  const next = new URL(request.url);
  const first = Number(next.searchParams.get('offset') ?? 0);
  const end = first + Number(next.searchParams.get('per_page'));
  const shown = events.slice(first, end).map(({ rows }) => rows);
  const included = new Map(shown.flatMap(([, ...rows]) => rows.map((row) => [row.id, row])));
  next.searchParams.set('offset', String(end));
  return json({
    data: shown.map(([instance]) => instance),
    included: [...included.values(), ...roomRows],
    links: end >= events.length ? {} : { next: next.href },
    meta: { total_count: events.length },
  });
}
