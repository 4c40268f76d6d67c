import type { Instant } from '../../../core/time/instant';

/** A day as `2026-11-22`, which Planning Center begins at midnight of the organization's zone. */
export type BareDate = `${number}-${number}-${number}`;

/** An instant is taken literally, to the millisecond. */
export type Moment = Instant | BareDate;

/**
 * What a date-time is compared with; all that are given must hold. The reference allows equality too, but
 * it compares whole moments and so finds nothing by a bare date (developers#785).
 */
export type MomentCondition = Partial<Readonly<Record<'eq' | 'gt' | 'gte' | 'lt' | 'lte', Moment>>>;

/** A text or a flag is compared for equality; the reference knows no other way for them. */
export type Condition = string | boolean | MomentCondition;

/** One parameter of a request, not yet encoded. */
export type Parameter = readonly [name: string, value: string];

/**
 * The `where` parameters. Throws a RangeError that names the parameter where a moment cannot be
 * written as a date: no instant, a year that has not four digits, a day that its month has not.
 */
export function whereParameters(
  conditions: Readonly<Record<string, Condition>>,
): readonly Parameter[] {
  return Object.entries(conditions).flatMap(([attribute, condition]) => {
    const name = `where[${attribute}]`;
    if (typeof condition !== 'object') return [[name, String(condition)] as const];
    return Object.entries(condition).map(([operator, moment]) => {
      const compared = operator === 'eq' ? name : `${name}[${operator}]`;
      return [compared, momentText(compared, moment)] as const;
    });
  });
}

function momentText(parameter: string, moment: Moment): string {
  const text = typeof moment === 'number' ? dateTimeText(moment) : dateText(moment);
  if (text === null) throw new RangeError(`${parameter} is given ${moment}, which is no date`);
  return text;
}

function dateTimeText(instant: Instant): string | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return /^\d{4}-/u.test(text) ? text.replace('.000Z', 'Z') : null;
}

function dateText(date: string): string | null {
  const midnight = /^\d{4}-\d\d-\d\d$/u.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(midnight)) return null;
  // Some dates that do not exist are read as days of the month after.
  return new Date(midnight).toISOString().startsWith(date) ? date : null;
}
