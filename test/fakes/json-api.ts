/** Hand-made Calendar answers: small, and only as right as a test needs them. */

export type Row = {
  readonly type: string;
  readonly id: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly relationships?: Readonly<Record<string, unknown>>;
};

export function json(document: unknown, init: { readonly status?: number } = {}): Response {
  const headers = { 'content-type': 'application/vnd.api+json; charset=utf-8' };
  return new Response(JSON.stringify(document), { ...init, headers });
}

export function linkTo(...rows: readonly Row[]) {
  return { data: rows.map(({ type, id }) => ({ type, id })) };
}

export function eventInstanceRow(id: string, more: Partial<Row> = {}): Row {
  return {
    type: 'EventInstance',
    id,
    attributes: {
      name: `Event ${id}`,
      all_day_event: false,
      starts_at: '2026-11-22T14:00:00Z',
      ends_at: '2026-11-22T17:00:00Z',
      location: null,
      ...more.attributes,
    },
    relationships: {
      event: { data: null },
      event_times: { data: [] },
      resource_bookings: { data: [] },
      tags: { data: [] },
      ...more.relationships,
    },
  };
}

export const organizationRow: Row = {
  type: 'Organization',
  id: '7',
  attributes: {
    name: 'Grace Hill Church',
    time_zone: 'America/New_York',
    twenty_four_hour_time: false,
    date_format: '%m/%d/%Y',
  },
};

export const sanctuaryRow: Row = {
  type: 'Resource',
  id: 'r1',
  attributes: { kind: 'Room', name: 'Sanctuary', path_name: 'Main building' },
};
