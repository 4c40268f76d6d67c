import { connectionsOf } from './church-event';
import { churchTags } from './church-tags';
import { answerCollection, type Collection } from './collection-answer';
import { eventInstanceCollection, type InstanceParent } from './event-instance-collection';
import { connectionObject, eventObject } from './event-objects';
import { notFound, type Answer, type ResourceObject } from './json-api';
import type { PlannedConnection } from './programme-item';
import { answerSingle, type Route, type RouteRequest } from './route-request';

/** Events and tags, and what hangs beneath them. */
export const eventRoutes: readonly Route[] = [
  [/^\/events\/([^/]+)$/, eventAnswer],
  [/^\/events\/([^/]+)\/event_connections$/, connectionsAnswer],
  [/^\/events\/([^/]+)\/event_connections\/([^/]+)$/, connectionAnswer],
  [/^\/events\/([^/]+)\/event_instances$/, instancesOfEventAnswer],
  [/^\/tags\/([^/]+)\/event_instances$/, instancesOfTagAnswer],
];

function eventAnswer(request: RouteRequest): Answer {
  const { ids, calendar, root } = request;
  const first = calendar.firstOfEvent(ids[0] ?? '');
  if (!first) return notFound();
  return answerSingle(request, { object: () => eventObject(first.event, first.day, root) });
}

function instancesOfEventAnswer(request: RouteRequest): Answer {
  const [id = ''] = request.ids;
  if (!request.calendar.firstOfEvent(id)) return notFound();
  return instancesBeneath(request, {
    parent: { id, type: 'Event' },
    isChild: ({ event }) => event.id === id,
    filters: ['future'],
  });
}

function instancesOfTagAnswer(request: RouteRequest): Answer {
  const [id = ''] = request.ids;
  if (!churchTags.some((tag) => tag.id === id)) return notFound();
  return instancesBeneath(request, {
    parent: { id, type: 'Tag' },
    isChild: ({ event }) => event.tags.some((tag) => tag.id === id),
    filters: [],
  });
}

function instancesBeneath(request: RouteRequest, beneath: InstanceParent): Answer {
  const collection = eventInstanceCollection(request, beneath);
  return answerCollection(request.url, request.organization.timeZone, collection);
}

function connectionsAnswer({ url, root, ids, organization }: RouteRequest): Answer {
  const [eventId = ''] = ids;
  const connections = connectionObjects(eventId, root);
  if (!connections) return notFound();
  const collection: Collection<ConnectionObject> = {
    rules: { filters: [], orders: [], includes: [], wheres: { product_name: 'text' } },
    find: () => connections,
    valueOf: ({ connection }) => connection.product,
    object: ({ object }) => object,
    parent: { id: eventId, type: 'Event' },
  };
  return answerCollection(url, organization.timeZone, collection);
}

function connectionAnswer(request: RouteRequest): Answer {
  const [eventId = '', id] = request.ids;
  const found = connectionObjects(eventId, request.root)?.find(({ object }) => object.id === id);
  if (!found) return notFound();
  const parent = { id: eventId, type: 'Event' };
  return answerSingle(request, { object: () => found.object, parent });
}

type ConnectionObject = {
  readonly connection: PlannedConnection;
  readonly object: ResourceObject;
};

/** Null where there is no such event. */
function connectionObjects(eventId: string, root: string): readonly ConnectionObject[] | null {
  const connections = connectionsOf(eventId);
  return (
    connections?.map((connection, index) => ({
      connection,
      object: connectionObject(connection, `${eventId}${index + 1}`, eventId, root),
    })) ?? null
  );
}
