import { describe, expect, test } from 'vitest';
import { isUnknownRoom, roomBoardAt } from '../../../src/core/board/room-board';
import type { DoorState } from '../../../src/core/board/room/door-state';
import type { Screen } from '../../../src/core/board/screen';
import type { PublicDay, PublicSchedule } from '../../../src/core/schedule/public-schedule';
import type { Reservation } from '../../../src/core/schedule/reservation';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { at, church } from '../../fakes/event-instance';
import { days, publicTime, scheduleOf } from '../../fakes/public-schedule';

type Times = Parameters<typeof scheduleOf>[0];

const boardAt = (
  now: number,
  times: Times,
  more: Partial<PublicSchedule> = {},
  screen: Screen = {},
) => roomBoardAt(scheduleOf(times, more), screen, 'r1', now);

const held = (from: string, to: string, forTimeId: string | null = null): Reservation => ({
  roomId: 'r1',
  startsAt: at(from),
  endsAt: at(to),
  forTimeId,
});

const daysWith = (more: Partial<PublicDay>) => days.map((day) => ({ ...day, ...more }));

/** "Now | Worship, until 10:30 AM". */
function said({ word, events, detail }: DoorState): string {
  const texts = events.map((event) => [event.name, event.detail].join(', '));
  return [word, ...texts, detail].filter((text) => text !== '').join(' | ');
}

const worship = publicTime('Worship', '10:00', '10:30');

describe('now', () => {
  test('stands from the start up to the end', () => {
    const saidAt = (now: number) => said(boardAt(now, [worship]).state);
    expect(saidAt(at('10:00') - 1)).toBe('Starts in 1 min | Worship, 10:00 – 10:30 AM');
    expect(saidAt(at('10:00'))).toBe('Now | Worship, until 10:30 AM');
    expect(saidAt(at('10:30') - 1)).toBe('Now | Worship, until 10:30 AM');
    expect(saidAt(at('10:30'))).toBe('Nothing more today');
  });

  test('tells how much of it is over', () => {
    expect(boardAt(at('10:15'), [worship]).state.events[0]?.progress).toBe(0.5);
  });

  test('is only scheduled, without progress, when the data is stale', () => {
    const { state } = boardAt(at('10:15'), [worship], { days: daysWith({ ageMs: 4 * hourMs }) });
    expect([state.kind, state.word, state.events[0]?.progress]).toEqual([
      'now',
      'Scheduled now',
      null,
    ]);
  });

  test('names all events that share the room, latest start first, long-running last', () => {
    const times = [
      publicTime('Market', '10:05', '15:00'),
      publicTime('Early', '9:00', '11:00'),
      worship,
    ];
    expect(said(boardAt(at('10:12'), times).state)).toBe(
      'Now | Worship, until 10:30 AM | Early, until 11:00 AM | Market, until 3:00 PM',
    );
  });

  test('stands over a private hold of the room', () => {
    const { state } = boardAt(at('10:12'), [worship], { reservations: [held('10:00', '11:00')] });
    expect(state.kind).toBe('now');
  });

  test('of an event without length lasts a quarter of an hour, without an end', () => {
    const bells = publicTime('Bells', '10:00', '10:00');
    const { state } = boardAt(at('10:14'), [bells]);
    expect([said(state), state.events[0]?.progress]).toEqual(['Now | Bells, ', null]);
    expect(boardAt(at('10:15'), [bells]).state.kind).toBe('free');
  });
});

describe('an event that has the room for a part of its time', () => {
  const walk = publicTime('Walk', '9:00', '11:00', {
    partRooms: [{ roomId: 'r1', startsAt: at('9:45'), endsAt: at('10:20') }],
  });

  test.each([
    ['9:40', 'Starts in 5 min | Walk, 9:45 – 10:20 AM'],
    ['10:12', 'Now | Walk, until 10:20 AM'],
    ['10:20', 'Nothing more today'],
  ])('at %s the door says: %s', (now, text) => {
    expect(said(boardAt(at(now), [walk]).state)).toBe(text);
  });
});

