import { failed, success, type CalendarFailure, type Outcome } from './calendar-failure';
import { basicAuthorization, type Credential } from './credential';
import type { Clock } from '../clock';
import { decodePage, type JsonApiPage, type JsonApiRow } from './json-api';
import { createRequestBudget, pause, type RequestBudget } from './request-budget';
import { retryAfterMs } from './retry-after';

/** The web's fetch as far as it is used here; the demonstration church stands in for it. */
export type Fetch = (request: Request) => Promise<Response>;

export type CalendarHttpOptions = {
  /** Scheme, host and port, and nothing else. No request ever goes anywhere else. */
  readonly origin: string;
  readonly credential: Credential;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** 0 up to 1, as `Math.random`. */
  readonly random: () => number;
};

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
   * then. Rows that disagree with the answer's own count are read once more, and then refused.
   */
  readonly read: (
    path: string,
    query: Readonly<Record<string, string>>,
    call: CalendarCall,
  ) => Promise<Outcome<CalendarRows>>;
};

const root = '/calendar/v2';
const apiVersion = '2022-07-07';
const mostBytes = 8 * 1024 * 1024;
/** With organization and rooms, all that the request budget lets through at once. */
const mostPages = 18;
/** Some ten times what the busiest church sends for the days that are asked for at once. */
const mostRows = 50_000;
/** The first retry waits at random up to this long, the second up to twice as long. */
const backoffMs = 500;

export function createCalendarHttp(options: CalendarHttpOptions): CalendarHttp {
  const budget = createRequestBudget(options.clock);
  const fetchPage = (url: URL, bytesLeft: number, call: CalendarCall) =>
    fetchStubbornly({ ...options, budget }, url, bytesLeft, call);
  return {
    read: async (path, query, call) => {
      const first = new URL(`${root}${path}`, options.origin);
      for (const [name, value] of Object.entries(query)) first.searchParams.set(name, value);
      const once = await readPages(first, call, fetchPage);
      if (!once.ok || isCounted(once.value)) return once;
      // An event may have moved from one page to another between two requests.
      const twice = await readPages(first, call, fetchPage);
      if (!twice.ok || isCounted(twice.value)) return twice;
      const { data, totalCount } = twice.value;
      return badAnswer(`${data.length} rows where ${totalCount ?? 0} were announced`);
    },
  };
}

type CountedRows = CalendarRows & { readonly totalCount: number | null };

function isCounted({ data, totalCount }: CountedRows): boolean {
  return totalCount === null || totalCount === data.length;
}

type FetchPage = (
  url: URL,
  bytesLeft: number,
  call: CalendarCall,
) => Promise<Outcome<{ page: JsonApiPage; bytes: number }>>;

async function readPages(
  first: URL,
  call: CalendarCall,
  fetchPage: FetchPage,
): Promise<Outcome<CountedRows>> {
  const data: JsonApiRow[] = [];
  const included: JsonApiRow[] = [];
  const seen = new Set<string>();
  let bytesLeft = mostBytes;
  let totalCount: number | null = null;
  for (let url: URL | null = first; url !== null;) {
    if (seen.has(url.href)) return badAnswer('a page that names itself as the next');
    if (seen.size === mostPages) return badAnswer(`more than ${mostPages} pages`);
    seen.add(url.href);
    const answer = await fetchPage(url, bytesLeft, call);
    if (!answer.ok) return answer;
    const { page, bytes } = answer.value;
    // Not by spreading: an answer may hold more rows than a call takes arguments.
    for (const row of page.data) data.push(row);
    for (const row of page.included) included.push(row);
    if (data.length + included.length > mostRows) return badAnswer('more rows than a church has');
    bytesLeft -= bytes;
    totalCount = page.totalCount;
    const next = pinnedNext(page.next, first);
    if (next === 'elsewhere') return badAnswer('a next page outside of what was asked');
    url = next;
  }
  return success({ data, included, totalCount });
}

