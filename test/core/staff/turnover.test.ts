import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventInstance } from '../../../src/core/schedule/event-instance';
import type { WishesOf } from '../../../src/core/staff/room-wishes';
import { turnoverAt, type TurnoverFacts } from '../../../src/core/staff/turnover';
import type { SaidOfEvent } from '../../../src/core/staff/staff-word';
import { minuteMs } from '../../../src/core/time/instant';
import { at, booking, eventTime, instance } from '../../fakes/event-instance';
import { calendarOf, sunday } from '../../fakes/staff-facts';
import { saying } from '../../fakes/staff-word';

const noWishes: WishesOf = () => ({ roomSetup: null, equipment: [], notes: [] });

const boardOf = (
  instances: readonly EventInstance[],
  now = at('10:12'),
  { wishesOf = noWishes, sayings = [] }: Partial<Pick<TurnoverFacts, 'wishesOf' | 'sayings'>> = {},
) => turnoverAt({ calendar: calendarOf(...instances), day: sunday, wishesOf, sayings }, now);
const roomOf = (instances: readonly EventInstance[], now?: number) =>
  boardOf(instances, now).rooms[0];

/** In the Sanctuary, unless told otherwise; visitors come half an hour after the booking begins. */
const inRoom = (name: string, [from, to]: readonly [string, string], roomId = 'r1') =>
  instance({
    name,
    eventTimes: [eventTime(from, to, { startsAt: at(from) + 30 * minuteMs })],
    resourceBookings: [booking(roomId, from, to)],
  });

/** An approved event whose request for the Sanctuary is not. */
const requested = (approval: 'pending' | 'rejected') => {
  const request = { id: 'q1', approval, notes: null, roomSetupId: null, quantity: null };
  return instance({ resourceBookings: [booking('r1', '9:00', '12:00', { request })] });
};

const worship = inRoom('Worship', ['9:00', '11:00']);
const luncheon = inRoom('Luncheon', ['12:00', '14:00']);

describe('what a room is now', () => {
  test('is the event, to the end of its booking', () => {
    expect(roomOf([worship])?.now).toEqual([
      expect.objectContaining({ name: 'Worship', startsAt: at('9:00'), endsAt: at('11:00') }),
    ]);
  });

  test('is nothing in a gap', () => {
    expect(roomOf([worship, luncheon], at('11:30'))?.now).toEqual([]);
  });

  test('is two where bookings overlap', () => {
    const rehearsal = inRoom('Rehearsal', ['10:00', '10:30']);
    expect(roomOf([worship, rehearsal])?.now.map(({ name }) => name)).toEqual([
      'Worship',
      'Rehearsal',
    ]);
  });

  test.each([
    ['approved', {}],
    ['pending', { approval: 'pending' }],
    ['blockout', { kind: 'blockout' }],
  ] as const)('is marked: %s', (kind, more) => {
    expect(roomOf([instance(more)])?.now[0]?.kind).toBe(kind);
  });

  test('is never what was rejected', () => {
    expect(boardOf([instance({ approval: 'rejected' })]).rooms).toEqual([]);
  });

  test('is never what a rejected request asked for', () => {
    expect(boardOf([requested('rejected')]).rooms).toEqual([]);
  });

  test('is pending while its request for the room is', () => {
    expect(roomOf([requested('pending')])?.now[0]?.kind).toBe('pending');
  });

  test('comes with its setup and its teardown', () => {
    expect(roomOf([instance()])?.now[0]).toMatchObject({
      setup: { startsAt: at('9:00'), endsAt: at('10:00') },
      visible: { startsAt: at('10:00'), endsAt: at('11:00') },
      teardown: { startsAt: at('11:00'), endsAt: at('12:00') },
    });
  });

  test('of a private event has none that could be told', () => {
    const hidden = [eventTime('10:00', '11:00', { isVisibleOnKiosks: false })];
    expect(roomOf([instance({ eventTimes: hidden })])?.now[0]).toMatchObject({
      setup: null,
      visible: null,
      teardown: null,
    });
  });

  test('of an event without times follows the time at which it is published', () => {
    const published = { publishedStartsAt: at('9:30'), publishedEndsAt: at('11:30') };
    expect(roomOf([instance({ eventTimes: [], ...published })])?.now[0]).toMatchObject({
      setup: { endsAt: at('9:30') },
      teardown: { startsAt: at('11:30') },
    });
  });

  test('is one stay where its bookings touch', () => {
    const bookings = [booking('r1', '10:00', '12:00'), booking('r1', '9:00', '10:00')];
    expect(roomOf([instance({ resourceBookings: bookings })])?.now).toHaveLength(1);
  });
});

describe('the next changeover', () => {
  test('is when the next booking begins', () => {
    expect(roomOf([luncheon, worship])?.next).toMatchObject({
      at: at('12:00'),
      from: { name: 'Worship' },
      to: { name: 'Luncheon', setup: { startsAt: at('12:00'), endsAt: at('12:30') } },
      gapMs: 60 * minuteMs,
      isTight: false,
    });
  });

  test('is still to come in the gap before it', () => {
    expect(roomOf([worship, luncheon], at('11:59'))?.next?.from?.name).toBe('Worship');
  });

  test('has come when the booking begins', () => {
    expect(roomOf([worship, luncheon], at('12:00'))?.next).toBeNull();
  });

  test('of the first event of a day has nothing before it', () => {
    expect(roomOf([worship], at('8:00'))?.next).toMatchObject({
      from: null,
      gapMs: null,
      isTight: false,
    });
  });

  test.each([
    ['11:30', 30, false],
    ['11:29', 29, true],
    ['11:00', 0, true],
    ['10:45', -15, true],
  ])('to an event from %s on leaves %d minutes', (from, minutes, isTight) => {
    expect(roomOf([worship, inRoom('Next', [from, '13:00'])])?.next).toMatchObject({
      gapMs: minutes * minuteMs,
      isTight,
    });
  });

  test('is from the one that leaves last', () => {
    const short = inRoom('Rehearsal', ['10:00', '10:30']);
    expect(roomOf([worship, short, luncheon])?.next?.from?.name).toBe('Worship');
  });

  test('is to a pending event too, and to a blockout', () => {
    const cleaning = { ...luncheon, kind: 'blockout' } as const;
    expect(roomOf([worship, cleaning])?.next?.to.kind).toBe('blockout');
  });
});

