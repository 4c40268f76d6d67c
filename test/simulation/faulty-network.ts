import type { Fetch } from '../../src/main/calendar/fetch-page';
import type { Instant } from '../../src/core/time/instant';
import { networkError } from '../fakes/polled-engine';
import type { Chance } from './chance';
import { headersAt, type Answer, type ChurchAnswers } from './church-answers';
import type { NetworkFault } from './fault-plan';
import type { VirtualTime } from './virtual-time';

/** What the judges hear of a request. */
export type Exchange = {
  readonly url: URL;
  readonly request: Request;
  readonly askedMono: number;
};

export type NetworkWatch = {
  readonly asked: (exchange: Exchange) => void;
  /** The request is over for whoever asked, however it ended. */
  readonly ended: (exchange: Exchange) => void;
  /** A whole answer has arrived; not true where its rows were taken out of it. */
  readonly answered: (exchange: Exchange, answer: Answer, isTrue: boolean) => void;
  /** The service has asked for a wait, or has refused. */
  readonly refused: (exchange: Exchange, status: number, retryAfter: string | null) => void;
};

export type FaultyNetworkOptions = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly church: ChurchAnswers;
  readonly faultNow: () => NetworkFault | null;
  readonly watch: NetworkWatch;
  /** Whether an empty answer in place of this one would be known for a bad one. */
  readonly mayBeEmpty: (url: URL, now: Instant) => boolean;
};

const never = () => new Promise<never>(() => undefined);

/** The service, seen through a network that does to requests what the plan says. */
export function createFaultyNetwork(options: FaultyNetworkOptions): Fetch {
  const { time, chance, church, faultNow, watch } = options;
  const pause = (ms: number) => new Promise<void>((resolve) => time.after(ms, resolve));

  async function through(exchange: Exchange): Promise<Response> {
    const { url } = exchange;
    await pause(20 + chance.heavyTailed(2_500));
    const fault = faultNow();
    if (fault === 'down') throw networkError('ECONNREFUSED');
    if (fault === 'dns') {
      await pause(5_000);
      throw networkError('EAI_AGAIN');
    }
    if (fault === 'hang') return never();
    const answer = spoilt(church.answer(url, time.trueNow()), url, fault);
    if (fault === 'stalled-body') return stalled(answer);
    if (fault === 'reset') return cutOff(answer);
    if (fault === 'slow-body') return dripping(answer);
    const isWhole = fault === null || fault === 'holds-failing' || fault === 'empty-answer';
    if (answer.status === 200 && isWhole) {
      watch.answered(exchange, answer, answer.text !== emptyText);
    }
    const retryAfter = answer.headers['retry-after'] ?? null;
    if ([401, 403, 429].includes(answer.status)) watch.refused(exchange, answer.status, retryAfter);
    return new Response(answer.text, answer);
  }

  /** Half of it, and nothing more. */
  function stalled({ text, ...head }: Answer): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes(text.slice(0, text.length / 2))),
    });
    return new Response(body, head);
  }

  function cutOff({ text, ...head }: Answer): Response {
    let isHalfSent = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (isHalfSent) controller.error(networkError('ECONNRESET'));
        else controller.enqueue(bytes(text.slice(0, text.length / 2)));
        isHalfSent = true;
      },
    });
    return new Response(body, head);
  }

  /** Ten pieces, of which the last comes after the deadline. */
  function dripping({ text, ...head }: Answer): Response {
    let piece = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await pause(2_000);
        const length = Math.ceil(text.length / 10);
        controller.enqueue(bytes(text.slice(piece * length, (piece + 1) * length)));
        piece += 1;
        if (piece === 10) controller.close();
      },
    });
    return new Response(body, head);
  }

  function spoilt(answer: Answer, url: URL, fault: NetworkFault | null): Answer {
    const now = time.trueNow();
    const refusal = (status: number, more: Record<string, string> = {}) => ({
      status,
      headers: { ...headersAt(now), ...more },
      text: '{"errors":[]}',
    });
    switch (fault) {
      case 'status-500':
        return refusal(500);
      case 'status-502-page':
        return { ...refusal(502, { 'content-type': 'text/html' }), text: '<h1>Bad gateway</h1>' };
      case 'limited':
        return refusal(429, { 'retry-after': String(chance.whole(1, 400)) });
      case 'limited-absurdly':
        return refusal(429, { 'retry-after': chance.pick(absurdWaits) });
      case 'captive-portal':
        return {
          ...answer,
          headers: { 'content-type': 'text/html' },
          text: '<form>Sign in</form>',
        };
      case 'token-revoked':
        return refusal(401);
      case 'holds-failing':
        return isOfHolds(url) ? refusal(500) : answer;
      case 'empty-answer':
        return options.mayBeEmpty(url, now) ? { ...answer, text: emptyText } : answer;
      case 'null-rows':
        return { ...answer, text: '{"data":[null,null],"included":[]}' };
      case 'page-cycle':
        return withNext(answer, url.href);
      case 'foreign-next':
        return withNext(answer, 'https://elsewhere.invalid/calendar/v2/event_instances?offset=25');
      default:
        return answer;
    }
  }

  return (request) => {
    const exchange = { url: new URL(request.url), request, askedMono: time.mono() };
    watch.asked(exchange);
    let isOver = false;
    const end = () => {
      if (!isOver) watch.ended(exchange);
      isOver = true;
    };
    request.signal.addEventListener('abort', end, { once: true });
    return through(exchange).finally(end);
  };
}

const absurdWaits = ['9999999999', '-1', 'NaN', '', 'Thu, 01 Jan 1970 00:00:00 GMT'];
const emptyText = '{"links":{},"data":[],"included":[],"meta":{"total_count":0,"count":0}}';

function isOfHolds({ searchParams }: URL): boolean {
  return searchParams.get('filter') === 'pending' || searchParams.get('where[kind]') === 'blockout';
}

function withNext(answer: Answer, next: string): Answer {
  const document = JSON.parse(answer.text) as Record<string, unknown>;
  return { ...answer, text: JSON.stringify({ ...document, links: { next } }) };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
