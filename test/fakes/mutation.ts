import fc from 'fast-check';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One thing that is changed somewhere in an answer. `where` leads there from the top: at each level it
 * counts through what is there, round and round.
 */
export type Mutation = { readonly where: readonly number[]; readonly change: Change };

type Change =
  | { readonly kind: 'drop' }
  | { readonly kind: 'replace'; readonly value: Json }
  | { readonly kind: 'enlarge'; readonly times: number };

/** Dates of many forms, and words that mean something to Calendar. */
const values: readonly Json[] = [
  ...['', ' ', '\u202E\u0000', 'Room', 'blockout', 'P', 'R', 'UTC', 'Mars/Olympus', '1764000000'],
  ...['2026-11-22', '2026-02-29', '2026-11-22T10:00', '2026-11-22T24:00:00Z'],
  ...[
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00+14:00',
    `2026-11-22T10:00:00.${'9'.repeat(400)}Z`,
  ],
  ...[0, -1, 1e308, Number.MAX_SAFE_INTEGER, 1764000000000],
];

/** Near the top of an answer or, more often, among the attributes of its rows. */
const where = fc.oneof(fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), {
  weight: 4,
  arbitrary: fc.array(fc.nat(), { minLength: 3, maxLength: 6 }),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>({ kind: 'drop' }),
  fc
    .oneof(
      fc.constant(null),
      fc.jsonValue().map((value) => value as Json),
      fc.constantFrom(...values),
    )
    .map((value): Change => ({ kind: 'replace', value })),
  fc.integer({ min: 2, max: 300 }).map((times): Change => ({ kind: 'enlarge', times })),
);

/** What a service might send some day: another type, another form of date, another size. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(fc.record({ where, change }), {
  minLength: 1,
  maxLength: 3,
});

/** A copy of `document` with the mutations made one after the other. */
export function mutated(document: Json, made: readonly Mutation[]): Json {
  const holder: Holder = { document: structuredClone(document) };
  for (const { where, change } of made) apply(placeIn(holder, 'document', where), change);
  return holder.document ?? null;
}

type Place = { readonly parent: Holder; readonly key: string };
type Holder = { [key: string]: Json };

function placeIn(parent: Holder, key: string, [first, ...rest]: readonly number[]): Place {
  const value = parent[key];
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const next = keys[(first ?? 0) % keys.length];
  if (first === undefined || next === undefined) return { parent, key };
  // An array has its elements as properties, too.
  return placeIn(value as Holder, next, rest);
}

function apply({ parent, key }: Place, change: Change): void {
  if (change.kind === 'drop') Reflect.deleteProperty(parent, key);
  if (change.kind === 'replace') parent[key] = change.value;
  if (change.kind === 'enlarge') parent[key] = enlarged(parent[key] ?? null, change.times);
}

/** So that a run takes milliseconds. */
const largest = 300_000;

function enlarged(value: Json, times: number): Json {
  if (times * JSON.stringify(value).length > largest) return value;
  if (typeof value === 'string') return value.repeat(times);
  if (typeof value === 'number') return value * 10 ** times;
  if (Array.isArray(value)) return Array.from({ length: times }, () => value).flat();
  return Array.from({ length: times }, () => value);
}
