export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type Identifier = { readonly type: string; readonly id: string };

export type ResourceObject = Identifier & {
  readonly attributes: Readonly<Record<string, Json>>;
  readonly relationships?: Readonly<
    Record<string, { readonly data: Identifier | readonly Identifier[] | null }>
  >;
  readonly links?: Readonly<Record<string, string | null>>;
};

/** An answer of the service before it is put into a Response. */
export type Answer = { readonly status: number; readonly body: Json };

/** What an errors array says about one fault of a request. */
export type Refusal = { readonly parameter: string; readonly detail: string };

/** The objects in their order, each type and id once. */
export function eachOnce(objects: readonly ResourceObject[]): readonly ResourceObject[] {
  return [...new Map(objects.map((object) => [`${object.type}:${object.id}`, object])).values()];
}

/** Epoch milliseconds as the service writes them: UTC, whole seconds. */
export function isoInstant(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
}

export function notFound(): Answer {
  const detail = 'The resource you requested could not be found';
  return { status: 404, body: { errors: [{ status: '404', title: 'Not Found', detail }] } };
}

export function badRequest(refusals: readonly Refusal[]): Answer {
  const errors = refusals.map(({ parameter, detail }) => ({
    status: '400',
    title: 'Bad Request',
    detail,
    source: { parameter },
  }));
  return { status: 400, body: { errors } };
}
