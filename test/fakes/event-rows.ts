import type { EventInstance } from '../../src/core/schedule/event-instance';
import { decodeInstances } from '../../src/main/calendar/event-instances';
import type { TrueEvent } from './agenda-oracle';
import { rooms } from './event-instance';
import { eventInstanceRow, linkTo, type Row } from './json-api';

/** An event as Planning Center would write it down, with what it means in real time. */
export type WrittenEvent = TrueEvent & {
  /** Bounds of an all-day event, as dates or moments; others are written in UTC. */
  readonly written?: readonly [startsAt: string, endsAt: string];
};

const halfHourMs = 1_800_000;

/**
 * One page of event instances with all that they include. A timed event has half an hour of setup and of
 * teardown in its room, and one public time; an all-day one has no times.
 */
export function eventsDocument(events: readonly WrittenEvent[]): { data: Row[]; included: Row[] } {
  const written = events.map((event) => (event.isAllDay ? allDayRows(event) : timedRows(event)));
  return {
    data: written.map(([instance]) => instance),
    included: written.flatMap(([, ...included]) => included),
  };
}

/** The instances that come of such a page through the program's own decoder. */
export function decodedEvents(events: readonly WrittenEvent[], timeZone: string): EventInstance[] {
  const answer = decodeInstances(eventsDocument(events), { timeZone, rooms });
  if (answer.droppedRows > 0) throw new Error('A row of the test was not understood');
  return [...answer.instances];
}

function roomIdOf(place = 'Sanctuary'): string {
  const room = rooms.find(({ name }) => name === place);
  if (!room) throw new Error(`There is no room ${place}`);
  return room.id;
}

function eventRow(name: string): Row {
  return {
    type: 'Event',
    id: `event of ${name}`,
    attributes: { name, approval_status: 'A' },
  };
}

function allDayRows({ name, written }: WrittenEvent): [Row, ...Row[]] {
  const [startsAt, endsAt] = written ?? [];
  const event = eventRow(name);
  const instance = eventInstanceRow(name, {
    attributes: { name, starts_at: startsAt, ends_at: endsAt, all_day_event: true },
    relationships: { event: { data: { type: event.type, id: event.id } } },
  });
  return [instance, event];
}

function timedRows({ name, startsAt, endsAt, place }: WrittenEvent): [Row, ...Row[]] {
  const span = (marginMs: number) => ({
    starts_at: new Date(startsAt - marginMs).toISOString(),
    ends_at: new Date(endsAt + marginMs).toISOString(),
  });
  const event = eventRow(name);
  const time: Row = {
    type: 'EventTime',
    id: `time of ${name}`,
    attributes: { name: null, visible_on_kiosks: true, ...span(0) },
  };
  const booking: Row = {
    type: 'ResourceBooking',
    id: `booking of ${name}`,
    attributes: span(halfHourMs),
    relationships: { resource: { data: { type: 'Resource', id: roomIdOf(place) } } },
  };
  const instance = eventInstanceRow(name, {
    attributes: { name, ...span(halfHourMs) },
    relationships: {
      event: { data: { type: event.type, id: event.id } },
      event_times: linkTo(time),
      resource_bookings: linkTo(booking),
    },
  });
  return [instance, event, time, booking];
}
