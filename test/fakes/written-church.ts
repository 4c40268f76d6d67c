import { eventsDocument, type WrittenEvent } from './event-rows';
import { json, organizationRow, sanctuaryRow } from './json-api';

/** A calendar service that holds `events` and nothing else, and answers for the span that it is asked for. */
export function writtenChurch(
  events: readonly WrittenEvent[],
  timeZone: string,
): (request: Request) => Response {
  const organization = {
    ...organizationRow,
    attributes: { ...organizationRow.attributes, time_zone: timeZone },
  };
  return (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/calendar/v2') return json({ data: organization });
    if (pathname === '/calendar/v2/resources') return json({ data: [sanctuaryRow] });
    if (pathname !== '/calendar/v2/event_instances') return json({ data: [] });
    const isOfApproved =
      searchParams.get('filter') === 'approved' && searchParams.get('where[kind]') === 'standard';
    const before = Date.parse(searchParams.get('where[starts_at][lt]') ?? '');
    const after = Date.parse(searchParams.get('where[ends_at][gt]') ?? '');
    const asked = events.filter(({ startsAt, endsAt }) => startsAt < before && endsAt > after);
    return json(eventsDocument(isOfApproved ? asked : []));
  };
}
