import { DateTime } from 'luxon';

import type { Refusal } from './json-api';

/** How one collection may be asked. */
export type CollectionRules = {
  readonly filters: readonly string[];
  /** Of the filters of one family only one may be asked at a time. */
  readonly families?: readonly (readonly string[])[];
  readonly orders: readonly string[];
  readonly includes: readonly string[];
  readonly wheres: Readonly<Record<string, 'instant' | 'text' | 'flag'>>;
};

export type Condition = {
  readonly attribute: string;
  readonly operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
  /** Instants in epoch milliseconds. */
  readonly value: string | number | boolean;
};

export type CollectionQuery = {
  readonly filters: readonly string[];
  readonly order: { readonly attribute: string; readonly isDescending: boolean } | null;
  readonly includes: readonly string[];
  readonly conditions: readonly Condition[];
  readonly perPage: number;
  readonly offset: number;
};

type Refuse = (parameter: string, detail: string) => void;

const operators = ['gt', 'gte', 'lt', 'lte'] as const;
const defaultPerPage = 25;
const mostPerPage = 100;

/**
 * Reads a collection's parameters; where one is refused, all the refusals. Bare dates are midnights
 * of the zone. Parameters of no meaning to the service are passed over.
 */
export function parseCollectionQuery(
  parameters: URLSearchParams,
  rules: CollectionRules,
  timeZone: string,
): { readonly query: CollectionQuery } | { readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (parameter, detail) => refusals.push({ parameter, detail });
  const listed = (name: string, allowed: readonly string[]): readonly string[] =>
    knownValues(name, parameters.getAll(name), allowed, refuse);
  const query: CollectionQuery = {
    filters: listed('filter', rules.filters),
    order: parseOrder(parameters.get('order'), rules.orders, refuse),
    includes: listed('include', rules.includes),
    conditions: [...parameters].flatMap(([name, value]) =>
      parseCondition({ name, value, rules, timeZone }, refuse),
    ),
    perPage: parseCount(parameters, 'per_page', refuse, 1, mostPerPage) ?? defaultPerPage,
    offset: parseCount(parameters, 'offset', refuse, 0, Number.MAX_SAFE_INTEGER) ?? 0,
  };
  for (const family of rules.families ?? []) {
    const asked = query.filters.filter((filter) => family.includes(filter));
    if (asked.length > 1) refuse('filter', `${asked.join(' and ')} exclude one another`);
  }
  return refusals.length > 0 ? { refusals } : { query };
}

/** Whether an attribute's value meets the condition; a null meets none. */
export function meets(condition: Condition, value: string | number | boolean | null): boolean {
  if (value === null) return false;
  switch (condition.operator) {
    case 'eq':
      return value === condition.value;
    case 'gt':
      return value > condition.value;
    case 'gte':
      return value >= condition.value;
    case 'lt':
      return value < condition.value;
    case 'lte':
      return value <= condition.value;
  }
}

function knownValues(
  parameter: string,
  texts: readonly string[],
  allowed: readonly string[],
  refuse: Refuse,
): readonly string[] {
  const values = texts.flatMap((text) => text.split(',')).filter((value) => value !== '');
  for (const value of values) {
    if (!allowed.includes(value))
      refuse(parameter, `${value} is not a known value of ${parameter}`);
  }
  return [...new Set(values)];
}

function parseOrder(
  text: string | null,
  allowed: readonly string[],
  refuse: Refuse,
): CollectionQuery['order'] {
  if (text === null || text === '') return null;
  const isDescending = text.startsWith('-');
  const attribute = isDescending ? text.slice(1) : text;
  if (!allowed.includes(attribute)) refuse('order', `${text} is not a known value of order`);
  return { attribute, isDescending };
}

function parseCount(
  parameters: URLSearchParams,
  name: string,
  refuse: Refuse,
  least: number,
  most: number,
): number | null {
  const text = parameters.get(name);
  if (text === null) return null;
  if (!/^-?\d+$/.test(text)) refuse(name, `${name} is not a whole number`);
  return Math.min(most, Math.max(least, Number(text)));
}

type WhereParameter = {
  readonly name: string;
  readonly value: string;
  readonly rules: CollectionRules;
  readonly timeZone: string;
};

function parseCondition(
  { name, value, rules, timeZone }: WhereParameter,
  refuse: Refuse,
): readonly Condition[] {
  const match = /^where\[(\w+)\](?:\[(\w+)\])?$/.exec(name);
  if (!match) return [];
  const [, attribute = '', suffix] = match;
  const kind = Object.hasOwn(rules.wheres, attribute) ? rules.wheres[attribute] : undefined;
  const operator = suffix === undefined ? 'eq' : operators.find((known) => known === suffix);
  const read = kind && whereValue(kind, value, timeZone);
  if (!operator || read === undefined || read === null || (kind !== 'instant' && suffix)) {
    refuse(name, `${name}=${value} cannot be asked here`);
    return [];
  }
  return [{ attribute, operator, value: read }];
}

function whereValue(
  kind: 'instant' | 'text' | 'flag',
  text: string,
  timeZone: string,
): string | number | boolean | null {
  if (kind === 'text') return text;
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : null;
  const isBareDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const instant = DateTime.fromISO(text, { zone: isBareDate ? timeZone : 'utc' });
  return instant.isValid ? instant.toMillis() : null;
}
