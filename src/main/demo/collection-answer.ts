import { organizationId } from './church-objects';
import {
  meets,
  parseCollectionQuery,
  type CollectionQuery,
  type CollectionRules,
} from './collection-query';
import {
  badRequest,
  eachOnce,
  type Answer,
  type Identifier,
  type ResourceObject,
} from './json-api';
import { fieldShaper } from './sparse-fields';

/** How the records of one collection are found, compared and shown. */
export type Collection<T> = {
  readonly rules: CollectionRules;
  /** The records that the query's filters admit; its conditions may serve to find them sooner. */
  readonly find: (query: CollectionQuery) => readonly T[];
  /** The value that conditions and order compare; instants in epoch milliseconds. */
  readonly valueOf: (record: T, attribute: string) => string | number | boolean | null;
  readonly object: (record: T, includes: readonly string[]) => ResourceObject;
  readonly included?: (record: T, includes: readonly string[]) => readonly ResourceObject[];
  /** Without it, the organization. */
  readonly parent?: Identifier;
};

/** One page of a collection as the request's address asks for it. */
export function answerCollection<T>(url: URL, timeZone: string, collection: Collection<T>): Answer {
  const parsed = parseCollectionQuery(url.searchParams, collection.rules, timeZone);
  if ('refusals' in parsed) return badRequest(parsed.refusals);
  const { query } = parsed;
  const records = inOrder(
    collection
      .find(query)
      .filter((record) =>
        query.conditions.every((each) => meets(each, collection.valueOf(record, each.attribute))),
      ),
    query,
    collection,
  );
  const page = records.slice(query.offset, query.offset + query.perPage);
  const shaped = fieldShaper(url.searchParams);
  const included = page.flatMap((record) => collection.included?.(record, query.includes) ?? []);
  return {
    status: 200,
    body: {
      links: pageLinks(url, query, records.length),
      data: page.map((record) => shaped(collection.object(record, query.includes))),
      included: eachOnce(included).map(shaped),
      meta: pageMeta(query, records.length, page.length, collection),
    },
  };
}

function inOrder<T>(
  records: readonly T[],
  { order }: CollectionQuery,
  { valueOf }: Collection<T>,
): readonly T[] {
  if (!order) return records;
  const sign = order.isDescending ? -1 : 1;
  return records.toSorted((one, other) => {
    const left = valueOf(one, order.attribute) ?? '';
    const right = valueOf(other, order.attribute) ?? '';
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

function pageLinks(url: URL, query: CollectionQuery, total: number): Record<string, string> {
  const { next, previous } = neighbours(query, total);
  const at = (offset: number): string => {
    const address = new URL(url);
    address.searchParams.set('offset', String(offset));
    return address.href;
  };
  return {
    self: url.href,
    ...(next !== null && { next: at(next) }),
    ...(previous !== null && { prev: at(previous) }),
  };
}

function pageMeta<T>(
  query: CollectionQuery,
  total: number,
  count: number,
  { rules, parent }: Collection<T>,
): Exclude<Answer['body'], null> {
  const { next, previous } = neighbours(query, total);
  return {
    total_count: total,
    count,
    ...(next !== null && { next: { offset: next } }),
    ...(previous !== null && { prev: { offset: previous } }),
    can_order_by: rules.orders,
    can_query_by: Object.keys(rules.wheres),
    can_include: rules.includes.filter((path) => !path.includes('.')),
    can_filter: rules.filters,
    parent: parent ?? { id: organizationId, type: 'Organization' },
  };
}

function neighbours(
  { offset, perPage }: CollectionQuery,
  total: number,
): { readonly next: number | null; readonly previous: number | null } {
  return {
    next: offset + perPage < total ? offset + perPage : null,
    previous: offset > 0 ? Math.max(0, offset - perPage) : null,
  };
}
