import { calendarPath } from './calendar-path';
import type { MomentCondition } from './conditions';
import { listing, type Listing, type Order, type Paging } from './listing';
import type { ApprovalScope, PersonScope, StandingScope } from './scopes';

/** Two levels deep is undocumented, and works (developers#1438). */
export type EventInstanceInclude =
  | 'event'
  | 'event_times'
  | 'resource_bookings'
  | 'resource_bookings.event_resource_request'
  | 'resource_bookings.resource'
  | 'tags';

/** The last three come only to those who ask for them by name. */
export type EventInstanceField =
  | 'all_day_event'
  | 'church_center_url'
  | 'compact_recurrence_description'
  | 'created_at'
  | 'ends_at'
  | 'location'
  | 'name'
  | 'published_ends_at'
  | 'published_starts_at'
  | 'recurrence'
  | 'recurrence_description'
  | 'starts_at'
  | 'updated_at'
  | 'description'
  | 'image_url'
  | 'kind';

export type EventInstanceConditions = {
  readonly created_at?: MomentCondition;
  readonly ends_at?: MomentCondition;
  readonly kind?: 'standard' | 'blockout';
  readonly starts_at?: MomentCondition;
  readonly updated_at?: MomentCondition;
};

export type EventInstanceScopes = {
  readonly approval?: ApprovalScope;
  readonly person?: PersonScope;
  readonly standing?: readonly StandingScope[];
};

/** How an instance is to come. */
export type EventInstanceShape = {
  readonly include?: readonly EventInstanceInclude[];
  /** Drops every attribute that it does not list, and perhaps linkage: not for the main read. */
  readonly fields?: {
    readonly EventInstance: readonly [EventInstanceField, ...EventInstanceField[]];
  };
};

export type EventInstanceQuery = EventInstanceShape &
  Paging & {
    readonly where?: EventInstanceConditions;
    readonly order?: Order<'created_at' | 'ends_at' | 'starts_at' | 'updated_at'>;
  };

/** Those of the whole organization, hidden and internal ones too. */
export function eventInstances(
  query: EventInstanceQuery & { readonly filter?: EventInstanceScopes } = {},
): Listing<'EventInstance'> {
  return listing('/event_instances', query);
}

export function eventInstance(
  instanceId: string,
  shape: EventInstanceShape = {},
): Listing<'EventInstance'> {
  return listing(calendarPath`/event_instances/${instanceId}`, shape);
}

export function eventInstancesOfEvent(
  eventId: string,
  query: EventInstanceQuery & { readonly filter?: { readonly standing: 'future' } } = {},
): Listing<'EventInstance'> {
  return listing(calendarPath`/events/${eventId}/event_instances`, query);
}

export function eventInstancesOfTag(
  tagId: string,
  query: EventInstanceQuery = {},
): Listing<'EventInstance'> {
  return listing(calendarPath`/tags/${tagId}/event_instances`, query);
}

export function eventInstanceOfBooking(
  bookingId: string,
  shape: EventInstanceShape = {},
): Listing<'EventInstance'> {
  return listing(calendarPath`/resource_bookings/${bookingId}/event_instance`, shape);
}

export function eventOfInstance(instanceId: string): Listing<'Event'> {
  return listing(calendarPath`/event_instances/${instanceId}/event`, {});
}

export function tagsOfInstance(instanceId: string, paging: Paging = {}): Listing<'Tag'> {
  return listing(calendarPath`/event_instances/${instanceId}/tags`, paging);
}
