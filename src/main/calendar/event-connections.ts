import type { z } from 'zod';
import type { EventConnection } from '../../core/schedule/event-connection';
import type { CalendarRows } from './calendar-http';
import { createRowReader } from './json-api';
import { eventConnectionSchema } from './resources';

/** What one event is connected to, and how many rows of the answer could not be read. */
export type DecodedConnections = {
  /** Each once, though a row may stand on two pages. */
  readonly connections: readonly EventConnection[];
  readonly droppedRows: number;
};

/** Decodes the rows of `GET /events/{id}/event_connections`, one or many. */
export function decodeEventConnections({ data }: CalendarRows): DecodedConnections {
  const reader = createRowReader([]);
  const connections = new Map<string, EventConnection>();
  for (const row of data) {
    const connection = reader.read(eventConnectionSchema, row);
    if (connection) connections.set(connection.id, connectionOf(connection));
  }
  return { connections: [...connections.values()], droppedRows: reader.faults() };
}

function connectionOf({ id, attributes }: z.infer<typeof eventConnectionSchema>): EventConnection {
  return {
    id,
    productName: attributes.product_name,
    connectedToType: attributes.connected_to_type,
    connectedToId: attributes.connected_to_id ?? null,
    connectedToName: attributes.connected_to_name,
    connectedToUrl: attributes.connected_to_url,
  };
}
