import { expect, test } from 'vitest';
import {
  resourceBookings,
  resourceBookingsOfInstance,
} from '../../../../src/main/calendar/query/resource-bookings';

test('the kiosk flags of rooms are asked for by overlap', () => {
  const listing = resourceBookings({
    filter: { resource: 'rooms', approval: 'approved_pending', standing: 'future' },
    where: { starts_at: { lt: 1000 }, ends_at: { gt: 0 } },
    include: ['event_resource_request', 'resource', 'event_instance'],
    order: 'created_at',
  });
  expect(listing).toEqual({
    path: '/resource_bookings',
    query: {
      filter: 'rooms,approved_pending,future',
      'where[starts_at][lt]': '1970-01-01T00:00:01Z',
      'where[ends_at][gt]': '1970-01-01T00:00:00Z',
      include: 'event_resource_request,resource,event_instance',
      order: 'created_at',
    },
  });
});

test('beneath an instance they are narrowed to rooms, equipment or the future', () => {
  expect(resourceBookingsOfInstance('8', { filter: { resource: 'resources' } })).toEqual({
    path: '/event_instances/8/resource_bookings',
    query: { filter: 'resources' },
  });
});
