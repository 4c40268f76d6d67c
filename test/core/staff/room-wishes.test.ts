import { expect, test } from 'vitest';
import type {
  EquipmentBooking,
  EventInstance,
  ResourceRequest,
} from '../../../src/core/schedule/event-instance';
import { wishesIn } from '../../../src/core/staff/room-wishes';
import { at, booking, instance } from '../../fakes/event-instance';

const roomSetups = [
  { id: 's1', name: 'Classroom', description: '24 chairs\nin rows' },
  { id: 's2', name: 'Bare', description: null },
];

function request(more: Partial<ResourceRequest> = {}): ResourceRequest {
  const approval = 'approved';
  return { id: 'q1', approval, notes: null, roomSetupId: null, quantity: null, ...more };
}

function projector(more: Partial<EquipmentBooking> = {}): EquipmentBooking {
  const span = { startsAt: at('9:00'), endsAt: at('12:00') };
  return { id: 'p1', name: 'Projector', quantity: 1, ...span, request: null, ...more };
}

function wishesOf(of: EventInstance) {
  return wishesIn({ roomSetups })(of, of.resourceBookings);
}

const withRequest = (more: Partial<ResourceRequest>) =>
  instance({ resourceBookings: [booking('r1', '9:00', '12:00', { request: request(more) })] });

test('a room setup is told by its name and its words', () => {
  expect(wishesOf(withRequest({ roomSetupId: 's1' })).roomSetup).toBe(
    'Classroom: 24 chairs\nin rows',
  );
});

test('a room setup without words is told by its name', () => {
  expect(wishesOf(withRequest({ roomSetupId: 's2' })).roomSetup).toBe('Bare');
});

test('a room setup that is not known is told to be there', () => {
  expect(wishesOf(withRequest({ roomSetupId: 's9' })).roomSetup).toContain('not known');
});

test('equipment is told with how many', () => {
  const equipment = [projector({ quantity: 2 })];
  expect(wishesOf(instance({ equipment })).equipment).toEqual(['Projector (2)']);
});

test('equipment of another time of the event is not', () => {
  const equipment = [projector({ startsAt: at('12:00'), endsAt: at('13:00') })];
  expect(wishesOf(instance({ equipment })).equipment).toEqual([]);
});

test('equipment that was rejected is not', () => {
  const equipment = [projector({ request: request({ approval: 'rejected', notes: 'HDMI' }) })];
  expect(wishesOf(instance({ equipment }))).toMatchObject({ equipment: [], notes: [] });
});

test('notes of the room and of its equipment are told, each once', () => {
  const equipment = [
    projector({ request: request({ notes: 'HDMI, please' }) }),
    projector({ name: 'Screen', request: request({ notes: ' Lights off ' }) }),
  ];
  const of = { ...withRequest({ notes: 'Lights off' }), equipment };
  expect(wishesOf(of).notes).toEqual(['Lights off', 'HDMI, please']);
});

test('nothing is told of what nobody asked for', () => {
  expect(wishesOf(instance())).toEqual({ roomSetup: null, equipment: [], notes: [] });
});
