import { expect, test } from 'vitest';
import { eventOfTime, eventTimesOfInstance } from '../../../../src/main/calendar/query/event-times';

test('everything that the reference lists goes into one request', () => {
  const listing = eventTimesOfInstance('8', {
    where: {
      ends_at: { gt: 0 },
      name: 'Setup, early',
      starts_at: { lte: '2026-11-22' },
      visible_on_kiosks: true,
      visible_on_widget_and_ical: false,
    },
    order: '-ends_at',
    include: ['event'],
    perPage: 100,
  });
  expect(listing).toEqual({
    path: '/event_instances/8/event_times',
    query: {
      'where[ends_at][gt]': '1970-01-01T00:00:00Z',
      'where[name]': 'Setup, early',
      'where[starts_at][lte]': '2026-11-22',
      'where[visible_on_kiosks]': 'true',
      'where[visible_on_widget_and_ical]': 'false',
      order: '-ends_at',
      include: 'event',
      per_page: '100',
    },
  });
});

test('an event time leads to its event beneath its instance', () => {
  expect(eventOfTime('8', '9')).toEqual({
    path: '/event_instances/8/event_times/9/event',
    query: {},
  });
});
