import type { z } from 'zod';
import type { EventInstance, EventTime } from '../../core/schedule/event-instance';
import type { Room } from '../../core/schedule/room';
import type { Tag } from '../../core/schedule/tag';
import { decodeBookings } from './bookings';
import type { CalendarRows } from './calendar-http';
import { createRowReader, type RowReader } from './json-api';
import { eventInstanceSchema, eventSchema, eventTimeSchema } from './resources';
import { spanOf } from './span';
import { decodeTags } from './tags';

/** What one read of event instances came to. */
export type DecodedInstances = {
  /** Each once, though a row may stand on two pages. */
  readonly instances: readonly EventInstance[];
  /** The rooms that their bookings name. */
  readonly rooms: readonly Room[];
  /** Those that the answer includes. */
  readonly tags: readonly Tag[];
  /** Rows that did not fit their schema and were left out, or were named and not there. */
  readonly droppedRows: number;
  /** So much is missing that the rest would lie: nothing of it may be shown. */
  readonly isDamaged: boolean;
};

/** What a read of instances needs to know of the church beforehand. */
export type ChurchFacts = {
  readonly timeZone: string;
  /** Those that the list of rooms names: an answer need not include them again. */
  readonly rooms: readonly Room[];
};

/** One odd row is left out; beyond that, more than this share of an answer makes it a damaged one. */
const mostFaults = 0.1;

function isTooMuch(faults: number, of: number): boolean {
  return faults > 1 && faults > mostFaults * of;
}

/**
 * Joins the rows of `GET /event_instances` with what they include. The join goes from the instance to
 * its times by linkage, never backwards: an event time points only at its event, and a recurring event
 * owns the times of many instances (planning-center.md). Bare dates are days of
 * the church's zone; a booked resource that is neither included nor a known room is no room. Where an
 * answer may lack the linkage to event times, its absence is no fault: the times are asked for apart.
 */
export function decodeInstances(
  { data, included }: CalendarRows,
  { timeZone, rooms: known }: ChurchFacts,
  { mayLackEventTimes = false }: { readonly mayLackEventTimes?: boolean } = {},
): DecodedInstances {
  const reader = createRowReader(included);
  const knownRooms = new Map(known.map((room) => [room.id, room]));
  const rooms = new Map<string, Room>();
  const instances = new Map<string, EventInstance>();
  let unreadRows = 0;
  for (const row of data) {
    const instance = reader.read(eventInstanceSchema, row);
    if (!instance) {
      unreadRows += 1;
      continue;
    }
    const links = instance.relationships.resource_bookings;
    const { rooms: booked, ...bookings } = decodeBookings(links, reader, knownRooms);
    for (const room of booked) rooms.set(room.id, room);
    instances.set(instance.id, {
      ...ownPart(instance, timeZone),
      ...eventPart(instance, reader),
      eventTimes: eventTimesOf(instance, reader, { timeZone, mayLackEventTimes }),
      ...bookings,
    });
  }
  const faults = reader.faults();
  return {
    instances: [...instances.values()],
    rooms: [...rooms.values()],
    tags: decodeTags(included),
    droppedRows: faults,
    isDamaged:
      (data.length > 0 && instances.size === 0) ||
      isTooMuch(unreadRows, data.length) ||
      isTooMuch(faults, data.length + reader.expected()),
  };
}

type InstanceRow = z.infer<typeof eventInstanceSchema>;

function ownPart({ id, attributes, relationships }: InstanceRow, timeZone: string) {
  const isAllDay = attributes.all_day_event ?? false;
  const { starts_at: startsAt, ends_at: endsAt } = attributes;
  const { published_starts_at: publishedStartsAt, published_ends_at: publishedEndsAt } = attributes;
  const published = publishedStartsAt
    ? spanOf({ startsAt: publishedStartsAt, endsAt: publishedEndsAt, isAllDay }, timeZone)
    : null;
  return {
    id,
    kind: kindOf(attributes.kind),
    ...spanOf({ startsAt, endsAt, isAllDay }, timeZone),
    isAllDay,
    publishedStartsAt: published && published.startsAt,
    publishedEndsAt: published && publishedEndsAt ? published.endsAt : null,
    location: attributes.location,
    recurrence: recurrenceOf(attributes),
    tagIds: (relationships.tags ?? []).map((tag) => tag.id),
  };
}