describe('soon', () => {
  const lunch = publicTime('Lunch', '11:00', '12:30');

  test('is said for the last 30 minutes', () => {
    expect(boardAt(at('10:30') - 1, [lunch]).state.kind).toBe('free');
    expect(said(boardAt(at('10:30'), [lunch]).state)).toBe(
      'Starts in 30 min | Lunch, 11:00 AM – 12:30 PM',
    );
  });

  test('names all that start together', () => {
    const both = [
      lunch,
      publicTime('Choir', '11:00', '13:00'),
      publicTime('Band', '11:10', '12:00'),
    ];
    const { events } = boardAt(at('10:40'), both).state;
    expect(events.map(({ name }) => name)).toEqual(['Lunch', 'Choir']);
  });

  test('gives way to whatever holds the room', () => {
    const { state } = boardAt(at('10:40'), [lunch], { reservations: [held('10:00', '10:45')] });
    expect(said(state)).toBe('Reserved | until 10:45 AM');
  });

  test('looks over midnight', () => {
    const vigil = publicTime('Vigil', '0:10', '1:00', {
      startsAt: at('0:10', 23),
      endsAt: at('1:00', 23),
    });
    expect(said(boardAt(at('23:50'), [vigil]).state)).toBe(
      'Starts in 20 min | Vigil, 12:10 AM Mon – 1:00 AM Mon',
    );
  });
});

describe('getting ready', () => {
  const lunch = publicTime('Lunch', '11:30', '12:30');

  test('names what the room is made ready for, and its public start', () => {
    const { state } = boardAt(at('11:12'), [lunch], {
      reservations: [held('11:00', '11:30', 'Lunch')],
    });
    expect([state.kind, said(state)]).toEqual([
      'getting-ready',
      'Getting ready | Lunch, starts at 11:30 AM',
    ]);
  });

  test('begins and ends with the hold', () => {
    const kindAt = (now: number) =>
      boardAt(now, [lunch], { reservations: [held('10:00', '11:30', 'Lunch')] }).state.kind;
    expect([at('10:00') - 1, at('10:00'), at('11:30')].map(kindAt)).toEqual([
      'free',
      'getting-ready',
      'now',
    ]);
  });

  test('waits for another event to end', () => {
    const { state } = boardAt(at('10:12'), [worship, lunch], {
      reservations: [held('10:00', '11:30', 'Lunch')],
    });
    expect(said(state)).toBe('Now | Worship, until 10:30 AM');
  });
});

describe('an event where children are checked in', () => {
  const childrens = publicTime('Kids Church', '10:00', '10:30', { isKidsCheckIn: true });
  const newsAt = (now: number, more: Partial<PublicSchedule> = {}) =>
    boardAt(now, [childrens], more).state.events.map(({ news }) => news);

  test.each([
    ['soon', '9:50', []],
    ['getting ready', '9:20', [held('9:00', '10:00', 'Kids Church')]],
    ['now', '10:12', []],
  ])('says so at the door while it is %s', (_, now, reservations) => {
    expect(newsAt(at(now), { reservations })).toEqual(['Kids check-in']);
  });

  test('says so behind its news', () => {
    const changes = [{ timeId: 'Kids Church', wasStartsAt: at('9:00'), wasRoomIds: [] }];
    expect(newsAt(at('9:50'), { changes })).toEqual(['New time, was 9:00 AM · Kids check-in']);
  });
});

describe('reserved', () => {
  const reservedAt = (now: number, reservations: readonly Reservation[], times: Times = []) =>
    boardAt(now, times, { reservations }).state;

  test('has no name, and lasts to the end of the hold', () => {
    const state = reservedAt(at('14:00'), [held('14:00', '15:30')]);
    expect(state).toEqual({
      kind: 'reserved',
      word: 'Reserved',
      events: [],
      detail: 'until 3:30 PM',
    });
  });

  test('joins holds that touch', () => {
    const state = reservedAt(at('14:00'), [held('14:00', '15:00'), held('15:00', '15:30', 'gone')]);
    expect(state.detail).toBe('until 3:30 PM');
  });

  test('ends where a public time begins', () => {
    const class3 = publicTime('Class', '15:00', '15:20');
    expect(reservedAt(at('14:00'), [held('14:00', '15:30')], [class3]).detail).toBe(
      'until 3:00 PM',
    );
  });

  test.each([
    [at('0:00', 23), 'until midnight'],
    [at('7:00', 23), 'until 7:00 AM Mon'],
  ])('over night it names the day of its end', (endsAt, detail) => {
    expect(reservedAt(at('22:00'), [{ ...held('21:00', '22:30'), endsAt }]).detail).toBe(detail);
  });
});

