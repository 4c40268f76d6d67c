import { z } from 'zod';

/**
 * The part of JSON:API that Calendar speaks. Our own join rather than a library's: it must tell a linkage
 * that is missing from one that is empty, keep `links` and `meta`, and cost a fraction of JSON.parse
 * (docs/decisions/0003-own-json-api-join.md).
 */
export type JsonApiRow = {
  readonly type: string;
  readonly id: string;
  readonly attributes?: unknown;
  readonly relationships?: unknown;
};

export type JsonApiPage = {
  readonly data: readonly JsonApiRow[];
  readonly included: readonly JsonApiRow[];
  /** Absolute on the wire; null on the last page. */
  readonly next: string | null;
  /** How many rows all pages should hold together; null where the answer does not say. */
  readonly totalCount: number | null;
};

/** Longer ids than this are not ids, and every row repeats them. */
const longestId = 64;

export const idSchema = z.union([z.string().max(longestId), z.number()]).transform(String);

const rowSchema = z.object({
  type: z.string(),
  id: idSchema,
  attributes: z.unknown().optional(),
  relationships: z.unknown().optional(),
});

const pageSchema = z
  .object({
    data: z.union([z.array(rowSchema), rowSchema.transform((row) => [row])]),
    included: z.array(rowSchema).default([]),
    links: z.object({ next: z.string().nullish() }).optional(),
    meta: z.object({ total_count: z.int().nullish().catch(null) }).optional(),
  })
  .transform(({ data, included, links, meta }) => ({
    data,
    included,
    next: links?.next ?? null,
    totalCount: meta?.total_count ?? null,
  }));

/** Null where `json` is no JSON:API document: an error page, a portal's greeting, rows that turned to nulls. */
export function decodePage(json: unknown): JsonApiPage | null {
  const page = pageSchema.safeParse(json);
  return page.success ? page.data : null;
}

const identifierSchema = z.object({ type: z.string(), id: idSchema });

/** A relationship to one row; undefined where the answer does not say, null where there is none. */
export const toOneSchema = z
  .object({ data: identifierSchema.nullish() })
  .optional()
  .transform((relationship) => relationship?.data);

/** Times, rooms or tags of one instance. */
const mostLinked = 1000;

/** A relationship to many; undefined where the answer does not say, which is not the same as empty. */
export const toManySchema = z
  .object({ data: z.array(identifierSchema).max(mostLinked).nullish() })
  .optional()
  .transform((relationship) => relationship?.data ?? undefined);

export type Linked = z.infer<typeof identifierSchema>;

/** Decodes rows by schema, and counts what is not as it should be. */
export type RowReader = {
  readonly read: <T extends z.ZodType>(schema: T, row: unknown) => z.infer<T> | null;
  /** The included row that a linkage names; null where it is not included or does not fit. */
  readonly linked: <T extends z.ZodType>(
    schema: T,
    linked: Linked | null | undefined,
  ) => z.infer<T> | null;
  /** As `linked`, for rows that were asked for: their absence is a fault of the answer. */
  readonly required: RowReader['linked'];
  /** A linkage that was asked for, with its absence counted; empty then. */
  readonly linkage: (linkage: readonly Linked[] | undefined) => readonly Linked[];
  /** Rows that did not fit, each once, and rows and linkages that were asked for and are not there. */
  readonly faults: () => number;
  /** How many rows and linkages were asked for. */
  readonly expected: () => number;
};

/** Over the rows that an answer includes, which repeat from page to page. */
export function createRowReader(included: readonly JsonApiRow[]): RowReader {
  const byKey = new Map(included.map((row) => [`${row.type}:${row.id}`, row]));
  const dropped = new Set<unknown>();
  let missing = 0;
  let expected = 0;

  function read<T extends z.ZodType>(schema: T, row: unknown): z.infer<T> | null {
    const result = schema.safeParse(row);
    if (result.success) return result.data;
    dropped.add(row);
    return null;
  }

  function linked<T extends z.ZodType>(schema: T, link: Linked | null | undefined) {
    const row = link ? byKey.get(`${link.type}:${link.id}`) : undefined;
    return row === undefined ? null : read(schema, row);
  }

  return {
    read,
    linked,
    required: (schema, link) => {
      expected += 1;
      if (link && !byKey.has(`${link.type}:${link.id}`)) missing += 1;
      return linked(schema, link);
    },
    linkage: (links) => {
      expected += 1;
      if (links === undefined) missing += 1;
      return links ?? [];
    },
    faults: () => dropped.size + missing,
    expected: () => expected,
  };
}
