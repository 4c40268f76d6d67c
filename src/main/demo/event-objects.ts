import type { ChurchEvent, ResourceRequest } from './church-event';
import type { ChurchTag } from './church-tags';
import { isoInstant, type ResourceObject } from './json-api';
import type { PlannedConnection } from './programme-item';
import type { VenueDay } from './venue-day';

const beginningMs = Date.UTC(2019, 8, 1, 15);
const dayMs = 86_400_000;
const connectedTypes = { registrations: 'signup', groups: 'group', 'check-ins': 'event' } as const;

/** `day` is a date of the event; only an event that is held once was made shortly before it. */
export function eventObject(event: ChurchEvent, day: VenueDay, root: string): ResourceObject {
  const { id, item, name, approval } = event;
  const made = isoInstant(item.rhythm === 'once' ? (day - 100) * dayMs : beginningMs);
  const isPublic = approval === 'A' && !item.isHidden && !item.isBlockout;
  const signup = item.connections?.find((connection) => connection.product === 'registrations');
  const registration = item.isWithoutRegistrationUrl ? undefined : signup;
  return {
    type: 'Event',
    id,
    attributes: {
      approval_status: approval,
      created_at: made,
      description: item.summary ? `<p>${item.summary}</p>` : null,
      featured: item.connections !== undefined,
      image_url: null,
      name,
      percent_approved: { A: 100, P: 50, R: 0 }[approval],
      percent_rejected: { A: 0, P: 0, R: 100 }[approval],
      registration_url: registration ? connectedUrl(registration.product, id) : null,
      summary: item.summary ?? null,
      updated_at: made,
      visible_in_church_center: isPublic && !item.isOutsideChurchCenter,
    },
    links: { self: `${root}/events/${id}` },
  };
}

export function requestObject(request: ResourceRequest): ResourceObject {
  const { roomSetup } = request;
  const made = isoInstant(beginningMs);
  return {
    type: 'EventResourceRequest',
    id: request.id,
    attributes: {
      approval_sent: request.approval !== 'A',
      approval_status: request.approval,
      created_at: made,
      notes: request.notes,
      quantity: request.quantity,
      updated_at: made,
      visible_on_kiosks: request.isVisibleOnKiosks,
    },
    relationships: {
      event: { data: { type: 'Event', id: request.eventId } },
      resource: { data: { type: 'Resource', id: request.place.id } },
      room_setup: { data: roomSetup && { type: 'RoomSetup', id: roomSetup.id } },
    },
  };
}

export function tagObject(tag: ChurchTag, root: string): ResourceObject {
  const made = isoInstant(beginningMs);
  return {
    type: 'Tag',
    id: tag.id,
    attributes: {
      church_center_category: tag.isPublicCategory,
      color: tag.color,
      created_at: made,
      name: tag.name,
      position: tag.position,
      updated_at: made,
    },
    links: { self: `${root}/tags/${tag.id}` },
  };
}

/** `connectedId` is the id of the record in the other product. */
export function connectionObject(
  connection: PlannedConnection,
  connectedId: string,
  eventId: string,
  root: string,
): ResourceObject {
  const { product, name } = connection;
  return {
    type: 'EventConnection',
    id: connectedId,
    attributes: {
      connected_to_id: connectedId,
      connected_to_name: name,
      connected_to_type: connectedTypes[product],
      connected_to_url: connectedUrl(product, connectedId),
      product_name: product,
    },
    relationships: { event: { data: { type: 'Event', id: eventId } } },
    links: { self: `${root}/events/${eventId}/event_connections/${connectedId}` },
  };
}

function connectedUrl(product: PlannedConnection['product'], id: string): string {
  return `https://gracehill.churchcenter.example/${product}/${connectedTypes[product]}s/${id}`;
}
