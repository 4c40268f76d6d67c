import { z } from 'zod';
import type { TriedCredential } from '../../../core/staff/setup';
import { dayMs, type Instant } from '../../../core/time/instant';
import { organizationOf, roomsOf } from '../../calendar/calendar-client';
import { describeFailure, type CalendarFailure } from '../../calendar/calendar-failure';
import type { CalendarCall, CalendarHttp } from '../../calendar/calendar-http';
import { during } from '../../calendar/instance-reads';
import { toOneSchema, type JsonApiRow } from '../../calendar/json-api';
import { isCalendarId } from '../../calendar/query/calendar-path';
import { personBehindToken, tags } from '../../calendar/query/church';
import { eventConnectionsOfEvent } from '../../calendar/query/event-connections';
import { eventInstances } from '../../calendar/query/event-instances';
import type { Listing, RowType } from '../../calendar/query/listing';
import { resources } from '../../calendar/query/resources';

export type ProbeOptions = {
  readonly http: CalendarHttp;
  readonly call: CalendarCall;
  readonly now: Instant;
  readonly fallbackTimeZone: string;
};

/** Enough to have a Sunday in them. */
const aheadMs = 7 * dayMs;

/**
 * What a token opens: whose it is, which church, and what of the reads that boards live on is refused to it.
 * A text where nothing can be said of it at all: what is wrong, and how to mend it.
 */
export async function probeChurch(options: ProbeOptions): Promise<TriedCredential | string> {
  const church = await options.http.read('', {}, options.call);
  if (!church.ok) return describeFailure(church.failure);
  const organization = organizationOf(church.value.data[0], options);
  if (!organization.ok) return describeFailure(organization.failure);
  const person = await ask(options, personBehindToken());
  const rooms = await ask(options, resources({ filter: { resource: 'rooms' }, perPage: 100 }));
  const events = await ask(options, comingEvents(options.now));
  const labels = await ask(options, tags({ perPage: 100 }));
  const eventId = eventIdOf(events.rows);
  const links = eventId === null ? nothing : await ask(options, eventConnectionsOfEvent(eventId));
  const outage = [rooms, events, labels, links].find(({ failure }) => isOutage(failure))?.failure;
  if (outage) return describeFailure(outage);
  return {
    person: nameIn(person.rows),
    church: organization.value.name,
    timeZone: organization.value.timeZone,
    seesRooms: roomsOf(rooms.rows).rooms.length,
    seesEvents: events.rows.length,
    cannotSee: [
      ...unseen('rooms', rooms.failure),
      ...unseen('events', events.failure),
      ...unseen('tags', labels.failure),
      ...unseen('what events are connected to', links.failure),
    ],
  };
}

type Probed = {
  readonly rows: readonly JsonApiRow[];
  readonly failure: CalendarFailure | null;
};

const nothing: Probed = { rows: [], failure: null };

async function ask({ http, call }: ProbeOptions, asked: Listing<RowType>): Promise<Probed> {
  const answer = await http.read(asked.path, asked.query, call);
  return answer.ok
    ? { rows: answer.value.data, failure: null }
    : { rows: [], failure: answer.failure };
}

/** Without what they include: it is about whether they are given at all. */
function comingEvents(now: Instant): Listing<'EventInstance'> {
  const where = during({ startsAt: now, endsAt: now + aheadMs });
  return eventInstances({ filter: { approval: 'approved' }, where, perPage: 100 });
}

/** Failures that speak of the network or the service, and not of what the person may see. */
const outages: readonly CalendarFailure['kind'][] = [
  'unreachable',
  'deadline',
  'rate-limited',
  'web-page',
  'redirected',
];

function isOutage(failure: CalendarFailure | null): boolean {
  return failure !== null && outages.includes(failure.kind);
}

function unseen(what: string, failure: CalendarFailure | null): string[] {
  if (failure === null) return [];
  if (failure.kind === 'refused-credentials')
    return [`It may not see ${what} (${failure.status}).`];
  return [`It cannot see ${what}. ${describeFailure(failure)}`];
}

const personSchema = z.object({
  attributes: z.object({
    name: z.string().nullish(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
  }),
});

/** A service that does not tell who asks is none the worse for it. */
function nameIn(rows: readonly JsonApiRow[]): string | null {
  const person = personSchema.safeParse(rows[0]);
  if (!person.success) return null;
  const { name, first_name: first, last_name: last } = person.data.attributes;
  const said = (name ?? [first, last].filter((part) => part != null).join(' ')).trim();
  return said === '' ? null : said;
}

const linkedEventSchema = z.object({ relationships: z.object({ event: toOneSchema }) });

/** Of an event that can be asked for. */
function eventIdOf(rows: readonly JsonApiRow[]): string | null {
  for (const row of rows) {
    const read = linkedEventSchema.safeParse(row);
    const id = read.success ? read.data.relationships.event?.id : undefined;
    if (id !== undefined && isCalendarId(id)) return id;
  }
  return null;
}
