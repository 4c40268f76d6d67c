import type { z } from 'zod';
import type { ResourceRequest } from '../../core/schedule/event-instance';
import type { CalendarRows } from './calendar-http';
import { createRowReader } from './json-api';
import { eventResourceRequestSchema, resourceBookingSchema } from './resources';

type RequestRow = z.infer<typeof eventResourceRequestSchema>;

const approvals: Readonly<Record<string, ResourceRequest['approval']>> = {
  A: 'approved',
  P: 'pending',
  R: 'rejected',
};

/** What staff may want to know of a request. */
export function resourceRequestOf({ id, attributes, relationships }: RequestRow): ResourceRequest {
  return {
    id,
    approval: approvals[attributes.approval_status ?? ''] ?? null,
    notes: attributes.notes,
    roomSetupId: relationships.room_setup?.id ?? null,
    quantity: attributes.quantity ?? null,
  };
}

/**
 * Whether kiosks may name the room of a request; null where the request does not say. One that is pending
 * or rejected hides the room as an explicit false does.
 */
export function isVisibleRequest({ attributes }: RequestRow): boolean | null {
  const status = attributes.approval_status;
  if (status === 'P' || status === 'R') return false;
  return attributes.visible_on_kiosks ?? null;
}

/**
 * From `GET /resource_bookings` with its requests: by the id of each booking, whether kiosks may name its
 * room (developers#537, #802). A booking of which the answer does not say is not among them.
 */
export function decodeRoomRequests({ data, included }: CalendarRows): Map<string, boolean> {
  const reader = createRowReader(included);
  const flags = new Map<string, boolean>();
  for (const row of data) {
    const booking = reader.read(resourceBookingSchema, row);
    const requested = booking?.relationships.event_resource_request;
    const request = reader.linked(eventResourceRequestSchema, requested);
    const flag = request && isVisibleRequest(request);
    if (booking && flag !== null) flags.set(booking.id, flag);
  }
  return flags;
}
