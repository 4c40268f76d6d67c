import type {
  EventInstance,
  EventTime,
  ResourceBooking,
} from '../../src/core/schedule/event-instance';
import type { Organization } from '../../src/core/schedule/organization';
import type { Room } from '../../src/core/schedule/room';

/** A church in New York, whose Sunday all tests of core share. */
export const church: Organization = {
  id: '1',
  name: 'Grace Hill Church',
  timeZone: 'America/New_York',
  isTwentyFourHour: false,
  dateOrder: 'month-first',
};

export const rooms: readonly Room[] = [
  { id: 'r1', name: 'Sanctuary', folder: 'Main building' },
  { id: 'r2', name: 'Room 9', folder: 'Education wing' },
  { id: 'r3', name: 'Room 10', folder: 'Education wing/Upstairs' },
  { id: 'r4', name: 'Chapel', folder: 'Main building' },
];

/** A moment of Sunday, 22 November 2026 in New York, or of another day: `at('10:12')`, `at('07:00', 23)`. */
export function at(time: string, day = 22): number {
  return Date.parse(`2026-11-${String(day).padStart(2, '0')}T${time.padStart(5, '0')}:00-05:00`);
}

let lastId = 0;

export function eventTime(from: string, to: string, more: Partial<EventTime> = {}): EventTime {
  lastId += 1;
  return {
    id: `t${lastId}`,
    name: null,
    startsAt: at(from),
    endsAt: at(to),
    isVisibleOnKiosks: true,
    isVisibleInChurchCenter: null,
    ...more,
  };
}

export function booking(
  roomId: string,
  from: string,
  to: string,
  more: Partial<ResourceBooking> = {},
): ResourceBooking {
  lastId += 1;
  return {
    id: `b${lastId}`,
    roomId,
    startsAt: at(from),
    endsAt: at(to),
    isRequestVisibleOnKiosks: null,
    request: null,
    ...more,
  };
}

/** An approved standard instance from 9 to 12 with setup and teardown, public from 10 to 11. */
export function instance(more: Partial<EventInstance> = {}): EventInstance {
  lastId += 1;
  return {
    id: `i${lastId}`,
    eventId: `e${lastId}`,
    name: 'Morning Worship',
    kind: 'standard',
    approval: 'approved',
    startsAt: at('9:00'),
    endsAt: at('12:00'),
    isAllDay: false,
    publishedStartsAt: null,
    publishedEndsAt: null,
    location: null,
    recurrence: null,
    eventTimes: [eventTime('10:00', '11:00')],
    resourceBookings: [booking('r1', '9:00', '12:00')],
    equipment: [],
    tagIds: [],
    isVisibleInChurchCenter: false,
    registrationUrl: null,
    churchCenterUrl: null,
    ...more,
  };
}