/** One page within the budget, with retries for what may pass by itself: a lost connection, a 5xx. */
async function fetchStubbornly(
  options: CalendarHttpOptions & { readonly budget: RequestBudget },
  url: URL,
  mostPageBytes: number,
  call: CalendarCall,
): Promise<Outcome<{ page: JsonApiPage; bytes: number }>> {
  const { budget, clock, random } = options;
  try {
    for (let attempt = 0; ; attempt += 1) {
      await budget.take(call.signal);
      const outcome = await fetchPage(options, url, mostPageBytes, call.signal);
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

/** Only the path and query of `links.next` count, on the origin asked, and only for the same collection. */
function pinnedNext(next: string | null, first: URL): URL | null | 'elsewhere' {
  if (next === null) return null;
  if (!URL.canParse(next, first.href)) return 'elsewhere';
  const named = new URL(next, first);
  if (named.pathname !== first.pathname) return 'elsewhere';
  return new URL(`${named.pathname}${named.search}`, first.origin);
}

async function fetchPage(
  options: CalendarHttpOptions & { readonly budget: RequestBudget },
  url: URL,
  mostPageBytes: number,
  signal: AbortSignal,
): Promise<Outcome<{ page: JsonApiPage; bytes: number }>> {
  try {
    const response = await beforeAbort(options.fetch(requestFor(options, url, signal)), signal);
    options.budget.heed(response.headers);
    const refusal = await refusalOf(response, signal);
    if (refusal) {
      if (!response.bodyUsed) await response.body?.cancel();
      return failed(refusal);
    }
    const body = await readBody(response, mostPageBytes, signal);
    if (body === null) return failed({ kind: 'too-large', limitBytes: mostBytes });
    const page = parsePage(body);
    if (page === null) return badAnswer('no JSON:API document');
    return success({ page, bytes: body.byteLength });
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'deadline' });
    return failed({ kind: 'unreachable', detail: networkReason(error) });
  }
}

function requestFor(options: CalendarHttpOptions, url: URL, signal: AbortSignal): Request {
  return new Request(url, {
    method: 'GET',
    redirect: 'manual',
    signal,
    headers: {
      Accept: 'application/json',
      Authorization: basicAuthorization(options.credential),
      'User-Agent': options.userAgent,
      'X-PCO-API-Version': apiVersion,
    },
  });
}

/** Status and content type are looked at before anything is parsed: firewalls answer 200 with HTML. */
async function refusalOf(response: Response, signal: AbortSignal): Promise<CalendarFailure | null> {
  const { status, headers } = response;
  if (status === 401 || status === 403) {
    const hasNoCalendar = await saysTrashPanda(response, signal);
    return { kind: 'refused-credentials', status, hasNoCalendar };
  }
  if (status === 429) return { kind: 'rate-limited', retryAfterMs: retryAfterMs(headers) };
  if (status >= 300 && status < 400) return { kind: 'redirected', status };
  if (status !== 200) return { kind: 'bad-status', status };
  const type = headers.get('content-type') ?? 'no content type';
  if (/^application\/([\w.-]+\+)?json\b/u.test(type)) return null;
  if (/^text\/html\b/iu.test(type)) return { kind: 'web-page' };
  return { kind: 'bad-answer', detail: `${type.slice(0, 60)} instead of JSON` };
}

const mostHintBytes = 4096;

/** The reference's word for a person who may not see Calendar at all. */
async function saysTrashPanda(response: Response, signal: AbortSignal): Promise<boolean> {
  const body = await readBody(response, mostHintBytes, signal);
  return body !== null && new TextDecoder().decode(body).includes('TRASH_PANDA');
}

/** The body's bytes after decompression, or null as soon as there are more than `mostPageBytes`. */
async function readBody(
  response: Response,
  mostPageBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await beforeAbort(reader.read(), signal);
    if (done) return Buffer.concat(chunks);
    bytes += value.byteLength;
    if (bytes > mostPageBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

function parsePage(body: Uint8Array): JsonApiPage | null {
  try {
    return decodePage(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Ends the wait when `signal` aborts, even where the other side heeds no signal. */
async function beforeAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(new DOMException('Aborted', 'AbortError'));
    };
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** A code such as ECONNREFUSED; never the message, which may quote what was sent. */
function networkReason(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}

function badAnswer(detail: string): { ok: false; failure: CalendarFailure } {
  return failed({ kind: 'bad-answer', detail });
}
