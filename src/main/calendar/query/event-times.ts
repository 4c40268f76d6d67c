import { calendarPath } from './calendar-path';
import type { MomentCondition } from './conditions';
import { listing, type Listing, type Order, type Paging } from './listing';

export type EventTimeConditions = {
  readonly ends_at?: MomentCondition;
  /** The reference calls it a date-time; it is free text, and so it is compared as one. */
  readonly name?: string;
  readonly starts_at?: MomentCondition;
  readonly visible_on_kiosks?: boolean;
  readonly visible_on_widget_and_ical?: boolean;
};

export type EventTimeQuery = Paging & {
  readonly where?: EventTimeConditions;
  readonly order?: Order<'ends_at' | 'starts_at'>;
  readonly include?: readonly 'event'[];
};

/** Event times are listed beneath their instance alone, and none of them can be asked for by itself. */
export function eventTimesOfInstance(
  instanceId: string,
  query: EventTimeQuery = {},
): Listing<'EventTime'> {
  return listing(calendarPath`/event_instances/${instanceId}/event_times`, query);
}

export function eventOfTime(instanceId: string, timeId: string): Listing<'Event'> {
  return listing(calendarPath`/event_instances/${instanceId}/event_times/${timeId}/event`, {});
}
