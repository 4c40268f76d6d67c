import { describe, expect, test } from 'vitest';
import { decodeInstances } from '../../../src/main/calendar/event-instances';
import { eventInstanceRow, linkTo, sanctuaryRow, type Row } from '../../fakes/json-api';

const urn: Row = {
  type: 'Resource',
  id: '9',
  attributes: { kind: 'Resource', name: 'Coffee urn' },
};
const request = (more: Row['attributes'], relationships?: Row['relationships']): Row => ({
  type: 'EventResourceRequest',
  id: 'q',
  attributes: { approval_status: 'A', visible_on_kiosks: true, ...more },
  ...(relationships && { relationships }),
});
const bookingOf = (resource: Row, quantity: unknown, requested?: Row): Row => ({
  type: 'ResourceBooking',
  id: 'b',
  attributes: { starts_at: '2026-11-22T14:00:00Z', ends_at: '2026-11-22T17:00:00Z', quantity },
  relationships: {
    resource: { data: { type: resource.type, id: resource.id } },
    ...(requested && {
      event_resource_request: { data: { type: requested.type, id: requested.id } },
    }),
  },
});

/** What comes of one booking, with what the answer includes of it. */
function decoded(booking: Row, ...included: Row[]) {
  const row = eventInstanceRow('1', { relationships: { resource_bookings: linkTo(booking) } });
  const answer = { data: [row], included: [booking, ...included] };
  const { instances, droppedRows } = decodeInstances(answer, { timeZone: 'UTC', rooms: [] });
  return { ...instances[0], droppedRows };
}

const equipmentOf = (...given: Parameters<typeof decoded>) => decoded(...given).equipment ?? [];
const requestOf = (requested: Row) =>
  decoded(bookingOf(sanctuaryRow, 1, requested), sanctuaryRow, requested).resourceBookings?.[0]
    ?.request;

describe('equipment', () => {
  test('is what is booked and no room, with setup and teardown', () => {
    expect(equipmentOf(bookingOf(urn, 2), urn)).toEqual([
      {
        id: 'b',
        name: 'Coffee urn',
        quantity: 2,
        startsAt: Date.UTC(2026, 10, 22, 14),
        endsAt: Date.UTC(2026, 10, 22, 17),
        request: null,
      },
    ]);
  });

  test('does not stand among the rooms, nor a room among it', () => {
    expect(decoded(bookingOf(urn, 1), urn).resourceBookings).toEqual([]);
    expect(equipmentOf(bookingOf(sanctuaryRow, 1), sanctuaryRow)).toEqual([]);
  });

  test('of which nothing is included is left out: it has no name', () => {
    expect(decoded(bookingOf(urn, 1))).toMatchObject({ equipment: [], droppedRows: 0 });
  });

  test.each([
    [undefined, 4],
    ['many', 4],
    [-1, 4],
    [0, 0],
  ])('of a quantity of %j counts as its request says', (quantity, counted) => {
    const requested = request({ quantity: 4 });
    const [booked] = equipmentOf(bookingOf(urn, quantity, requested), urn, requested);
    expect(booked?.quantity).toBe(counted);
  });

  test('of which nobody says how many counts once', () => {
    expect(equipmentOf(bookingOf(urn, null), urn)[0]?.quantity).toBe(1);
  });
});

describe('a request', () => {
  test('says how the room is to be set up, with its notes and how far its approval has come', () => {
    const setup = { room_setup: { data: { type: 'RoomSetup', id: 's1' } } };
    const notes = ' Two tables\r\n\r\nby the\tdoor\u202E ';
    expect(requestOf(request({ approval_status: 'P', notes, quantity: 1 }, setup))).toEqual({
      id: 'q',
      approval: 'pending',
      notes: 'Two tables\nby the door',
      roomSetupId: 's1',
      quantity: 1,
    });
  });

  test('that is not included is not known', () => {
    const requested = request({});
    const booked = decoded(bookingOf(sanctuaryRow, 1, requested), sanctuaryRow);
    expect(booked.resourceBookings).toMatchObject([{ request: null }]);
  });

  test('of a status that nobody knows has none', () => {
    expect(requestOf(request({ approval_status: 'X' }))?.approval).toBeNull();
  });

  test('with odd notes, quantity and setup is no bad row, and still says what kiosks may name', () => {
    const odd = request(
      { notes: 7, quantity: 'two', visible_on_kiosks: false },
      {
        room_setup: 'a table',
      },
    );
    const booked = decoded(bookingOf(sanctuaryRow, 1, odd), sanctuaryRow, odd);
    expect(booked.droppedRows).toBe(0);
    expect(booked.resourceBookings).toMatchObject([
      {
        isRequestVisibleOnKiosks: false,
        request: { notes: null, quantity: null, roomSetupId: null },
      },
    ]);
  });

  test('with notes of a hundred thousand characters ends in time', () => {
    const notes = requestOf(request({ notes: 'word '.repeat(20_000) }))?.notes ?? '';
    expect(notes.length).toBeLessThanOrEqual(2000);
    expect(notes.length).toBeGreaterThan(1900);
  });
});
