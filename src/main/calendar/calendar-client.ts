import type { Organization } from '../../core/schedule/organization';
import type { Room } from '../../core/schedule/room';
import type { Interval } from '../../core/time/instant';
import { failed, success, type Outcome } from './calendar-failure';
import { createCalendarHttp, type CalendarCall } from './calendar-http';
import type { CalendarHttpOptions } from './fetch-page';
import {
  decodeInstances,
  roomOf,
  type ChurchFacts,
  type DecodedInstances,
} from './event-instances';
import { createIncludeRungs } from './include-rungs';
import { organizationSchema, resourceSchema } from './resources';
import { ianaZone } from './time-zone';

/** The calendar as the rest of the program sees it: typed, decoded, and failing by value. */
export type CalendarClient = {
  readonly organization: (call: CalendarCall) => Promise<Outcome<Organization>>;
  readonly rooms: (call: CalendarCall) => Promise<Outcome<DecodedRooms>>;
  /**
   * All approved standard instances that share a moment with the interval, setup and teardown included.
   * See `decodeInstances` for what the facts are for.
   */
  readonly instances: (
    asked: Interval & ChurchFacts,
    call: CalendarCall,
  ) => Promise<Outcome<DecodedInstances>>;
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
  const rungs = createIncludeRungs(options.clock);
  const perPage = String(options.rowsPerPage ?? 100);
  return {
    organization: async (call) => {
      const answer = await http.read('', {}, call);
      if (!answer.ok) return answer;
      return organizationOf(answer.value.data[0], options);
    },
    rooms: async (call) => {
      const query = { filter: 'rooms', order: 'name', per_page: perPage };
      const answer = await http.read('/resources', query, call);
      if (!answer.ok) return answer;
      return success(roomsOf(answer.value.data));
    },
    instances: (asked, call) =>
      rungs.read(async (include) => {
        const query = { ...approvedInstances(asked, perPage), include };
        const answer = await http.read('/event_instances', query, call);
        if (!answer.ok) return answer;
        const decoded = decodeInstances(answer.value, asked);
        if (!decoded.isDamaged) return success(decoded);
        const detail = `${decoded.droppedRows} rows are missing or cannot be read`;
        return failed({ kind: 'bad-answer', detail });
      }),
  };
}

/**
 * Read (a) of planning-center.md. By overlap, since a window of starts misses what began yesterday or
 * runs past midnight (developers#1049); `where[updated_at]` would miss changes (developers#1385).
 */
function approvedInstances({ startsAt, endsAt }: Interval, perPage: string) {
  return {
    filter: 'approved',
    'where[kind]': 'standard',
    'where[starts_at][lt]': isoSeconds(endsAt),
    // An all-day event may be kept without a length, and then ends at the very start of its day.
    'where[ends_at][gt]': isoSeconds(startsAt - 1000),
    order: 'starts_at',
    per_page: perPage,
  };
}

function isoSeconds(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function organizationOf(row: unknown, options: CalendarClientOptions): Outcome<Organization> {
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

function roomsOf(rows: readonly unknown[]): DecodedRooms {
  const resources = rows
    .map((row) => resourceSchema.safeParse(row))
    .flatMap((row) => (row.success ? [row.data] : []));
  return {
    rooms: resources.map(roomOf).filter((room) => room !== null),
    droppedRows: rows.length - resources.length,
  };
}
