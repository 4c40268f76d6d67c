import { badAnswer, failed, success, type CalendarFailure, type Outcome } from './calendar-failure';
import {
  fetchPage,
  mostBytes,
  type AskedPage,
  type CalendarHttpOptions,
  type FetchedPage,
  type PageOptions,
} from './fetch-page';
import type { JsonApiRow } from './json-api';
import { createPageMemory } from './page-memory';
import { createRequestBudget, pause } from './request-budget';

/** All rows of one collection, or the one row of a single resource. */
export type CalendarRows = {
  readonly data: readonly JsonApiRow[];
  readonly included: readonly JsonApiRow[];
};

/** What the requests of one sync share. */
export type CalendarCall = {
  /** Aborts at the sync's deadline. */
  readonly signal: AbortSignal;
  /** Whether one more request may be repeated; each yes counts. */
  readonly mayRetry: () => boolean;
};

export type CalendarHttp = {
  /**
   * Reads `path` (beneath `/calendar/v2`) and every page that follows it. GET only, no redirects, at most
   * 8 MB, 18 pages and 50,000 rows in all, and over when the call's signal aborts, whatever has arrived by
   * then. Pages that do not fit together are read once more; rows that disagree with the answer's own count
   * are refused then.
   */
  readonly read: (
    path: string,
    query: Readonly<Record<string, string>>,
    call: CalendarCall,
  ) => Promise<Outcome<CalendarRows>>;
};

/** Behind a gateway on another origin the service still links to itself by this name. */
export const planningCenterOrigin = 'https://api.planningcenteronline.com';
const root = '/calendar/v2';
/** With organization and rooms, all that the request budget lets through at once. */
const mostPages = 18;
/** Some ten times what the busiest church sends for the days that are asked for at once. */
const mostRows = 50_000;
/** The first retry waits at random up to this long, the second up to twice as long. */
const backoffMs = 500;

export function createCalendarHttp(options: CalendarHttpOptions): CalendarHttp {
  const { clock } = options;
  const page = { ...options, budget: createRequestBudget(clock), memory: createPageMemory(clock) };
  const askPage: AskPage = (asked, call) => fetchStubbornly(page, asked, call);
  return {
    read: async (path, query, call) => {
      const first = new URL(`${root}${path}`, options.origin);
      for (const [name, value] of Object.entries(query)) first.searchParams.set(name, value);
      const once = await readPages({ first, isFresh: false }, call, askPage);
      const skipped = Number(query['offset'] ?? 0);
      if (!once.ok || isOfOnePiece(once.value, skipped)) return once;
      // An event may have moved from one page to another between two requests.
      const twice = await readPages({ first, isFresh: true }, call, askPage);
      if (!twice.ok || isCounted(twice.value, skipped)) return twice;
      const { data, totalCounts } = twice.value;
      return badAnswer(`${data.length} rows where ${totalCounts.at(-1) ?? 0} were announced`);
    },
  };
}

/** With what each page said that all pages hold together; null where it did not say. */
type CountedRows = CalendarRows & { readonly totalCounts: readonly (number | null)[] };

/** An answer counts the rows that an offset skipped too. */
function isCounted({ data, totalCounts }: CountedRows, skipped: number): boolean {
  const total = totalCounts.at(-1) ?? null;
  if (total === null) return true;
  const expected = Math.max(0, total - skipped);
  return expected === data.length || expected === distinctRows(data);
}

/** Nothing came or went while the pages were read: a row that stands on two stands for one that was missed. */
function isOfOnePiece(rows: CountedRows, skipped: number): boolean {
  const isSteady = new Set(rows.totalCounts.filter((count) => count !== null)).size <= 1;
  return isSteady && isCounted(rows, skipped) && distinctRows(rows.data) === rows.data.length;
}

function distinctRows(rows: readonly JsonApiRow[]): number {
  return new Set(rows.map(({ type, id }) => `${type}:${id}`)).size;
}

type AskPage = (asked: AskedPage, call: CalendarCall) => Promise<Outcome<FetchedPage>>;

async function readPages(
  { first, isFresh }: { readonly first: URL; readonly isFresh: boolean },
  call: CalendarCall,
  askPage: AskPage,
): Promise<Outcome<CountedRows>> {
  const data: JsonApiRow[] = [];
  const included: JsonApiRow[] = [];
  const seen = new Set<string>();
  let bytesLeft = mostBytes;
  const totalCounts: (number | null)[] = [];
  for (let url: URL | null = first; url !== null;) {
    if (seen.has(url.href)) return badAnswer('a page that names itself as the next');
    if (seen.size === mostPages) return badAnswer(`more than ${mostPages} pages`);
    seen.add(url.href);
    const answer = await askPage({ url, mostPageBytes: bytesLeft, isFresh }, call);
    if (!answer.ok) return answer;
    const { page, bytes } = answer.value;
    // Not by spreading: an answer may hold more rows than a call takes arguments.
    for (const row of page.data) data.push(row);
    for (const row of page.included) included.push(row);
    if (data.length + included.length > mostRows) return badAnswer('more rows than a church has');
    bytesLeft -= bytes;
    totalCounts.push(page.totalCount);
    const next = pinnedNext(page.next, first);
    if (!next.ok) return next;
    url = next.value;
  }
  return success({ data, included, totalCounts });
}

/** One page within the budget, with retries for what may pass by itself: a lost connection, a 5xx. */
async function fetchStubbornly(
  options: PageOptions,
  asked: AskedPage,
  call: CalendarCall,
): Promise<Outcome<FetchedPage>> {
  const { budget, clock, random } = options;
  try {
    for (let attempt = 0; ; attempt += 1) {
      await budget.take(call.signal);
      const outcome = await fetchPage(options, asked, call.signal);
      if (outcome.ok || !mayPass(outcome.failure) || !call.mayRetry()) return outcome;
      await pause(clock, random() * backoffMs * 2 ** attempt, call.signal);
    }
  } catch (error) {
    if (call.signal.aborted) return failed({ kind: 'deadline' });
    throw error;
  }
}

function mayPass(failure: CalendarFailure): boolean {
  return failure.kind === 'unreachable' || (failure.kind === 'bad-status' && failure.status >= 500);
}

/**
 * The next page, asked for on the origin of the first: only the path and query of `links.next` count. One
 * that names another origin, a user, or is written so that readers of URLs may differ over what it names,
 * is refused, and so is another collection.
 */
function pinnedNext(next: string | null, first: URL): Outcome<URL | null> {
  if (next === null) return success(null);
  if (/[\\\s\p{Cc}]/u.test(next) || !URL.canParse(next, first.href)) {
    return badAnswer('a next page whose address cannot be read');
  }
  const { origin, username, password, pathname, search } = new URL(next, first);
  const isOurs = origin === first.origin || origin === planningCenterOrigin;
  if (!isOurs || username !== '' || password !== '') {
    return badAnswer('a next page on a foreign origin');
  }
  if (pathname !== first.pathname) return badAnswer('a next page outside of what was asked');
  return success(new URL(`${pathname}${search}`, first.origin));
}
