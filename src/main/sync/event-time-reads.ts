import type { EventInstance, EventTime } from '../../core/schedule/event-instance';
import { hourMs } from '../../core/time/instant';
import type { CalendarClient } from '../calendar/calendar-client';
import type { CalendarFailure } from '../calendar/calendar-failure';
import type { CalendarCall } from '../calendar/calendar-http';
import type { Clock } from '../clock';

/** Asks for the event times of instances whose answer did not link them, a few at a time. */
export type EventTimeReads = {
  /**
   * The instances with their times as read now, or up to 3 h ago; null stays where neither is so. What an
   * answer once linked is not taken up again: since then it may have become private.
   */
  readonly complete: (
    instances: readonly EventInstance[],
    timeZone: string,
    call: CalendarCall,
  ) => Promise<CompletedInstances>;
};

export type CompletedInstances = {
  readonly instances: readonly EventInstance[];
  /** Why the last of the reads failed, which ended them; null where none did. */
  readonly failure: CalendarFailure | null;
};

/** In one sync: one request each, those that were asked for longest ago first. */
const mostReads = 6;

const keptMs = 3 * hourMs;

type OwnRead = {
  readonly askedMono: number;
  readonly times: readonly EventTime[] | null;
  readonly readMono: number;
};

export function createEventTimeReads(
  client: Pick<CalendarClient, 'eventTimes'>,
  clock: Pick<Clock, 'monotonic'>,
): EventTimeReads {
  let reads = new Map<string, OwnRead>();

  const askedOf = ({ id }: EventInstance) => reads.get(id)?.askedMono ?? Number.MIN_SAFE_INTEGER;

  function timesOf({ id, eventTimes }: EventInstance): readonly EventTime[] | null {
    const read = reads.get(id);
    const isYoung = read !== undefined && clock.monotonic() - read.readMono <= keptMs;
    return eventTimes ?? (isYoung ? read.times : null);
  }

  return {
    complete: async (instances, timeZone, call) => {
      const lacking = instances.filter((instance) => instance.eventTimes === null);
      let failure: CalendarFailure | null = null;
      const byUrgency = lacking.toSorted((a, b) => askedOf(a) - askedOf(b));
      for (const instance of byUrgency.slice(0, mostReads)) {
        const answer = await client.eventTimes(instance, timeZone, call);
        const askedMono = clock.monotonic();
        const before = reads.get(instance.id) ?? { times: null, readMono: -Infinity };
        const read = answer.ok ? { times: answer.value, readMono: askedMono } : before;
        reads.set(instance.id, { ...read, askedMono });
        if (answer.ok) continue;
        failure = answer.failure;
        break;
      }
      reads = new Map(
        [...reads].filter(([, read]) => clock.monotonic() - read.askedMono <= keptMs),
      );
      const complete = instances.map((each) => ({ ...each, eventTimes: timesOf(each) }));
      return { instances: complete, failure };
    },
  };
}