describe('nothing scheduled', () => {
  test.each([
    ['a public time', [publicTime('Lunch', '12:00', '13:00')], []],
    ['getting ready', [publicTime('Lunch', '13:00', '14:00')], [held('12:00', '13:00', 'Lunch')]],
    ['a reservation', [], [held('12:00', '12:30')]],
    ['what lasts all day', [publicTime('Fair', '12:00', '22:00', { isAllDay: true })], []],
  ])('is bounded by %s', (_, times, reservations) => {
    const { state } = boardAt(at('10:12'), times, { reservations });
    expect([state.kind, said(state)]).toEqual(['free', 'Nothing scheduled | until noon']);
  });

  test.each([
    ['all day', [], 'Nothing scheduled | today'],
    ['after the last event', [publicTime('Early', '8:00', '9:00')], 'Nothing more today'],
    [
      'before midnight',
      [publicTime('Late', '0:40', '2:00', { startsAt: at('0:40', 23), endsAt: at('2:00', 23) })],
      'Nothing scheduled | today',
    ],
  ])('needs no end when nothing follows %s', (_, times, text) => {
    expect(said(boardAt(at('10:12'), times).state)).toBe(text);
  });

  test.each([
    [[], 'Available | today'],
    [[publicTime('Early', '8:00', '9:00')], 'Available | today'],
    [[publicTime('Lunch', '12:00', '13:00')], 'Available | until noon'],
  ])('reads "Available" where staff want that', (times, text) => {
    expect(said(boardAt(at('10:12'), times, {}, { saysAvailable: true }).state)).toBe(text);
  });

  test.each([
    ['holds are not known', { holdsAgeMs: null }],
    ['holds are older than three hours', { holdsAgeMs: 3 * hourMs + 1 }],
    ['times are older than three hours', { ageMs: 3 * hourMs + 1 }],
  ])('is not said where %s', (_, more) => {
    const { state } = boardAt(at('10:12'), [], { days: daysWith(more) });
    expect([state.kind, said(state)]).toEqual(['unknown', 'Not known | Ask at the welcome desk']);
  });

  test('is still said of holds of three hours, and wakes the door when they get older', () => {
    const board = boardAt(at('10:12'), [], { days: daysWith({ holdsAgeMs: 3 * hourMs - 999 }) });
    expect([board.state.kind, board.changesAt]).toEqual(['free', at('10:12') + 1000]);
  });

  test('does not keep public times from being told while holds are not known', () => {
    const unknownHolds = { days: daysWith({ holdsAgeMs: null }) };
    const wordAt = (now: number) => boardAt(now, [worship], unknownHolds).state.word;
    expect([at('9:50'), at('10:12')].map(wordAt)).toEqual(['Starts in 10 min', 'Now']);
  });
});

describe('what lasts all day', () => {
  const fair = publicTime('Fair', '0:00', '0:00', { isAllDay: true, endsAt: at('0:00', 23) });

  test('makes a door neither now nor free', () => {
    const { state } = boardAt(at('10:12'), [fair]);
    expect([state.kind, said(state)]).toEqual(['all-day', 'All day | Fair, ']);
  });

  test('lasts through its day where it was entered without a length', () => {
    const { state } = boardAt(at('10:12'), [{ ...fair, endsAt: fair.startsAt }]);
    expect(said(state)).toBe('All day | Fair, ');
  });

  test('counts its days', () => {
    const camp = { ...fair, startsAt: at('0:00', 21), endsAt: at('0:00', 25) };
    expect(said(boardAt(at('10:12'), [camp]).state)).toBe('All day | Fair, Day 2 of 4');
  });

  test('stands on top of what follows while the door says something else', () => {
    const { state, following } = boardAt(at('9:50'), [fair, worship]);
    expect(state.kind).toBe('soon');
    expect(following).toMatchObject([{ kind: 'all-day', time: 'All day', text: 'Fair' }]);
  });
});

