import type { ChurchInstance, InstanceBooking, InstanceTime } from './church-day';
import { recurrenceDescription } from './church-event';
import { placeObject } from './church-objects';
import { eventObject, requestObject, tagObject } from './event-objects';
import { isoInstant, type ResourceObject } from './json-api';
import type { VenueDay } from './venue-day';

const dayMs = 86_400_000;
const rhythmNames = { week: 'Weekly', month: 'Monthly', '2 months': 'Monthly', once: 'None' };

/** To-many linkage stands only for what is in `includes`. */
export function instanceObject(
  instance: ChurchInstance,
  includes: readonly string[],
  root: string,
): ResourceObject {
  const { id, event, times, bookings } = instance;
  const isWithBookings = includes.some((path) => path.startsWith('resource_bookings'));
  return {
    type: 'EventInstance',
    id,
    attributes: instanceAttributes(instance),
    relationships: {
      event: { data: { type: 'Event', id: event.id } },
      ...(includes.includes('event_times') && {
        event_times: { data: times.map((time) => ({ type: 'EventTime', id: time.id })) },
      }),
      ...(includes.includes('tags') && {
        tags: { data: event.tags.map((tag) => ({ type: 'Tag', id: tag.id })) },
      }),
      ...(isWithBookings && {
        resource_bookings: {
          data: bookings.map((booking) => ({ type: 'ResourceBooking', id: booking.id })),
        },
      }),
    },
    links: { self: `${root}/event_instances/${id}` },
  };
}

/** What the includes bring along with an instance; a record may come twice. */
export function includedWith(
  instance: ChurchInstance,
  includes: readonly string[],
  root: string,
): readonly ResourceObject[] {
  const { event, times, bookings } = instance;
  return includes.flatMap((path): readonly ResourceObject[] => {
    switch (path) {
      case 'event':
        return [eventObject(event, instance.day, root)];
      case 'event_times':
        return times.map((time) => timeObject(time, instance));
      case 'tags':
        return event.tags.map((tag) => tagObject(tag, root));
      case 'resource_bookings.resource':
        return bookings.flatMap((booking) => [
          bookingObject(booking, instance),
          placeObject(booking.request.place, root),
        ]);
      case 'resource_bookings.event_resource_request':
        return bookings.flatMap((booking) => [
          bookingObject(booking, instance),
          requestObject(booking.request),
        ]);
      default:
        return bookings.map((booking) => bookingObject(booking, instance));
    }
  });
}

export function timeObject(time: InstanceTime, { event }: ChurchInstance): ResourceObject {
  return {
    type: 'EventTime',
    id: time.id,
    attributes: {
      starts_at: isoInstant(time.startsAt),
      ends_at: isoInstant(time.endsAt),
      name: time.name,
      visible_on_kiosks: time.isVisibleOnKiosks,
      visible_on_widget_and_ical: time.isVisibleOnKiosks,
    },
    relationships: { event: { data: { type: 'Event', id: event.id } } },
  };
}

/** When the record of that date was made; always before any present that can see it. */
export function createdAt(day: VenueDay): number {
  return (day - 100) * dayMs + 15 * 3_600_000;
}

export function updatedAt(day: VenueDay): number {
  return (day - 70) * dayMs + 16 * 3_600_000;
}

export function bookingObject(
  { id, request }: InstanceBooking,
  instance: ChurchInstance,
): ResourceObject {
  const { startsAt, endsAt, day } = instance;
  return {
    type: 'ResourceBooking',
    id,
    attributes: {
      created_at: isoInstant(createdAt(day)),
      updated_at: isoInstant(updatedAt(day)),
      starts_at: isoInstant(startsAt),
      ends_at: isoInstant(endsAt),
      quantity: request.quantity,
    },
    relationships: {
      event: { data: { type: 'Event', id: request.eventId } },
      event_instance: { data: { type: 'EventInstance', id: instance.id } },
      event_resource_request: { data: { type: 'EventResourceRequest', id: request.id } },
      resource: { data: { type: 'Resource', id: request.place.id } },
    },
  };
}

function instanceAttributes(instance: ChurchInstance): ResourceObject['attributes'] {
  const { day, event, name, startsAt, endsAt } = instance;
  const recurrence = recurrenceDescription(event.item, day);
  const [publishedStart, publishedEnd] = published(instance);
  return {
    all_day_event: event.item.allDayCount !== undefined,
    church_center_url: `https://gracehill.churchcenter.example/calendar/event/${instance.id}`,
    compact_recurrence_description: recurrence?.replace(/ on .*/, '') ?? null,
    created_at: isoInstant(createdAt(day)),
    ends_at: isoInstant(endsAt),
    location: event.item.location ?? null,
    name,
    published_ends_at: publishedEnd,
    published_starts_at: publishedStart,
    recurrence: rhythmNames[event.item.rhythm],
    recurrence_description: recurrence,
    starts_at: isoInstant(startsAt),
    updated_at: isoInstant(updatedAt(day)),
    description: event.item.summary ? `<p>${event.item.summary}</p>` : null,
    image_url: null,
    kind: event.item.isBlockout ? 'blockout' : 'standard',
  };
}

/** From the first visible time to the last; both null where none is visible, and for some others. */
function published(instance: ChurchInstance): readonly [string | null, string | null] {
  if (instance.event.item.isWithoutEventTimes) {
    return [isoInstant(instance.startsAt), isoInstant(instance.endsAt)];
  }
  const visible = instance.times.filter((time) => time.isVisibleOnKiosks);
  if (visible.length === 0 || instance.event.item.isWithoutPublishedTimes) return [null, null];
  return [
    isoInstant(Math.min(...visible.map((time) => time.startsAt))),
    isoInstant(Math.max(...visible.map((time) => time.endsAt))),
  ];
}
