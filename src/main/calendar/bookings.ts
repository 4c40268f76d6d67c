import type { z } from 'zod';
import type { EquipmentBooking, ResourceBooking } from '../../core/schedule/event-instance';
import type { Room } from '../../core/schedule/room';
import type { Linked, RowReader } from './json-api';
import { eventResourceRequestSchema, resourceBookingSchema, resourceSchema } from './resources';
import { isVisibleRequest, resourceRequestOf } from './room-requests';

/** What an instance holds, and the rooms among it. */
export type DecodedBookings = {
  readonly rooms: readonly Room[];
  readonly resourceBookings: readonly ResourceBooking[];
  readonly equipment: readonly EquipmentBooking[];
};

/**
 * The bookings that an instance names. A booked resource that is neither included nor a known room is left
 * out: nobody knows whether it is a room, nor what to call it.
 */
export function decodeBookings(
  links: readonly Linked[] | undefined,
  reader: RowReader,
  knownRooms: ReadonlyMap<string, Room>,
): DecodedBookings {
  const rooms: Room[] = [];
  const resourceBookings: ResourceBooking[] = [];
  const equipment: EquipmentBooking[] = [];
  for (const link of reader.linkage(links)) {
    const row = reader.required(resourceBookingSchema, link);
    if (!row) continue;
    const { resource: held, event_resource_request: requested } = row.relationships;
    const resource = reader.linked(resourceSchema, held);
    const request = reader.linked(eventResourceRequestSchema, requested);
    const room = resource ? roomOf(resource) : knownRooms.get(held?.id ?? '');
    if (room) {
      rooms.push(room);
      resourceBookings.push(roomBookingOf(row, room, request));
    } else if (resource) {
      equipment.push(equipmentBookingOf(row, resource, request));
    }
  }
  return { rooms, resourceBookings, equipment };
}

/** A resource as a room, or null where it is equipment. Folders without a name are the top. */
export function roomOf(resource: ResourceRow): Room | null {
  const { kind, name, path_name: path } = resource.attributes;
  if (kind !== 'Room') return null;
  return { id: resource.id, name: name ?? `Room ${resource.id}`, folder: path ?? '' };
}

type BookingRow = z.infer<typeof resourceBookingSchema>;
type RequestRow = z.infer<typeof eventResourceRequestSchema>;
type ResourceRow = z.infer<typeof resourceSchema>;

function roomBookingOf(row: BookingRow, room: Room, request: RequestRow | null): ResourceBooking {
  return {
    id: row.id,
    roomId: room.id,
    ...timesOf(row),
    isRequestVisibleOnKiosks: request && isVisibleRequest(request),
    request: request && resourceRequestOf(request),
  };
}

function equipmentBookingOf(
  row: BookingRow,
  { id, attributes: { name } }: ResourceRow,
  request: RequestRow | null,
): EquipmentBooking {
  return {
    id: row.id,
    name: name ?? `Resource ${id}`,
    quantity: row.attributes.quantity ?? request?.attributes.quantity ?? 1,
    ...timesOf(row),
    request: request && resourceRequestOf(request),
  };
}

function timesOf({ attributes: { starts_at: startsAt, ends_at: endsAt } }: BookingRow) {
  return { startsAt, endsAt: Math.max(startsAt, endsAt) };
}
