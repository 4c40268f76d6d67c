import { dayMs, type Instant } from '../../core/time/instant';
import type { KeptConnections, Snapshot } from './snapshot';

/**
 * The snapshot with what was read of some events now. What an event is connected to is forgotten with the
 * event, once no kept day has it any more; within a day of the read it stays, so that an event that comes
 * back is not asked about again.
 */
export function withConnections(
  snapshot: Snapshot,
  read: readonly KeptConnections[],
  now: Instant,
): Snapshot {
  const known = new Map(
    [...snapshot.connections, ...read].map((each) => [each.eventId, each] as const),
  );
  const keptIds = new Set(
    snapshot.days.flatMap(({ instances, holds }) =>
      [...instances, ...holds].map(({ eventId }) => eventId),
    ),
  );
  const connections = [...known.values()].filter(
    ({ eventId, fetchedAt }) => keptIds.has(eventId) || Math.abs(now - fetchedAt) < dayMs,
  );
  return { ...snapshot, connections };
}
