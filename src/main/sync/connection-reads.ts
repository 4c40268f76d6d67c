import type { CalendarClient } from '../calendar/calendar-client';
import { isOfOneAnswer, type CalendarFailure } from '../calendar/calendar-failure';
import { createConnectionPlan } from './connection-plan';
import type { Holding } from './holding';
import type { Reader } from './reader';
import { shownEvents } from './shown-events';
import type { KeptConnections } from './snapshot';
import type { Troubles } from './troubles';

export type ConnectionReadsOptions = {
  readonly client: Pick<CalendarClient, 'eventConnections'>;
  readonly holding: Pick<Holding, 'snapshot' | 'reading' | 'connect'>;
  readonly troubles: Troubles;
};

/**
 * Asks what the events of today and tomorrow are connected to, a few at a time. Of an event that it could
 * not be asked of, the last known stays.
 */
export function createConnectionReads(options: ConnectionReadsOptions): Reader['connections'] {
  const { client, holding, troubles } = options;
  const plan = createConnectionPlan(holding.reading);
  return async (call) => {
    const snapshot = holding.snapshot();
    const shown = snapshot ? shownEvents(snapshot, holding.reading().now) : [];
    const eventIds = plan.due(shown, snapshot?.connections ?? []);
    if (eventIds.length === 0) return null;
    const read: KeptConnections[] = [];
    let failure: CalendarFailure | null = null;
    for (const eventId of eventIds) {
      const answer = await client.eventConnections(eventId, { ...call, mayRetry: () => false });
      plan.isAsked(eventId, answer.ok ? null : answer.failure);
      const fetchedAt = holding.reading().now;
      if (answer.ok) read.push({ eventId, fetchedAt, connections: answer.value });
      else failure = answer.failure;
      if (failure !== null && !isOfOneAnswer(failure)) break;
    }
    troubles.note('connections', failure);
    holding.connect(read);
    return { failure: null, sideFailure: failure };
  };
}
