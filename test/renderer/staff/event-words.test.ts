import { describe, expect, test } from 'vitest';
import type { ResourceRequest } from '../../../src/core/schedule/event-instance';
import {
  approvalText,
  bookedThings,
  connectionKind,
} from '../../../src/renderer/staff/viewer/event-words';
import { booking, instance } from '../../fakes/event-instance';
import { calendarOf } from '../../fakes/staff-facts';

test.each([
  ['Approved', instance()],
  ['Pending approval', instance({ approval: 'pending' })],
  ['Rejected', instance({ approval: 'rejected' })],
  ['Blocks rooms', instance({ kind: 'blockout' })],
])('%s is said', (text, each) => {
  expect(approvalText(each)).toBe(text);
});

test.each([
  ['Registrations · signup', { productName: 'registrations', connectedToType: 'signup' }],
  ['Groups · small group', { productName: 'groups', connectedToType: 'small_group' }],
  ['Services', { productName: 'services', connectedToType: null }],
  ['Another product', { productName: null, connectedToType: null }],
])('a connection is of the kind "%s"', (text, more) => {
  const connection = { id: '1', connectedToId: null, connectedToName: null, connectedToUrl: null };
  expect(connectionKind({ ...connection, ...more })).toBe(text);
});

describe('of what is booked', () => {
  const request: ResourceRequest = {
    id: 'q1',
    quantity: 1,
    roomSetupId: 's1',
    approval: 'pending',
    notes: 'Chairs, please',
  };
  const roomSetups = [{ id: 's1', name: 'Rows', description: '40 chairs' }];
  const calendar = { ...calendarOf(), roomSetups };
  const things = (more: Parameters<typeof booking>[3]) =>
    bookedThings(instance({ resourceBookings: [booking('r1', '9:00', '12:00', more)] }), calendar);

  test('a room is told with its setup, the state of its request and its notes', () => {
    const [room] = things({ request });
    expect(room?.name).toBe('Sanctuary');
    expect(room?.remarks).toEqual([
      'Rows: 40 chairs',
      'Request: pending approval',
      'Chairs, please',
    ]);
  });

  test('a room that screens may not name is told to be so', () => {
    expect(things({ isRequestVisibleOnKiosks: false })[0]?.isShown).toBe(false);
    expect(things({ isRequestVisibleOnKiosks: null })[0]?.isShown).toBe(true);
  });

  test('a room that nobody knows any more has its number', () => {
    const [room] = bookedThings(
      instance({ resourceBookings: [booking('r99', '9:00', '12:00')] }),
      calendar,
    );
    expect(room?.name).toBe('Room r99');
  });
});