/** For what is held once, the reference's `recurrence` says None; its description may do so too. */
function recurrenceOf({
  recurrence_description: description,
}: InstanceRow['attributes']): string | null {
  return description === 'None' ? null : description;
}

/** The read asked for standard instances; of a kind that nobody knows, the more private is assumed. */
function kindOf(kind: string | null | undefined): EventInstance['kind'] {
  return kind === null || kind === undefined || kind === 'standard' ? 'standard' : 'blockout';
}

/** The instance's own name wins over its event's: it may be another for this one occurrence. */
function eventPart({ attributes, relationships }: InstanceRow, reader: RowReader) {
  const event = reader.required(eventSchema, relationships.event);
  return {
    eventId: relationships.event?.id ?? '',
    name: attributes.name ?? event?.attributes.name ?? 'Event',
    approval: approvalOf(event?.attributes.approval_status),
    ...linksOf(attributes, event?.attributes),
  };
}

/** An address comes even where nothing is published at it: then it is not so much as kept. */
function linksOf(
  { church_center_url: churchCenterUrl }: InstanceRow['attributes'],
  event: z.infer<typeof eventSchema>['attributes'] | undefined,
) {
  if (event?.visible_in_church_center !== true) {
    return { isVisibleInChurchCenter: false, registrationUrl: null, churchCenterUrl: null };
  }
  const { registration_url: registrationUrl } = event;
  return { isVisibleInChurchCenter: true, registrationUrl, churchCenterUrl };
}

/** Null as soon as the answer leaves it open which times there are. */
function eventTimesOf(
  { attributes, relationships }: InstanceRow,
  reader: RowReader,
  { timeZone, mayLackEventTimes }: { timeZone: string; mayLackEventTimes: boolean },
): EventTime[] | null {
  if (relationships.event_times === undefined && mayLackEventTimes) return null;
  const links = reader.linkage(relationships.event_times);
  const times = links
    .map((link) => reader.required(eventTimeSchema, link))
    .filter((time) => time !== null);
  const isUnknown =
    relationships.event_times === undefined || (links.length > 0 && times.length === 0);
  const isAllDay = attributes.all_day_event ?? false;
  return isUnknown ? null : times.map((time) => eventTimeOf(time, isAllDay, timeZone));
}

/**
 * The event times of one instance from its own `event_times` collection. Null where a row cannot be read:
 * without it, a hidden time could pass for no time at all.
 */
export function decodeEventTimes(
  { data }: CalendarRows,
  isAllDay: boolean,
  timeZone: string,
): EventTime[] | null {
  const reader = createRowReader([]);
  const times = data
    .map((row) => reader.read(eventTimeSchema, row))
    .filter((time) => time !== null);
  if (times.length < data.length) return null;
  return times.map((time) => eventTimeOf(time, isAllDay, timeZone));
}

function eventTimeOf(
  { id, attributes }: z.infer<typeof eventTimeSchema>,
  isAllDay: boolean,
  timeZone: string,
): EventTime {
  const { name, starts_at: startsAt, ends_at: endsAt } = attributes;
  return {
    id,
    name,
    ...spanOf({ startsAt, endsAt, isAllDay }, timeZone),
    isVisibleOnKiosks: attributes.visible_on_kiosks,
    isVisibleInChurchCenter: attributes.visible_on_widget_and_ical ?? null,
  };
}

/** The read asked for approved events only; where the event itself says otherwise, the more private wins. */
function approvalOf(status: string | null | undefined): EventInstance['approval'] {
  if (status === 'P') return 'pending';
  return status === 'R' ? 'rejected' : 'approved';
}
