import { openedAtMs, organizationObject, placeObject } from './church-objects';
import { personObject } from './church-person';
import { churchPlaces, type ChurchPlace } from './church-places';
import { churchTags } from './church-tags';
import { answerCollection, type Collection } from './collection-answer';
import type { Answer } from './json-api';
import { roomSetupCollection } from './room-setup-collection';
import { answerSingle, type Route, type RouteRequest } from './route-request';
import { tagCollection } from './tag-collection';

/** The organization, who asks it, and what it has whatever the date. */
export const churchRoutes: readonly Route[] = [
  [/^\/$/, organizationAnswer],
  [/^\/me$/, (request) => answerSingle(request, { object: () => personObject(request.root) })],
  [/^\/resources$/, resourcesAnswer],
  [/^\/room_setups$/, roomSetupsAnswer],
  [/^\/tags$/, tagsAnswer],
];

function organizationAnswer({ organization, root }: RouteRequest): Answer {
  return {
    status: 200,
    body: { data: organizationObject(organization, root), included: [], meta: {} },
  };
}

function roomSetupsAnswer({ url, root, organization }: RouteRequest): Answer {
  return answerCollection(url, organization.timeZone, roomSetupCollection(root));
}

function tagsAnswer({ url, root, organization }: RouteRequest): Answer {
  return answerCollection(url, organization.timeZone, tagCollection(churchTags, root));
}

const kindScopes = ['rooms', 'resources'];

function resourcesAnswer({ url, root, organization }: RouteRequest): Answer {
  const collection: Collection<ChurchPlace> = {
    rules: {
      filters: kindScopes,
      families: [kindScopes],
      orders: ['created_at', 'expires_at', 'name', 'updated_at'],
      includes: [],
      wheres: {
        created_at: 'instant',
        kind: 'text',
        name: 'text',
        path_name: 'text',
        serial_number: 'text',
        updated_at: 'instant',
      },
    },
    find: ({ filters }) =>
      churchPlaces.filter(({ kind }) =>
        filters.every((scope) => (scope === 'rooms') === (kind === 'Room')),
      ),
    valueOf: placeValue,
    object: (place) => placeObject(place, root),
  };
  return answerCollection(url, organization.timeZone, collection);
}

function placeValue(place: ChurchPlace, attribute: string): string | number | null {
  switch (attribute) {
    case 'kind':
      return place.kind;
    case 'name':
      return place.name;
    case 'path_name':
      return place.folder;
    case 'created_at':
    case 'updated_at':
      return openedAtMs;
    default:
      return null;
  }
}
