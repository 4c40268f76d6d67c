import { expect, test } from 'vitest';
import {
  eventConnection,
  eventConnectionsOfEvent,
} from '../../../../src/main/calendar/query/event-connections';

test('connections are asked for beneath their event, all of them or those of a product', () => {
  expect(eventConnectionsOfEvent('8')).toEqual({
    path: '/events/8/event_connections',
    query: {},
  });
  const groups = { where: { product_name: 'groups' }, offset: 25 } as const;
  expect(eventConnectionsOfEvent('8', groups).query).toEqual({
    'where[product_name]': 'groups',
    offset: '25',
  });
});

test('one connection is asked for by both ids', () => {
  expect(eventConnection('8', '9')).toEqual({
    path: '/events/8/event_connections/9',
    query: {},
  });
});