describe('a door that does not know', () => {
  const nothing = { word: 'Not known', events: [], kind: 'unknown' };

  test('says that the schedule is on its way', () => {
    const starting = { organization: null, isStarting: true, days: [], rooms: [] };
    const board = boardAt(at('10:12'), [], starting);
    expect(board.state).toEqual({ ...nothing, detail: 'The schedule is on its way' });
    expect([board.roomName, board.following]).toEqual(['', []]);
  });

  test('says whom to ask when its day is not kept, under its own name', () => {
    const board = boardAt(at('10:12'), [worship], { days: daysWith({ ageMs: null }) });
    expect(board).toMatchObject({
      roomName: 'Sanctuary',
      state: { ...nothing, detail: 'Schedule not available – please ask at the welcome desk' },
    });
  });

  test('of a room that the church does not have says nothing more', () => {
    const schedule = scheduleOf([worship]);
    const { state } = roomBoardAt(schedule, {}, 'r99', at('10:12'));
    expect(state.detail).toContain('Schedule not available');
    expect(isUnknownRoom(schedule, 'r99')).toBe(true);
    expect(isUnknownRoom(schedule, 'r1')).toBe(false);
  });

  test('of a church that is not known yet takes no room for unknown', () => {
    expect(isUnknownRoom(scheduleOf([], { organization: null, rooms: [] }), 'r99')).toBe(false);
  });

  test('has no state while its clock is doubted, and lists the day', () => {
    const early = publicTime('Early', '8:00', '9:00');
    const board = boardAt(at('10:12'), [early, worship], {
      isClockDoubted: true,
      reservations: [held('14:00', '15:30')],
    });
    expect(board.state).toEqual({
      ...nothing,
      word: '',
      detail: 'The clock of this screen is being checked',
    });
    expect(board.clock).toBeNull();
    expect(board.following.map(({ time, text }) => [time, text])).toEqual([
      ['10:00 – 10:30 AM', 'Worship'],
      ['2:00 – 3:30 PM', 'Reserved'],
    ]);
  });
});

describe('the name of the room', () => {
  test('is that of its sign', () => {
    const screen = { signs: { r1: { name: 'Great Hall', way: '↑ upstairs' } } };
    expect(boardAt(at('10:12'), [], {}, screen).roomName).toBe('Great Hall');
  });

  test('stands on a door whose screen is bound to other places', () => {
    const screen: Screen = { roomIds: ['r4'], folders: ['nowhere'], tagIds: ['none'] };
    const board = boardAt(at('10:12'), [worship], {}, screen);
    expect([board.roomName, board.state.word]).toEqual(['Sanctuary', 'Now']);
  });
});

test('the door wakes for edges that lie between two minutes', () => {
  const odd = { ...worship, endsAt: at('10:12') + 30_000 };
  expect(boardAt(at('10:12'), [odd]).changesAt).toBe(at('10:12') + 30_000);
});

test('the minutes to a start turn with the start, not with the clock', () => {
  const odd = { ...worship, startsAt: at('10:20') + 20_000 };
  const board = boardAt(at('10:12'), [odd]);
  expect([board.state.word, board.changesAt - at('10:12')]).toEqual(['Starts in 9 min', 20_000]);
  expect(boardAt(board.changesAt, [odd]).state.word).toBe('Starts in 8 min');
});

test('24-hour churches see 24-hour times', () => {
  const organization = { ...church, isTwentyFourHour: true };
  const lunch = publicTime('Lunch', '12:00', '13:30');
  const saidAt = (now: string) => said(boardAt(at(now), [lunch], { organization }).state);
  expect(['11:00', '11:40', '12:10'].map(saidAt)).toEqual([
    'Nothing scheduled | until 12:00',
    'Starts in 20 min | Lunch, 12:00 – 13:30',
    'Now | Lunch, until 13:30',
  ]);
});

test.each([
  ['de', 'Beginnt in 10 Min.'],
  ['es', 'Empieza en 10 min'],
  ['ko', '10분 후 시작'],
] as const)('in %s the state begins with a capital where there are any', (language, word) => {
  expect(boardAt(at('9:50'), [worship], {}, { language }).state.word).toBe(word);
});

test('an hour that clocks repeat is counted in real time', () => {
  // 1 November 2026, 1:30 EDT and EST.
  const startsAt = Date.parse('2026-11-01T01:30:00-04:00');
  const day: PublicDay = {
    date: '2026-11-01',
    startsAt: Date.parse('2026-11-01T00:00:00-04:00'),
    endsAt: Date.parse('2026-11-02T00:00:00-05:00'),
    ageMs: 0,
    holdsAgeMs: 0,
  };
  const watch = { ...worship, startsAt, endsAt: startsAt + hourMs };
  const wordAt = (minutes: number) => {
    const now = startsAt + minutes * minuteMs;
    return boardAt(now, [watch], { now, days: [day] }).state.word;
  };
  expect([-20, 59, 60].map(wordAt)).toEqual(['Starts in 20 min', 'Now', 'Nothing more today']);
});
