import { IANAZone } from 'luxon';

import { churchCalendar } from './church-calendar';
import { answerRoute } from './demo-routes';
import { namesEntityTag, weakEntityTag } from './entity-tag';
import { rateWindow } from './rate-window';
import type { DemoService } from './route-request';

export type DemoChurchOptions = {
  /** The present moment, epoch milliseconds. Called at each request, so that the calendar rolls along with the clock. */
  readonly now: () => number;
  /** IANA name of the church's zone. */
  readonly timeZone: string;
  /** The same seed, zone and day give the same calendar. */
  readonly seed: number;
  /** Requests must carry exactly this Basic credential, or get 401 text/plain `HTTP Basic: Access denied.` */
  readonly credential: { readonly applicationId: string; readonly secret: string };
  readonly churchName?: string;
  readonly twentyFourHourTime?: boolean;
};

type Headers = Readonly<Record<string, string>>;

/**
 * The demonstration church: a Planning Center Calendar that answers in place of `fetch`, with
 * something on now and something soon at every moment. It holds 30 days past and 60 to come, asks no
 * clock but `now`, and throws only for a zone that does not exist. An answer whose content the request
 * names in If-None-Match comes as 304.
 */
export function createDemoChurch(
  options: DemoChurchOptions,
): (request: Request) => Promise<Response> {
  const { now, timeZone, seed, credential } = options;
  if (!IANAZone.isValidZone(timeZone)) throw new RangeError(`${timeZone} is no IANA time zone`);
  const service: DemoService = {
    organization: {
      name: options.churchName ?? 'Grace Hill Church',
      timeZone,
      isTwentyFourHourTime: options.twentyFourHourTime ?? false,
    },
    calendar: churchCalendar({ seed, timeZone }, now),
    now,
  };
  const authorization = basicAuthorization(credential);
  const readRate = rateWindow();
  return (request) => {
    if (request.headers.get('authorization') !== authorization) {
      return Promise.resolve(accessDenied(request));
    }
    const rate = readRate(now());
    const response = rate.isOver
      ? tooManyRequests(request, { ...rate.headers, 'Retry-After': `${rate.retryAfterSeconds}` })
      : answered(request, service, rate.headers);
    return Promise.resolve(response);
  };
}

function answered(request: Request, service: DemoService, headers: Headers): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const detail = `${request.method} is not allowed here`;
    const errors = [{ status: '405', title: 'Method Not Allowed', detail }];
    return jsonApi(request, 405, JSON.stringify({ errors }), { ...headers, Allow: 'GET, HEAD' });
  }
  const { status, body } = answerRoute(new URL(request.url), service);
  const text = JSON.stringify(body);
  if (status !== 200) return jsonApi(request, status, text, headers);
  const tag = weakEntityTag(text);
  const tagged = { ...headers, ETag: tag };
  if (namesEntityTag(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers: tagged });
  }
  return jsonApi(request, status, text, tagged);
}

function tooManyRequests(request: Request, headers: Headers): Response {
  const detail = 'Rate limit exceeded: 100 of 100 requests per 20 seconds';
  return jsonApi(request, 429, JSON.stringify({ errors: [{ code: '429', detail }] }), headers);
}

function accessDenied(request: Request): Response {
  return new Response(request.method === 'HEAD' ? null : 'HTTP Basic: Access denied.', {
    status: 401,
    headers: {
      'Content-Type': 'text/plain',
      'WWW-Authenticate': 'Basic realm="Planning Center"',
    },
  });
}

function jsonApi(request: Request, status: number, text: string, headers: Headers): Response {
  return new Response(request.method === 'HEAD' ? null : text, {
    status,
    headers: { 'Content-Type': 'application/vnd.api+json; charset=utf-8', ...headers },
  });
}

function basicAuthorization({ applicationId, secret }: DemoChurchOptions['credential']): string {
  return `Basic ${Buffer.from(`${applicationId}:${secret}`).toString('base64')}`;
}
