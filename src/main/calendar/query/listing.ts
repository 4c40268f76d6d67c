import { whereParameters, type Condition, type Parameter } from './conditions';

/** The JSON:API types of the rows that a listing can bring. */
export type RowType =
  | 'Event'
  | 'EventConnection'
  | 'EventInstance'
  | 'EventTime'
  | 'Person'
  | 'Resource'
  | 'ResourceBooking'
  | 'RoomSetup'
  | 'Tag';

/**
 * One thing that can be asked of Planning Center, as `CalendarHttp.read` takes it: a path beneath
 * `/calendar/v2` and its parameters. Only the builders of this folder make one, so that nothing is asked
 * that the reference does not list.
 */
export type Listing<Type extends RowType> = {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** For the compiler alone: of which type the rows are. */
  readonly [rowType]: Type;
};

declare const rowType: unique symbol;

/** Both have their range: 1 to 100 rows a page, 25 unless said; the offset counts rows from 0. */
export type Paging = {
  readonly perPage?: number;
  readonly offset?: number;
};

/** An attribute to sort by; `-` reverses. */
export type Order<Attribute extends string> = Attribute | `-${Attribute}`;

/** Scopes by family. Those of one family exclude one another, those of several narrow the answer together. */
export type Scopes = Readonly<Record<string, string | readonly string[]>>;

/** What every builder narrows to what its own collection allows. */
type Asked = Paging & {
  readonly filter?: Scopes;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly order?: string;
  readonly include?: readonly string[];
  /** By type, the only attributes that are wanted of it. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
};

/** Throws a RangeError where the paging or a moment is out of its range. */
export function listing<Type extends RowType>(path: string, asked: Asked): Listing<Type> {
  const query = Object.fromEntries([
    ...listed('filter', Object.values(asked.filter ?? {}).flat()),
    ...whereParameters(asked.where ?? {}),
    ...listed('order', asked.order === undefined ? [] : [asked.order]),
    ...counted('per_page', asked.perPage, 1, 100),
    ...counted('offset', asked.offset, 0, Number.MAX_SAFE_INTEGER),
    ...listed('include', asked.include ?? []),
    ...Object.entries(asked.fields ?? {}).flatMap(([type, names]) =>
      listed(`fields[${type}]`, names),
    ),
  ]);
  return { path, query } as Listing<Type>;
}

function listed(name: string, values: readonly string[]): readonly Parameter[] {
  return values.length === 0 ? [] : [[name, values.join(',')]];
}

function counted(
  name: string,
  count: number | undefined,
  least: number,
  most: number,
): readonly Parameter[] {
  if (count === undefined) return [];
  if (Number.isInteger(count) && count >= least && count <= most) return [[name, String(count)]];
  throw new RangeError(`${name} is ${count}, and can be a whole number from ${least} to ${most}`);
}
