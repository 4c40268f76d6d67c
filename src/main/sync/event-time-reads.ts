import type { EventInstance } from '../../core/schedule/event-instance';
import type { CalendarClient } from '../calendar/calendar-client';
import type { CalendarCall } from '../calendar/calendar-http';
import type { Clock } from '../clock';

/** Asks for the event times of instances whose answer did not link them, a few at a time. */
export type EventTimeReads = {
  /**
   * The instances with their times as read now, or as `known` has them; null stays where neither is so.
   * Those that were asked for longest ago come first.
   */
  readonly complete: (
    instances: readonly EventInstance[],
    known: readonly EventInstance[],
    timeZone: string,
    call: CalendarCall,
  ) => Promise<EventInstance[]>;
};

/** In one sync: one request each. */
const mostReads = 6;

export function createEventTimeReads(
  client: Pick<CalendarClient, 'eventTimes'>,
  clock: Pick<Clock, 'monotonic'>,
): EventTimeReads {
  let askedMono = new Map<string, number>();

  return {
    complete: async (instances, known, timeZone, call) => {
      const lacking = instances.filter((instance) => instance.eventTimes === null);
      const askedOf = ({ id }: EventInstance) => askedMono.get(id) ?? -Infinity;
      const ids = new Set(lacking.map(({ id }) => id));
      askedMono = new Map([...askedMono].filter(([id]) => ids.has(id)));
      if (lacking.length === 0) return [...instances];
      const times = new Map(known.map((instance) => [instance.id, instance.eventTimes]));
      const order = lacking.toSorted((a, b) =>
        askedOf(a) < askedOf(b) ? -1 : a.startsAt - b.startsAt,
      );
      for (const instance of order.slice(0, mostReads)) {
        const answer = await client.eventTimes(instance, timeZone, call);
        askedMono.set(instance.id, clock.monotonic());
        if (!answer.ok) break;
        times.set(instance.id, answer.value);
      }
      return instances.map((instance) => ({
        ...instance,
        eventTimes: instance.eventTimes ?? times.get(instance.id) ?? null,
      }));
    },
  };
}
