import type { ChurchCalendar, Span } from './church-calendar';
import type { ChurchInstance } from './church-day';
import type { Collection } from './collection-answer';
import type { CollectionRules, Condition } from './collection-query';
import { createdAt, includedWith, instanceObject, updatedAt } from './instance-objects';

const approvalFilters: Readonly<Record<string, string>> = {
  approved: 'A',
  approved_pending: 'AP',
  approved_pending_rejected: 'APR',
  approved_rejected: 'AR',
  pending: 'P',
  pending_rejected: 'PR',
  rejected: 'R',
};

export const instanceIncludes: readonly string[] = [
  'event',
  'event_times',
  'resource_bookings',
  'resource_bookings.event_resource_request',
  'resource_bookings.resource',
  'tags',
];

const rules: CollectionRules = {
  filters: ['all', 'future', ...Object.keys(approvalFilters)],
  exclusiveFilters: Object.keys(approvalFilters),
  orders: ['created_at', 'ends_at', 'starts_at', 'updated_at'],
  includes: instanceIncludes,
  wheres: {
    created_at: 'instant',
    ends_at: 'instant',
    kind: 'text',
    starts_at: 'instant',
    updated_at: 'instant',
  },
};

/**
 * The organization's event instances. The filter `all` means whatever the token's person manages,
 * which here is everything.
 */
export function eventInstanceCollection(
  calendar: ChurchCalendar,
  now: () => number,
  root: string,
): Collection<ChurchInstance> {
  return {
    rules,
    find: ({ filters, conditions }) =>
      calendar
        .between(spanOf(conditions))
        .filter((instance) => filters.every((filter) => isAdmitted(instance, filter, now()))),
    valueOf: instanceValue,
    object: (instance, includes) => instanceObject(instance, includes, root),
    included: (instance, includes) => includedWith(instance, includes, root),
  };
}

function isAdmitted(instance: ChurchInstance, filter: string, nowMs: number): boolean {
  if (filter === 'all') return true;
  if (filter === 'future') return instance.endsAt > nowMs;
  return approvalFilters[filter]?.includes(instance.event.approval) ?? false;
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

/** The narrowest span that holds each instance the conditions can admit. */
function spanOf(conditions: readonly Condition[]): Span {
  const bounds = (operators: readonly string[]): readonly number[] =>
    conditions
      .filter(
        ({ attribute, operator }) =>
          /^(starts|ends)_at$/.test(attribute) && operators.includes(operator),
      )
      .map(({ value }) => Number(value));
  return {
    fromMs: Math.max(-Infinity, ...bounds(['gt', 'gte', 'eq'])),
    untilMs: Math.min(Infinity, ...bounds(['lt', 'lte', 'eq'])),
  };
}
