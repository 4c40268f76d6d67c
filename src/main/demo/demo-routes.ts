import type { ChurchCalendar } from './church-calendar';
import type { ChurchInstance, InstanceTime } from './church-day';
import { connectionsOf } from './church-event';
import {
  organizationId,
  organizationObject,
  placeObject,
  type Organization,
} from './church-objects';
import { churchPlaces, type ChurchPlace } from './church-places';
import { answerCollection, type Collection } from './collection-answer';
import { parseCollectionQuery } from './collection-query';
import { connectionObject } from './event-objects';
import { eventInstanceCollection, instanceIncludes } from './event-instance-collection';
import { includedWith, instanceObject, timeObject } from './instance-objects';
import { badRequest, eachOnce, notFound, type Answer } from './json-api';
import type { PlannedConnection } from './programme-item';
import { fieldShaper } from './sparse-fields';

/** What the routes answer from. */
export type DemoService = {
  readonly organization: Organization;
  readonly calendar: ChurchCalendar;
  readonly now: () => number;
};

type RouteRequest = DemoService & {
  readonly url: URL;
  /** The address of the organization on the request's own origin. */
  readonly root: string;
  readonly id: string;
};

const routes: readonly (readonly [RegExp, (request: RouteRequest) => Answer])[] = [
  [/^\/$/, organizationAnswer],
  [/^\/resources$/, resourcesAnswer],
  [/^\/event_instances$/, instancesAnswer],
  [/^\/event_instances\/([^/]+)$/, instanceAnswer],
  [/^\/event_instances\/([^/]+)\/event_times$/, instanceTimesAnswer],
  [/^\/events\/([^/]+)\/event_connections$/, connectionsAnswer],
];

const base = '/calendar/v2';

/** The answer to a GET of the address, which for an unknown one is a 404. */
export function answerRoute(url: URL, service: DemoService): Answer {
  if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return notFound();
  const path = url.pathname.slice(base.length) || '/';
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(path);
    if (match) return answer({ ...service, url, root: `${url.origin}${base}`, id: match[1] ?? '' });
  }
  return notFound();
}

function organizationAnswer({ organization, root }: RouteRequest): Answer {
  return {
    status: 200,
    body: { data: organizationObject(organization, root), included: [], meta: {} },
  };
}

function resourcesAnswer({ url, root, organization }: RouteRequest): Answer {
  const collection: Collection<ChurchPlace> = {
    rules: {
      filters: ['rooms', 'resources'],
      orders: ['name', 'path_name'],
      includes: [],
      wheres: { kind: 'text', name: 'text', path_name: 'text' },
    },
    find: ({ filters }) =>
      churchPlaces.filter(
        ({ kind }) =>
          filters.length === 0 || filters.includes(kind === 'Room' ? 'rooms' : 'resources'),
      ),
    valueOf: (place, attribute) =>
      ({ kind: place.kind, name: place.name, path_name: place.folder })[attribute] ?? null,
    object: (place) => placeObject(place, root),
  };
  return answerCollection(url, organization.timeZone, collection);
}

function instancesAnswer({ url, root, calendar, now, organization }: RouteRequest): Answer {
  const collection = eventInstanceCollection(calendar, now, root);
  return answerCollection(url, organization.timeZone, collection);
}

function instanceAnswer({ url, root, id, calendar, organization }: RouteRequest): Answer {
  const rules = { filters: [], orders: [], includes: instanceIncludes, wheres: {} };
  const parsed = parseCollectionQuery(url.searchParams, rules, organization.timeZone);
  if ('refusals' in parsed) return badRequest(parsed.refusals);
  const { includes } = parsed.query;
  const instance = calendar.instance(id);
  if (!instance) return notFound();
  const shaped = fieldShaper(url.searchParams);
  return {
    status: 200,
    body: {
      data: shaped(instanceObject(instance, includes, root)),
      included: eachOnce(includedWith(instance, includes, root)).map(shaped),
      meta: {
        can_include: instanceIncludes.filter((path) => !path.includes('.')),
        parent: { id: organizationId, type: 'Organization' },
      },
    },
  };
}

function instanceTimesAnswer({ url, id, calendar, organization }: RouteRequest): Answer {
  const instance = calendar.instance(id);
  if (!instance) return notFound();
  return answerCollection(url, organization.timeZone, timeCollection(instance));
}

function timeCollection(instance: ChurchInstance): Collection<InstanceTime> {
  return {
    rules: {
      filters: [],
      orders: ['starts_at', 'ends_at'],
      includes: [],
      wheres: {
        ends_at: 'instant',
        name: 'text',
        starts_at: 'instant',
        visible_on_kiosks: 'flag',
        visible_on_widget_and_ical: 'flag',
      },
    },
    find: () => instance.times,
    valueOf: (time, attribute) => {
      if (attribute === 'starts_at') return time.startsAt;
      if (attribute === 'ends_at') return time.endsAt;
      return attribute === 'name' ? time.name : time.isVisibleOnKiosks;
    },
    object: (time) => timeObject(time, instance),
    parent: { id: instance.id, type: 'EventInstance' },
  };
}

function connectionsAnswer({ url, root, id, organization }: RouteRequest): Answer {
  const connections = connectionsOf(id);
  if (!connections) return notFound();
  const collection: Collection<PlannedConnection> = {
    rules: { filters: [], orders: [], includes: [], wheres: { product_name: 'text' } },
    find: () => connections,
    valueOf: (connection) => connection.product,
    object: (connection) =>
      connectionObject(connection, `${id}${connections.indexOf(connection) + 1}`, id, root),
    parent: { id, type: 'Event' },
  };
  return answerCollection(url, organization.timeZone, collection);
}
