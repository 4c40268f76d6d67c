import type { ChurchCalendar } from './church-calendar';
import { organizationId, type Organization } from './church-objects';
import { parseCollectionQuery } from './collection-query';
import {
  badRequest,
  eachOnce,
  type Answer,
  type Identifier,
  type ResourceObject,
} from './json-api';
import { fieldShaper } from './sparse-fields';

/** What the routes answer from. */
export type DemoService = {
  readonly organization: Organization;
  readonly calendar: ChurchCalendar;
  readonly now: () => number;
};

export type RouteRequest = DemoService & {
  readonly url: URL;
  /** The address of the organization on the request's own origin. */
  readonly root: string;
  /** The ids in the request's path, in their order. */
  readonly ids: readonly string[];
};

/** A pattern of the path beneath the service's root, with a group for each id, and what answers there. */
export type Route = readonly [pattern: RegExp, answer: (request: RouteRequest) => Answer];

/** How one record is shown. */
export type Single = {
  readonly object: (includes: readonly string[]) => ResourceObject;
  readonly includes?: readonly string[];
  readonly included?: (includes: readonly string[]) => readonly ResourceObject[];
  /** Without it, the organization. */
  readonly parent?: Identifier;
};

export function answerSingle({ url, organization }: RouteRequest, single: Single): Answer {
  const allowed = single.includes ?? [];
  const rules = { filters: [], orders: [], includes: allowed, wheres: {} };
  const parsed = parseCollectionQuery(url.searchParams, rules, organization.timeZone);
  if ('refusals' in parsed) return badRequest(parsed.refusals);
  const { includes } = parsed.query;
  const shaped = fieldShaper(url.searchParams);
  return {
    status: 200,
    body: {
      data: shaped(single.object(includes)),
      included: eachOnce(single.included?.(includes) ?? []).map(shaped),
      meta: {
        can_include: allowed.filter((path) => !path.includes('.')),
        parent: single.parent ?? { id: organizationId, type: 'Organization' },
      },
    },
  };
}
