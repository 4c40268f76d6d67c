import type { Instant } from '../../core/time/instant';
import type { Clock } from '../clock';
import { errorCode } from '../error-code';
import { badAnswer, failed, success, type CalendarFailure, type Outcome } from './calendar-failure';
import { basicAuthorization, type Credential } from './credential';
import { decodePage, type JsonApiPage } from './json-api';
import type { PageMemory, RememberedPage } from './page-memory';
import type { RequestBudget } from './request-budget';
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
  /** Told what time it was for the service when a good answer came, and the monotonic time of that moment. */
  readonly onDate?: (date: Instant, atMono: number) => void;
};

const apiVersion = '2022-07-07';

/** For all pages of one answer together. */
export const mostBytes = 8 * 1024 * 1024;

export type PageOptions = CalendarHttpOptions & {
  readonly budget: RequestBudget;
  readonly memory: PageMemory;
};

export type AskedPage = {
  readonly url: URL;
  readonly mostPageBytes: number;
  /** Whether the page is wanted whole, though it may be as it was. */
  readonly isFresh: boolean;
};

export type FetchedPage = { readonly page: JsonApiPage; readonly bytes: number };

/**
 * One request, and its answer if it can be trusted: GET, no redirects, JSON, at most `mostPageBytes` after
 * decompression, and over when `signal` aborts. What has not changed since it is remembered need not be sent.
 */
export async function fetchPage(
  options: PageOptions,
  { url, mostPageBytes, isFresh }: AskedPage,
  signal: AbortSignal,
): Promise<Outcome<FetchedPage>> {
  const known = isFresh ? null : options.memory.recall(url);
  try {
    const request = requestFor(options, url, known, signal);
    const response = await beforeAbort(options.fetch(request), signal);
    const receivedMono = options.clock.monotonic();
    options.budget.heed(response.headers);
    if (known && response.status === 304) {
      heedDate(options, response.headers, receivedMono);
      return success(known);
    }
    const refusal = await refusalOf(response, signal);
    if (refusal) {
      if (!response.bodyUsed) await response.body?.cancel();
      return failed(refusal);
    }
    const body = await readBody(response, mostPageBytes, signal);
    if (body === null) return failed({ kind: 'too-large', limitBytes: mostBytes });
    const page = parsePage(body);
    if (page === null) return badAnswer('no JSON:API document');
    heedDate(options, response.headers, receivedMono);
    const fetched = { page, bytes: body.byteLength };
    const entityTag = response.headers.get('etag');
    if (entityTag !== null) options.memory.remember(url, { ...fetched, entityTag });
    return success(fetched);
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'deadline' });
    return failed({ kind: 'unreachable', detail: networkReason(error) });
  }
}

function requestFor(
  options: CalendarHttpOptions,
  url: URL,
  known: RememberedPage | null,
  signal: AbortSignal,
): Request {
  return new Request(url, {
    method: 'GET',
    redirect: 'manual',
    signal,
    headers: {
      Accept: 'application/json',
      Authorization: basicAuthorization(options.credential),
      'User-Agent': options.userAgent,
      'X-PCO-API-Version': apiVersion,
      ...(known && { 'If-None-Match': known.entityTag }),
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
  const type = headers.get('content-type') ?? '';
  if (/^application\/([\w.-]+\+)?json\b/u.test(type)) return null;
  if (/^text\/html\b/iu.test(type)) return { kind: 'web-page' };
  // Only what can be nothing else than a type: a service may echo what it was sent, the credential too.
  const named = /^[a-z]{1,20}\/[a-z.+-]{1,60}(?=;|$)/iu.exec(type)?.[0] ?? 'no content type';
  return { kind: 'bad-answer', detail: `${named} instead of JSON` };
}

const mostHintBytes = 4096;

/** The reference's word for a person who may not see Calendar at all. A body that breaks off says nothing. */
async function saysTrashPanda(response: Response, signal: AbortSignal): Promise<boolean> {
  const body = await readBody(response, mostHintBytes, signal).catch(() => null);
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
export async function beforeAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  // What nobody waits for any more may fail unheard; left alone, that would end the program.
  promise.catch(() => undefined);
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

function heedDate(options: CalendarHttpOptions, headers: Headers, receivedMono: number): void {
  const date = dateOf(headers);
  if (date !== null) options.onDate?.(date, receivedMono);
}

/** When an answer came into being, by its own word; one from a cache is as much older as it says. */
export function dateOf(headers: Headers): Instant | null {
  const date = Date.parse(headers.get('date') ?? '');
  const ageSeconds = Number(headers.get('age') ?? 0);
  return Number.isNaN(date) || !(ageSeconds >= 0) ? null : date + ageSeconds * 1000;
}

/** A code such as ECONNREFUSED; never the message, which may quote what was sent. */
export function networkReason(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = errorCode(cause);
    if (code !== undefined) return code;
  }
  return error instanceof Error ? error.name : 'unknown';
}
