import { expect, test } from 'vitest';
import { decodeEventConnections } from '../../../src/main/calendar/event-connections';
import type { Row } from '../../fakes/json-api';

const row = (id: string, more: Row['attributes'] = {}): Row => ({
  type: 'EventConnection',
  id,
  attributes: {
    connected_to_id: '77',
    connected_to_name: 'Membership Class',
    connected_to_type: 'signup',
    connected_to_url: 'https://registrations.example/events/77',
    product_name: 'registrations',
    ...more,
  },
});
const decoded = (...data: Row[]) => decodeEventConnections({ data, included: [] });
const decodedOne = (more: Row['attributes']) => decoded(row('1', more)).connections[0];

test('a connection tells what the event is connected to', () => {
  expect(decoded(row('1'))).toEqual({
    connections: [
      {
        id: '1',
        productName: 'registrations',
        connectedToType: 'signup',
        connectedToId: '77',
        connectedToName: 'Membership Class',
        connectedToUrl: 'https://registrations.example/events/77',
      },
    ],
    droppedRows: 0,
  });
});

test('the id of the other record may come as a number, or not at all', () => {
  expect(decodedOne({ connected_to_id: 77 })?.connectedToId).toBe('77');
  expect(decodedOne({ connected_to_id: undefined })?.connectedToId).toBeNull();
});

test('a product that nobody knows yet is kept by its name', () => {
  const connection = decodedOne({ product_name: 'giving', connected_to_type: 'fund' });
  expect(connection).toMatchObject({ productName: 'giving', connectedToType: 'fund' });
});

test.each([
  'http://registrations.example/events/77',
  'javascript:alert(1)',
  'data:text/html,<b>',
  '//registrations.example',
  '/events/77',
  'https://',
  'https://planningcenteronline.com@evil.example/',
  'https://:secret@registrations.example/',
  `https://registrations.example/${'x'.repeat(2000)}`,
  '',
  42,
  null,
  undefined,
])('the address %j is not kept, and its connection is', (address) => {
  expect(decodedOne({ connected_to_url: address })).toMatchObject({
    id: '1',
    connectedToUrl: null,
  });
});

test('an address is kept in the form in which it is followed', () => {
  const connection = decodedOne({ connected_to_url: ' HTTPS://registrations.example/a b\n' });
  expect(connection?.connectedToUrl).toBe('https://registrations.example/a%20b');
});

test('a name is made safe to draw', () => {
  expect(decodedOne({ connected_to_name: 'Alpha\u202e\nBeta' })?.connectedToName).toBe(
    'Alpha Beta',
  );
});

test('a bad row is dropped and counted, and one that comes twice counts once', () => {
  const bad = { type: 'EventConnection', id: '2' };
  const { connections, droppedRows } = decoded(row('1'), bad, row('1'));
  expect(connections.map(({ id }) => id)).toEqual(['1']);
  expect(droppedRows).toBe(1);
});
