import { minuteMs } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import type { Outcome } from '../calendar/calendar-failure';
import type { Clock } from '../clock';

/** A read that was refused for who asks is not tried again before this. */
const refusedMs = 5 * minuteMs;

/**
 * The client, of which each of the reads beside the events waits for itself after a 401 or 403: a role that
 * may not see pending events may well see the others.
 */
export function withPatience(
  client: CalendarClient,
  clock: Pick<Clock, 'monotonic'>,
): CalendarClient {
  function patient<Given extends unknown[], T>(
    read: (...given: Given) => Promise<Outcome<T>>,
  ): (...given: Given) => Promise<Outcome<T>> {
    let refusal: { readonly outcome: Outcome<T>; readonly mono: number } | null = null;
    return async (...given) => {
      if (refusal && clock.monotonic() - refusal.mono < refusedMs) return refusal.outcome;
      const outcome = await read(...given);
      const isRefused = !outcome.ok && outcome.failure.kind === 'refused-credentials';
      refusal = isRefused ? { outcome, mono: clock.monotonic() } : null;
      return outcome;
    };
  }

  return {
    ...client,
    holds: patient(client.holds),
    roomRequests: patient(client.roomRequests),
    eventTimes: patient(client.eventTimes),
  };
}
