import { hourMs } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import type { Clock } from '../clock';
import type { Holding } from './holding';
import type { Reader } from './reader';
import type { Troubles } from './troubles';

export type RoomSetupReadsOptions = {
  readonly client: Pick<CalendarClient, 'roomSetups'>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly holding: Pick<Holding, 'snapshot' | 'takeRoomSetups'>;
  readonly troubles: Troubles;
};

/** They change as seldom as rooms do. */
const againMs = hourMs;
/** The first poll has enough to read, and may fill the request budget of these seconds. */
const restMs = 20_000;

/**
 * Asks how rooms are set up: one request an hour, however it ends. It is a read of its own, behind all
 * others, since no board needs it; where it fails, what was last known stays.
 */
export function createRoomSetupReads(options: RoomSetupReadsOptions): Reader['roomSetups'] {
  const { client, clock, holding, troubles } = options;
  let dueMono = clock.monotonic() + restMs;
  return async (call) => {
    if (holding.snapshot() === null || clock.monotonic() < dueMono) return null;
    dueMono = clock.monotonic() + againMs;
    const answer = await client.roomSetups({ ...call, mayRetry: () => false });
    troubles.note('setups', answer.ok ? null : answer.failure);
    if (answer.ok) holding.takeRoomSetups(answer.value);
    return { failure: null, sideFailure: answer.ok ? null : answer.failure };
  };
}
