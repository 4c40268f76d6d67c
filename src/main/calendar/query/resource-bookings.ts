import { calendarPath } from './calendar-path';
import type { MomentCondition } from './conditions';
import { listing, type Listing, type Order, type Paging } from './listing';
import type { ApprovalScope, ResourceScope } from './scopes';

type BookingTime = 'created_at' | 'ends_at' | 'starts_at' | 'updated_at';

export type ResourceBookingConditions = { readonly [Attribute in BookingTime]?: MomentCondition };

export type ResourceBookingQuery = Paging & {
  readonly where?: ResourceBookingConditions;
  readonly order?: Order<BookingTime>;
  readonly include?: readonly ('event_instance' | 'event_resource_request' | 'resource')[];
};

export type InstanceBookingScopes = {
  readonly resource?: ResourceScope;
  readonly standing?: 'future';
};

export type ResourceBookingScopes = InstanceBookingScopes & { readonly approval?: ApprovalScope };

/** Those of the whole organization; the approval is that of the request for the room. */
export function resourceBookings(
  query: ResourceBookingQuery & { readonly filter?: ResourceBookingScopes } = {},
): Listing<'ResourceBooking'> {
  return listing('/resource_bookings', query);
}

export function resourceBookingsOfInstance(
  instanceId: string,
  query: ResourceBookingQuery & { readonly filter?: InstanceBookingScopes } = {},
): Listing<'ResourceBooking'> {
  return listing(calendarPath`/event_instances/${instanceId}/resource_bookings`, query);
}
