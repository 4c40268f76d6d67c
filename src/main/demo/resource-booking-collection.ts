import { admitsApproval, approvalScopes } from './approval-scopes';
import { askedSpan } from './asked-span';
import type { ChurchInstance, InstanceBooking } from './church-day';
import { placeObject } from './church-objects';
import type { Collection } from './collection-answer';
import { requestObject } from './event-objects';
import { bookingObject, createdAt, instanceObject, updatedAt } from './instance-objects';
import type { ResourceObject } from './json-api';
import type { RouteRequest } from './route-request';

export type ChurchBooking = {
  readonly booking: InstanceBooking;
  readonly instance: ChurchInstance;
};

const kindScopes = ['rooms', 'resources'];

/** Without an instance, all of the organization's; only those can be narrowed by their requests' approval. */
export function resourceBookingCollection(
  { calendar, now, root }: RouteRequest,
  instance?: ChurchInstance,
): Collection<ChurchBooking> {
  const families = instance ? [kindScopes] : [approvalScopes, kindScopes];
  return {
    rules: {
      filters: [...families.flat(), 'future'],
      families,
      orders: ['created_at', 'ends_at', 'starts_at', 'updated_at'],
      includes: ['event_instance', 'event_resource_request', 'resource'],
      wheres: {
        created_at: 'instant',
        ends_at: 'instant',
        starts_at: 'instant',
        updated_at: 'instant',
      },
    },
    find: ({ filters, conditions }) =>
      (instance ? [instance] : calendar.between(askedSpan(conditions)))
        .flatMap((each) => each.bookings.map((booking) => ({ booking, instance: each })))
        .filter((each) => filters.every((scope) => isAdmitted(each, scope, now()))),
    valueOf: bookingValue,
    object: ({ booking, instance: held }) => bookingObject(booking, held),
    included: (each, includes) => includes.map((path) => includedObject(each, path, root)),
    ...(instance && { parent: { id: instance.id, type: 'EventInstance' } }),
  };
}

function isAdmitted({ booking, instance }: ChurchBooking, scope: string, nowMs: number): boolean {
  const { place, approval } = booking.request;
  if (scope === 'future') return instance.endsAt > nowMs;
  if (kindScopes.includes(scope)) return (scope === 'rooms') === (place.kind === 'Room');
  return admitsApproval(scope, approval);
}

function bookingValue({ instance }: ChurchBooking, attribute: string): number {
  if (attribute === 'starts_at') return instance.startsAt;
  if (attribute === 'ends_at') return instance.endsAt;
  return attribute === 'created_at' ? createdAt(instance.day) : updatedAt(instance.day);
}

function includedObject(
  { booking, instance }: ChurchBooking,
  path: string,
  root: string,
): ResourceObject {
  if (path === 'event_instance') return instanceObject(instance, [], root);
  if (path === 'resource') return placeObject(booking.request.place, root);
  return requestObject(booking.request);
}
