import { createDemoChurch, type DemoChurchOptions } from '../../../src/main/demo/demo-church';
import { canary } from '../../fakes/canary';

export const credential = { applicationId: 'demo', secret: canary };
export const authorization = `Basic ${btoa(`demo:${canary}`)}`;
export const origin = 'https://calendar.example';

export type Linkage = { readonly type: string; readonly id: string };

export type Row = Linkage & {
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
  readonly relationships?: Readonly<
    Record<string, { readonly data: Linkage | readonly Linkage[] | null }>
  >;
};

export type Page = {
  readonly data: readonly Row[];
  readonly included: readonly Row[];
  readonly links: { readonly self: string; readonly next?: string };
  readonly meta: {
    readonly total_count: number;
    readonly count: number;
    readonly next?: { readonly offset: number };
  };
};

export type DemoClient = {
  readonly answer: (path: string, init?: RequestInit) => Promise<Response>;
  /** The parsed body of a GET. */
  readonly json: <T = Page>(path: string) => Promise<T>;
  /** Every page after the one at the path, with their rows put together. */
  readonly all: (path: string) => Promise<{ data: readonly Row[]; included: readonly Row[] }>;
};

/** Asks a demonstration church whose clock advances far enough to keep clear of the rate limit. */
export function demoClient(
  nowMs: number,
  options: Partial<Omit<DemoChurchOptions, 'now'>> = {},
): DemoClient {
  const timeZone = 'America/New_York';
  let asked = 0;
  const church = createDemoChurch({
    timeZone,
    seed: 1,
    credential,
    ...options,
    now: () => nowMs + 250 * asked,
  });
  const answer: DemoClient['answer'] = (path, init = {}) => {
    asked += 1;
    const headers = { authorization, ...(init.headers as Record<string, string> | undefined) };
    return church(new Request(new URL(`/calendar/v2${path}`, origin), { ...init, headers }));
  };
  const json = async <T = Page>(path: string) => JSON.parse(await (await answer(path)).text()) as T;
  return {
    answer,
    json,
    async all(path) {
      const pages = [await json(path)];
      for (let next = pages[0]?.links.next; next; next = pages.at(-1)?.links.next) {
        pages.push(await json(next.slice(`${origin}/calendar/v2`.length)));
      }
      return {
        data: pages.flatMap((page) => page.data),
        included: pages.flatMap((page) => page.included),
      };
    },
  };
}

/** A query for the instances that overlap the span, by ISO date-times or bare dates. */
export function overlap(from: string, until: string, more = ''): string {
  const where = `where[starts_at][lt]=${until}&where[ends_at][gt]=${from}`;
  return `/event_instances?${where}&order=starts_at&per_page=100${more}`;
}

export function linked(row: Row, relationship: string): readonly Linkage[] {
  const data = row.relationships?.[relationship]?.data ?? [];
  return Array.isArray(data) ? (data as readonly Linkage[]) : [data as Linkage];
}

export function named(rows: readonly Row[], name: string): Row {
  const row = rows.find((candidate) => candidate.attributes['name'] === name);
  if (!row) throw new Error(`no ${name}`);
  return row;
}
