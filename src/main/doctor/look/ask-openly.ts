import type { CalendarFailure } from '../../calendar/calendar-failure';
import { beforeAbort, dateOf, networkReason } from '../../calendar/fetch-page';
import type { SeenAnswer } from '../judge/judge-network';
import type { ServiceMeans } from './ask-service';

/** Whether the service answers at all, asked without a credential: it refuses, and so it is there. */
export async function askOpenly(
  origin: string,
  { fetch, userAgent, clock, onDate }: ServiceMeans,
  signal: AbortSignal,
): Promise<SeenAnswer> {
  try {
    const headers = { Accept: 'application/json', 'User-Agent': userAgent };
    const url = new URL('/calendar/v2', origin);
    const request = new Request(url, { redirect: 'manual', signal, headers });
    const response = await beforeAbort(fetch(request), signal);
    await response.body?.cancel();
    const failure = failureOf(response);
    if (failure !== null) return { kind: 'failure', failure };
    const date = dateOf(response.headers);
    if (date !== null) onDate(date, clock.monotonic());
    return { kind: 'somebody' };
  } catch (error) {
    if (signal.aborted) return { kind: 'failure', failure: { kind: 'deadline' } };
    return { kind: 'failure', failure: { kind: 'unreachable', detail: networkReason(error) } };
  }
}

/** A refusal is what is waited for. A page for people comes from something on the way. */
function failureOf({ status, headers }: Response): CalendarFailure | null {
  if (status === 401) return null;
  if (status >= 300 && status < 400) return { kind: 'redirected', status };
  if (/^text\/html\b/iu.test(headers.get('content-type') ?? '')) return { kind: 'web-page' };
  if (status === 429) return { kind: 'rate-limited', retryAfterMs: null };
  return status >= 500 ? { kind: 'bad-status', status } : null;
}
