import type { z } from 'zod';
import type { EventInstance, EventTime, ResourceBooking } from '../../core/schedule/event-instance';
import type { Room } from '../../core/schedule/room';
import type { CalendarRows } from './calendar-http';
import { createRowReader, type RowReader } from './json-api';
import {
  eventInstanceSchema,
  eventResourceRequestSchema,
  eventSchema,
  eventTimeSchema,
  resourceBookingSchema,
  resourceSchema,
} from './resources';

/** What one read of event instances came to. */
export type DecodedInstances = {
  /** Each once, though a row may stand on two pages. */
  readonly instances: readonly EventInstance[];
  /** The rooms that their bookings name. */
  readonly rooms: readonly Room[];
  /** Rows that did not fit their schema and were left out. */
  readonly droppedRows: number;
};

/**
 * Joins the rows of `GET /event_instances` with what they include. The join goes from the instance to
 * its times by linkage, never backwards: an event time points only at its event, and a recurring event
 * owns the times of many instances (planning-center.md).
 */
export function decodeInstances({ data, included }: CalendarRows): DecodedInstances {
  const reader = createRowReader(included);
  const rooms = new Map<string, Room>();
  const instances = new Map<string, EventInstance>();
  for (const row of data) {
    const instance = reader.read(eventInstanceSchema, row);
    if (!instance) continue;
    const bookings = bookingsOf(instance, reader);
    for (const { room } of bookings) rooms.set(room.id, room);
    instances.set(instance.id, {
      ...ownPart(instance),
      ...eventPart(instance, reader),
      eventTimes: eventTimesOf(instance, reader),
      resourceBookings: bookings.map(({ booking }) => booking),
    });
  }
  return {
    instances: [...instances.values()],
    rooms: [...rooms.values()],
    droppedRows: reader.droppedRows(),
  };
}

/** A resource as a room, or null where it is equipment. Folders without a name are the top. */
export function roomOf(resource: z.infer<typeof resourceSchema>): Room | null {
  const { kind, name, path_name: path } = resource.attributes;
  if (kind !== 'Room') return null;
  return { id: resource.id, name: name ?? `Room ${resource.id}`, folder: path ?? '' };
}

type InstanceRow = z.infer<typeof eventInstanceSchema>;

function ownPart({ id, attributes, relationships }: InstanceRow) {
  const startsAt = attributes.starts_at;
  return {
    id,
    kind: attributes.kind === 'blockout' ? ('blockout' as const) : ('standard' as const),
    startsAt,
    endsAt: Math.max(startsAt, attributes.ends_at ?? startsAt),
    isAllDay: attributes.all_day_event ?? false,
    publishedStartsAt: attributes.published_starts_at ?? null,
    publishedEndsAt: attributes.published_ends_at ?? null,
    location: attributes.location ?? null,
    tagIds: (relationships.tags ?? []).map((tag) => tag.id),
  };
}

/** The instance's own name wins over its event's: it may be another for this one occurrence. */
function eventPart({ attributes, relationships }: InstanceRow, reader: RowReader) {
  const event = reader.linked(eventSchema, relationships.event);
  return {
    eventId: relationships.event?.id ?? '',
    name: attributes.name ?? event?.attributes.name ?? 'Event',
    approval: approvalOf(event?.attributes.approval_status),
  };
}

/** Null as soon as the answer leaves it open which times there are. */
function eventTimesOf({ relationships }: InstanceRow, reader: RowReader): EventTime[] | null {
  const linked = relationships.event_times;
  if (linked === undefined) return null;
  const times = linked
    .map((each) => reader.linked(eventTimeSchema, each))
    .filter((time) => time !== null);
  return linked.length > 0 && times.length === 0 ? null : times.map(eventTimeOf);
}

type RoomBooking = { readonly booking: ResourceBooking; readonly room: Room };

function bookingsOf({ relationships }: InstanceRow, reader: RowReader): RoomBooking[] {
  return (relationships.resource_bookings ?? []).flatMap((linked) => {
    const booking = reader.linked(resourceBookingSchema, linked);
    const resource = reader.linked(resourceSchema, booking?.relationships.resource);
    const room = resource && roomOf(resource);
    if (!booking || !room) return [];
    const { starts_at: startsAt, ends_at: endsAt } = booking.attributes;
    const requested = booking.relationships.event_resource_request;
    const request = reader.linked(eventResourceRequestSchema, requested);
    const times = { startsAt, endsAt: Math.max(startsAt, endsAt) };
    const isRequestVisibleOnKiosks = request && isVisibleRequest(request);
    return [
      { room, booking: { id: booking.id, roomId: room.id, ...times, isRequestVisibleOnKiosks } },
    ];
  });
}

function eventTimeOf({ id, attributes }: z.infer<typeof eventTimeSchema>): EventTime {
  const startsAt = attributes.starts_at;
  return {
    id,
    name: attributes.name,
    startsAt,
    endsAt: Math.max(startsAt, attributes.ends_at ?? startsAt),
    isVisibleOnKiosks: attributes.visible_on_kiosks,
  };
}

/** The read asked for approved events only; where the event itself says otherwise, the more private wins. */
function approvalOf(status: string | null | undefined): EventInstance['approval'] {
  if (status === 'P') return 'pending';
  return status === 'R' ? 'rejected' : 'approved';
}

/** A request that is not approved hides the room's name as an explicit false does. */
function isVisibleRequest({
  attributes,
}: z.infer<typeof eventResourceRequestSchema>): boolean | null {
  const status = attributes.approval_status;
  if (status === 'P' || status === 'R') return false;
  return attributes.visible_on_kiosks ?? null;
}
