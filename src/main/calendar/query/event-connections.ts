import { calendarPath } from './calendar-path';
import { listing, type Listing, type Paging } from './listing';

export type EventConnectionQuery = Paging & {
  readonly where?: {
    readonly product_name?: 'check-ins' | 'groups' | 'registrations' | 'services';
  };
};

/** Nothing includes connections: they cost one request for each event. */
export function eventConnectionsOfEvent(
  eventId: string,
  query: EventConnectionQuery = {},
): Listing<'EventConnection'> {
  return listing(calendarPath`/events/${eventId}/event_connections`, query);
}

export function eventConnection(eventId: string, connectionId: string): Listing<'EventConnection'> {
  return listing(calendarPath`/events/${eventId}/event_connections/${connectionId}`, {});
}
