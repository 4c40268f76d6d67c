import type { EventConnection } from '../../core/schedule/event-connection';
import type { EventInstance, EventTime } from '../../core/schedule/event-instance';
import type { Organization } from '../../core/schedule/organization';
import type { Room } from '../../core/schedule/room';
import type { RoomSetup } from '../../core/schedule/room-setup';
import type { Interval } from '../../core/time/instant';
import { roomOf } from './bookings';
import { badAnswer, failed, success, type Outcome } from './calendar-failure';
import { createCalendarHttp, type CalendarCall } from './calendar-http';
import type { CalendarHttpOptions } from './fetch-page';
import { decodeEventConnections } from './event-connections';
import { decodeEventTimes } from './event-instances';
import { createInstanceReads, during, type InstanceReads } from './instance-reads';
import { isCalendarId } from './query/calendar-path';
import { eventConnectionsOfEvent } from './query/event-connections';
import { eventTimesOfInstance } from './query/event-times';
import { resourceBookings } from './query/resource-bookings';
import { resources } from './query/resources';
import { organizationSchema, resourceSchema } from './resources';
import { decodeRoomRequests } from './room-requests';
import { readRoomSetups } from './room-setups';
import { ianaZone } from './time-zone';

/** The calendar as the rest of the program sees it: typed, decoded, and failing by value. */
export type CalendarClient = {
  readonly organization: (call: CalendarCall) => Promise<Outcome<Organization>>;
  readonly rooms: (call: CalendarCall) => Promise<Outcome<DecodedRooms>>;
  /** The ways in which its rooms are set up; none where Calendar knows of no such thing. */
  readonly roomSetups: (call: CalendarCall) => Promise<Outcome<readonly RoomSetup[]>>;
  /** All approved standard instances that share a moment with the interval, setup and teardown included. */
  readonly instances: InstanceReads['approved'];
  /** All pending instances and blockouts that share a moment with the interval. */
  readonly holds: InstanceReads['holds'];
  /** By booking, whether kiosks may name its room, for those that share a moment with the interval. */
  readonly roomRequests: (
    interval: Interval,
    call: CalendarCall,
  ) => Promise<Outcome<ReadonlyMap<string, boolean>>>;
  /** All event times of an instance, hidden ones too: the last resort where its answer does not link them. */
  readonly eventTimes: (
    instance: Pick<EventInstance, 'id' | 'isAllDay'>,
    timeZone: string,
    call: CalendarCall,
  ) => Promise<Outcome<readonly EventTime[]>>;
  /** What an event is connected to in other products; a row that cannot be read is left out. */
  readonly eventConnections: (
    eventId: string,
    call: CalendarCall,
  ) => Promise<Outcome<readonly EventConnection[]>>;
};

/** The church's rooms, and how many rows of the answer could not be read. */
export type DecodedRooms = { readonly rooms: readonly Room[]; readonly droppedRows: number };

export type CalendarClientOptions = CalendarHttpOptions & {
  /** The zone to word times in where the church names none that this machine knows. */
  readonly fallbackTimeZone: string;
  /** Told the name of a zone that was not understood, each time that it comes. */
  readonly onUnknownTimeZone?: (name: string) => void;
  /** Rows asked for in one page, 1 to 100. */
  readonly rowsPerPage?: number;
};

export function createCalendarClient(options: CalendarClientOptions): CalendarClient {
  const http = createCalendarHttp(options);
  const perPage = options.rowsPerPage ?? 100;
  const reads = createInstanceReads(http, options.clock, perPage);
  return {
    organization: async (call) => {
      const answer = await http.read('', {}, call);
      if (!answer.ok) return answer;
      return organizationOf(answer.value.data[0], options);
    },
    rooms: async (call) => {
      const rooms = resources({ filter: { resource: 'rooms' }, order: 'name', perPage });
      const answer = await http.read(rooms.path, rooms.query, call);
      if (!answer.ok) return answer;
      return success(roomsOf(answer.value.data));
    },
    roomSetups: (call) => readRoomSetups(http, perPage, call),
    instances: reads.approved,
    holds: reads.holds,
    roomRequests: async (interval, call) => {
      const bookings = resourceBookings({
        filter: { resource: 'rooms' },
        where: during(interval),
        include: ['event_instance', 'event_resource_request', 'resource'],
        perPage,
      });
      const answer = await http.read(bookings.path, bookings.query, call);
      return answer.ok ? success(decodeRoomRequests(answer.value)) : answer;
    },
    eventTimes: async ({ id, isAllDay }, timeZone, call) => {
      const { path, query } = eventTimesOfInstance(id, { perPage });
      const answer = await http.read(path, query, call);
      if (!answer.ok) return answer;
      const times = decodeEventTimes(answer.value, isAllDay, timeZone);
      return times ? success(times) : badAnswer('event times that cannot be read');
    },
    eventConnections: async (eventId, call) => {
      if (!isCalendarId(eventId)) return badAnswer('an event whose id no address can hold');
      const { path, query } = eventConnectionsOfEvent(eventId, { perPage });
      const answer = await http.read(path, query, call);
      if (!answer.ok) return answer;
      const { connections, droppedRows } = decodeEventConnections(answer.value);
      if (connections.length > 0 || droppedRows === 0) return success(connections);
      return badAnswer('connections that cannot be read');
    },
  };
}

type ZoneOptions = Pick<CalendarClientOptions, 'fallbackTimeZone' | 'onUnknownTimeZone'>;

/** The organization in the row of an answer. */
export function organizationOf(row: unknown, options: ZoneOptions): Outcome<Organization> {
  const organization = organizationSchema.safeParse(row);
  if (!organization.success) {
    return failed({ kind: 'bad-answer', detail: 'an organization without its attributes' });
  }
  const { id, attributes } = organization.data;
  const zone = ianaZone(attributes.time_zone);
  if (zone === null) options.onUnknownTimeZone?.(attributes.time_zone ?? 'none');
  return success({
    id,
    name: attributes.name ?? '',
    timeZone: zone ?? options.fallbackTimeZone,
    isTwentyFourHour: attributes.twenty_four_hour_time ?? false,
    dateOrder: attributes.date_format?.startsWith('%d') === true ? 'day-first' : 'month-first',
  });
}

/** The rooms among the resources of an answer. */
export function roomsOf(rows: readonly unknown[]): DecodedRooms {
  const resources = rows
    .map((row) => resourceSchema.safeParse(row))
    .flatMap((row) => (row.success ? [row.data] : []));
  return {
    rooms: resources.map(roomOf).filter((room) => room !== null),
    droppedRows: rows.length - resources.length,
  };
}
