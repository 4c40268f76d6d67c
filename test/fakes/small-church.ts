import {
  eventInstanceRow,
  json,
  linkTo,
  organizationRow,
  sanctuaryRow,
  type Row,
} from './json-api';

/** A calendar with one public hour in the Sanctuary for each name, this Sunday from 2 PM in New York. */
export type SmallChurch = {
  /** May be set to others at any moment. */
  names: readonly string[];
  readonly answer: (request: Request) => Response;
};

export function smallChurch(...names: readonly string[]): SmallChurch {
  const church: SmallChurch = {
    names,
    answer: (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/calendar/v2') return json({ data: organizationRow });
      if (pathname === '/calendar/v2/resources') return json({ data: [sanctuaryRow] });
      if (pathname.endsWith('/event_connections')) return json({ data: [] });
      if (pathname !== '/calendar/v2/event_instances') return json({ errors: [] }, { status: 404 });
      const first = Number(searchParams.get('offset') ?? 0);
      const perPage = Number(searchParams.get('per_page'));
      const shown = church.names.slice(first, first + perPage);
      const next = new URL(request.url);
      next.searchParams.set('offset', String(first + perPage));
      const isLast = first + perPage >= church.names.length;
      return json({
        ...instancesDocument(shown),
        links: isLast ? {} : { next: next.href },
        meta: { total_count: church.names.length },
      });
    },
  };
  return church;
}

/** One page of event instances with all that they include. */
export function instancesDocument(names: readonly string[]): { data: Row[]; included: Row[] } {
  const records = names.map((name) => recordsOf(name));
  return {
    data: records.map(({ instance }) => instance),
    included: [...records.flatMap(({ included }) => included), sanctuaryRow],
  };
}

function recordsOf(name: string): { instance: Row; included: Row[] } {
  const time: Row = {
    type: 'EventTime',
    id: `time of ${name}`,
    attributes: {
      name: null,
      starts_at: '2026-11-22T19:00:00Z',
      ends_at: '2026-11-22T20:00:00Z',
      visible_on_kiosks: true,
    },
  };
  const request: Row = {
    type: 'EventResourceRequest',
    id: `request of ${name}`,
    attributes: { approval_status: 'A', visible_on_kiosks: true },
  };
  const booking: Row = {
    type: 'ResourceBooking',
    id: `booking of ${name}`,
    attributes: { starts_at: '2026-11-22T18:00:00Z', ends_at: '2026-11-22T21:00:00Z' },
    relationships: {
      resource: { data: { type: 'Resource', id: sanctuaryRow.id } },
      event_resource_request: { data: { type: request.type, id: request.id } },
    },
  };
  const event: Row = {
    type: 'Event',
    id: `event of ${name}`,
    attributes: { name, approval_status: 'A' },
  };
  const instance = eventInstanceRow(name, {
    attributes: { name, starts_at: '2026-11-22T18:00:00Z', ends_at: '2026-11-22T21:00:00Z' },
    relationships: {
      event: { data: { type: event.type, id: event.id } },
      event_times: linkTo(time),
      resource_bookings: linkTo(booking),
    },
  });
  return { instance, included: [event, time, booking, request] };
}