test('what was asked for with a room stands with its event', () => {
  const wishesOf: WishesOf = ({ name }) => ({
    roomSetup: name === 'Worship' ? 'Rows' : 'Round tables',
    equipment: name === 'Worship' ? [] : ['Projector (1)'],
    notes: [],
  });
  const next = boardOf([worship, luncheon], at('10:12'), { wishesOf }).rooms[0]?.next;
  expect([next?.from?.wishes, next?.to.wishes]).toEqual([
    { roomSetup: 'Rows', equipment: [], notes: [] },
    { roomSetup: 'Round tables', equipment: ['Projector (1)'], notes: [] },
  ]);
});

describe('what staff say', () => {
  const saidOf = (said: SaidOfEvent, of = luncheon, now = at('10:12')) =>
    boardOf([worship, luncheon], now, { sayings: [saying(of.id, said, at('23:00'))] });
  const elsewhere = { kind: 'moved', to: { kind: 'room', roomId: 'r4' } } as const;
  const outside = { kind: 'moved', to: { kind: 'place', text: 'The park' } } as const;

  test.each([
    ['cancelled', { kind: 'cancelled' }],
    ['moved to another room', elsewhere],
    ['moved outside', outside],
  ] as const)('of what is %s: nothing is set up for it', (_, said) => {
    const sanctuary = saidOf(said).rooms.find(({ room }) => room.id === 'r1');
    expect(sanctuary?.next).toBeNull();
    expect(sanctuary?.off).toMatchObject([{ name: 'Luncheon', said: [said] }]);
  });

  test('leaves what is there already to be emptied', () => {
    const [sanctuary] = saidOf({ kind: 'cancelled' }, worship).rooms;
    expect(sanctuary?.now).toMatchObject([{ name: 'Worship', isOff: true }]);
    expect(sanctuary?.next?.from).toBeNull();
  });

  test('brings what is moved into its new room, with what is wanted there', () => {
    const chapel = saidOf(elsewhere).rooms.find(({ room }) => room.id === 'r4');
    expect(chapel?.next).toMatchObject({
      at: at('12:00'),
      to: { said: [elsewhere], isOff: false },
    });
  });

  test('of what is hidden changes nothing for those who set up', () => {
    const [sanctuary] = saidOf({ kind: 'hidden' }).rooms;
    expect(sanctuary?.next?.to).toMatchObject({ said: [{ kind: 'hidden' }], isOff: false });
  });

  test('of one event is not said of another', () => {
    expect(saidOf({ kind: 'cancelled' }).rooms[0]?.now[0]?.said).toEqual([]);
  });
});

describe('the rooms', () => {
  test('come by their next changeover, then by when they are empty, then those that are done', () => {
    const board = boardOf([
      inRoom('Over', ['8:00', '9:00'], 'r4'),
      inRoom('Last', ['9:00', '12:00'], 'r3'),
      worship,
      luncheon,
      inRoom('Soon', ['10:30', '11:00'], 'r2'),
    ]);
    expect(board.rooms.map(({ room }) => room.name)).toEqual([
      'Room 9',
      'Sanctuary',
      'Room 10',
      'Chapel',
    ]);
  });

  test('are those that are booked that day', () => {
    const bookings = [
      booking('r1', '0:00', '0:00', { startsAt: at('9:00', 23), endsAt: at('10:00', 23) }),
    ];
    expect(boardOf([instance({ resourceBookings: bookings })]).rooms).toEqual([]);
  });
});

describe('the next moment at which it is another', () => {
  test.each([
    ['8:00', '8:59', 'the minute after which half an hour is counted down'],
    ['11:40', '11:41', 'the next minute near a changeover'],
    ['14:00', '14:01', 'the next minute after an end'],
    ['15:00', '0:00', 'midnight'],
  ])('at %s is not after %s: %s', (now, latest) => {
    const { changesAt } = boardOf([worship, luncheon], at(now));
    expect(changesAt).toBeGreaterThan(at(now));
    expect(changesAt).toBeLessThanOrEqual(
      latest === '0:00' ? sunday.endsAt : at(latest) + minuteMs,
    );
  });

  test('leaves nothing out: until then the board is the same', () => {
    const quarter = fc.integer({ min: 0, max: 95 });
    const stays = fc.array(fc.tuple(quarter, fc.integer({ min: 0, max: 12 }), fc.boolean()));
    fc.assert(
      fc.property(
        stays,
        fc.integer({ min: 0, max: 1439 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, minute, share) => {
          const instances = all.map(([from, length, isFirst]) => {
            const startsAt = at('0:00') + from * 15 * minuteMs;
            const span = { startsAt, endsAt: startsAt + length * 15 * minuteMs };
            const booked = booking(isFirst ? 'r1' : 'r2', '0:00', '0:00', span);
            return instance({ ...span, eventTimes: [], resourceBookings: [booked] });
          });
          const now = at('0:00') + minute * minuteMs;
          const board = boardOf(instances, now);
          const later = now + Math.floor((board.changesAt - now - 1) * Math.min(share, 0.999));
          expect(boardOf(instances, later).rooms).toEqual(board.rooms);
        },
      ),
    );
  });
});
