import { askedSpan } from './asked-span';
import type { ChurchInstance } from './church-day';
import type { Collection } from './collection-answer';
import type { CollectionRules } from './collection-query';
import { admitsInstance, eventInstanceScopes } from './event-instance-scopes';
import { createdAt, includedWith, instanceObject, updatedAt } from './instance-objects';
import type { Identifier } from './json-api';
import type { RouteRequest } from './route-request';

export const instanceIncludes: readonly string[] = [
  'event',
  'event_times',
  'resource_bookings',
  'resource_bookings.event_resource_request',
  'resource_bookings.resource',
  'tags',
];

/** Where a collection of instances hangs, and which of them it holds. */
export type InstanceParent = {
  readonly parent: Identifier;
  readonly isChild: (instance: ChurchInstance) => boolean;
  readonly filters: readonly string[];
};

const wheres: CollectionRules['wheres'] = {
  created_at: 'instant',
  ends_at: 'instant',
  kind: 'text',
  starts_at: 'instant',
  updated_at: 'instant',
};

/** Without a parent, all of the organization's. */
export function eventInstanceCollection(
  { calendar, now, root }: RouteRequest,
  beneath?: InstanceParent,
): Collection<ChurchInstance> {
  const scopes = beneath ? { filters: beneath.filters } : eventInstanceScopes;
  return {
    rules: {
      ...scopes,
      orders: ['created_at', 'ends_at', 'starts_at', 'updated_at'],
      includes: instanceIncludes,
      wheres,
    },
    find: ({ filters, conditions }) =>
      calendar
        .between(askedSpan(conditions))
        .filter((instance) => beneath?.isChild(instance) ?? true)
        .filter((instance) => {
          const sight = { instance, calendar, nowMs: now() };
          return filters.every((scope) => admitsInstance(scope, sight));
        }),
    valueOf: instanceValue,
    object: (instance, includes) => instanceObject(instance, includes, root),
    included: (instance, includes) => includedWith(instance, includes, root),
    ...(beneath && { parent: beneath.parent }),
  };
}

function instanceValue(instance: ChurchInstance, attribute: string): string | number | null {
  switch (attribute) {
    case 'starts_at':
      return instance.startsAt;
    case 'ends_at':
      return instance.endsAt;
    case 'created_at':
      return createdAt(instance.day);
    case 'updated_at':
      return updatedAt(instance.day);
    case 'kind':
      return instance.event.item.isBlockout ? 'blockout' : 'standard';
    default:
      return null;
  }
}
