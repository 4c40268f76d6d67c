import { within } from '../../within';
import { reasonOf } from '../../error-code';
import { createCalendarClient } from '../../calendar/calendar-client';
import type { CalendarHttpOptions } from '../../calendar/fetch-page';
import type { Clock } from '../../clock';
import type { Source } from '../../settings/options';
import { patienceMs, type SeenAnswer, type SeenNetwork } from '../judge/judge-network';
import { askOpenly } from './ask-openly';

export type ServiceMeans = Pick<CalendarHttpOptions, 'fetch' | 'userAgent'> & {
  readonly clock: Clock;
  /** Resolves where the system finds the name; rejects as it does. */
  readonly lookUp: (name: string) => Promise<unknown>;
  readonly onDate: NonNullable<CalendarHttpOptions['onDate']>;
};

/** One request, by the calendar's own client where there is a credential to ask with. Never rejects. */
export async function askService(source: Source, means: ServiceMeans): Promise<SeenNetwork> {
  if (source.kind === 'demo') return { kind: 'not-needed' };
  const { hostname } = new URL(source.origin);
  const isAddress = /^\[|^[\d.]+$|^localhost$/u.test(hostname);
  const [nameFailure, answer] = await Promise.all([
    isAddress ? null : nameFailureOf(hostname, means),
    answerOf(source, means),
  ]);
  return { kind: 'asked', name: isAddress ? null : hostname, nameFailure, answer };
}

async function nameFailureOf(name: string, { lookUp, clock }: ServiceMeans) {
  const lookedUp = lookUp(name).then(
    () => null,
    (error: unknown) => reasonOf(error),
  );
  return within(patienceMs, clock, lookedUp);
}

async function answerOf(
  { origin, credential: found }: Extract<Source, { kind: 'calendar' }>,
  means: ServiceMeans,
): Promise<SeenAnswer> {
  const deadline = new AbortController();
  const cancel = means.clock.after(patienceMs, () => deadline.abort());
  try {
    if (found.kind !== 'open') return await askOpenly(origin, means, deadline.signal);
    const client = createCalendarClient({
      ...means,
      origin,
      credential: found.credential,
      random: () => 0,
      fallbackTimeZone: 'UTC',
    });
    const answer = await client.organization({ signal: deadline.signal, mayRetry: () => false });
    if (!answer.ok) return { kind: 'failure', failure: answer.failure };
    return { kind: 'church', name: answer.value.name };
  } finally {
    cancel();
  }
}
