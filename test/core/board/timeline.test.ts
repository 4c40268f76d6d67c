import { describe, expect, test } from 'vitest';
import type { Screen } from '../../../src/core/board/screen';
import { timelineAt, type TimelineHours } from '../../../src/core/board/timeline';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import type { PublicTime } from '../../../src/core/schedule/public-time';
import type { Reservation } from '../../../src/core/schedule/reservation';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { at, church } from '../../fakes/event-instance';
import { days, publicTime, scheduleOf } from '../../fakes/public-schedule';

type Setting = {
  readonly now?: number;
  readonly screen?: Screen;
  readonly more?: Partial<PublicSchedule>;
};

function boardOf(times: readonly PublicTime[], { now = at('10:12'), screen = {}, more }: Setting) {
  return timelineAt(scheduleOf(times, { now, ...more }), screen, now);
}

function hoursOf(times: readonly PublicTime[], setting: Setting = {}): TimelineHours {
  const { body } = boardOf(times, setting);
  if (body.kind !== 'hours') throw new Error(`a message: ${body.text}`);
  return body;
}

/** The bars of a room, as [kind, text, from, to], positions in hours since the window's start. */
function barsIn(hours: TimelineHours, room = 'r1') {
  const row = hours.rows.find(({ key }) => key === room);
  return (row?.bars ?? []).map((bar) => [bar.kind, bar.text, 6 * bar.from, 6 * bar.to]);
}

const held = (
  roomId: string,
  from: string,
  to: string,
  forTimeId: string | null = null,
): Reservation => ({ roomId, startsAt: at(from), endsAt: at(to), forTimeId });

const allDay = publicTime('Feast', '0:00', '0:00', { endsAt: at('0:00', 23), isAllDay: true });
const lateNight = publicTime('Vigil', '23:00', '23:30');
const names = (hours: TimelineHours) => hours.rows.map(({ name }) => name);

describe('the window', () => {
  const worship = publicTime('Worship', '9:00', '22:00');
  const nowAt = (now: number) => 6 * (hoursOf([worship], { now }).nowAt ?? NaN);

  test.each([
    ['10:12', 0.7],
    ['10:14', 0.7 + 2 / 60],
    ['10:15', 0.5],
    ['10:29', 0.5 + 14 / 60],
  ])('at %s it begins half an hour to three quarters before now', (time, before) => {
    expect(nowAt(at(time))).toBeCloseTo(before);
  });

  test('it does not begin before midnight, of which nothing is kept', () => {
    expect(nowAt(at('0:10'))).toBeCloseTo(10 / 60);
  });

  test('it has as many hours as the screen is wide enough for', () => {
    const board = timelineAt(scheduleOf([worship]), {}, at('10:15'), 3);
    expect(board.body).toMatchObject({ nowAt: 0.5 / 3 });
  });

  test('it goes on into the next day where that is kept', () => {
    const breakfast = publicTime('Breakfast', '0:00', '0:00', {
      startsAt: at('1:00', 23),
      endsAt: at('2:00', 23),
    });
    const hours = hoursOf([breakfast], { now: at('22:00') });
    expect(barsIn(hours)).toEqual([['later', 'Breakfast', 3.5, 4.5]]);
  });
});

describe('a bar', () => {
  test('of what is on, was, and comes', () => {
    const hours = hoursOf([
      publicTime('Early', '9:00', '10:00'),
      publicTime('Worship', '10:00', '11:00'),
      publicTime('Lunch', '12:00', '13:00'),
    ]);
    expect(barsIn(hours)).toEqual([
      ['over', 'Early', 0, 0.5],
      ['now', 'Worship', 0.5, 1.5],
      ['later', 'Lunch', 2.5, 3.5],
    ]);
  });

  test('ends with the window where its event goes on', () => {
    const [bar] = hoursOf([publicTime('Camp', '8:00', '20:00')]).rows[0]?.bars ?? [];
    expect(bar).toMatchObject({ from: 0, to: 1, isCutBefore: true, isCutAfter: true });
  });

  test('of an event without a length lasts while the board says that it started', () => {
    expect(barsIn(hoursOf([publicTime('Bell', '10:00', '10:00')]))).toEqual([
      ['now', 'Bell', 0.5, 0.75],
    ]);
  });

  test('that is held before a public time gets ready for it, and is reserved otherwise', () => {
    const hours = hoursOf([publicTime('Lunch', '12:00', '13:00')], {
      more: { reservations: [held('r1', '11:30', '12:00', 'Lunch'), held('r1', '13:00', '13:30')] },
    });
    expect(barsIn(hours)).toEqual([
      ['getting-ready', 'Getting ready', 2, 2.5],
      ['later', 'Lunch', 2.5, 3.5],
      ['reserved', 'Reserved', 3.5, 4],
    ]);
  });

  test('of a private hold stands only where no event is', () => {
    const hours = hoursOf([publicTime('Lunch', '12:00', '13:00')], {
      more: { reservations: [held('r1', '11:30', '13:30')] },
    });
    expect(barsIn(hours).map(([kind, , from, to]) => [kind, from, to])).toEqual([
      ['reserved', 2, 2.5],
      ['later', 2.5, 3.5],
      ['reserved', 3.5, 4],
    ]);
  });

  test('tells what is new about its event', () => {
    const lunch = publicTime('Lunch', '12:00', '13:00');
    const changes = [{ timeId: 'Lunch', wasStartsAt: at('11:00'), wasRoomIds: [] }];
    const [bar] = hoursOf([lunch], { more: { changes } }).rows[0]?.bars ?? [];
    expect(bar?.note).toBe('New time, was 11:00 AM');
  });

  test('of a part of an event is as long as that has the room', () => {
    const tour = publicTime('Tour', '10:00', '12:00', {
      roomIds: ['r1', 'r4'],
      partRooms: [{ roomId: 'r4', startsAt: at('11:00'), endsAt: at('12:00') }],
    });
    expect(barsIn(hoursOf([tour]), 'r4')).toEqual([['later', 'Tour', 1.5, 2.5]]);
  });
});

describe('several at once', () => {
  const lanesOf = (...times: PublicTime[]) =>
    hoursOf(times).rows[0]?.bars.map(({ text, lane, lanes }) => [text, lane, lanes]);

  test('stand above one another, and what is alone has the whole row', () => {
    expect(
      lanesOf(
        publicTime('A', '10:00', '11:00'),
        publicTime('B', '10:30', '11:30'),
        publicTime('C', '11:30', '12:00'),
      ),
    ).toEqual([
      ['A', 0, 2],
      ['B', 1, 2],
      ['C', 0, 1],
    ]);
  });

  test('share a lane where one ends as another begins', () => {
    expect(
      lanesOf(
        publicTime('A', '10:00', '12:00'),
        publicTime('B', '10:00', '11:00'),
        publicTime('C', '11:00', '12:00'),
      ),
    ).toEqual([
      ['B', 0, 2],
      ['A', 1, 2],
      ['C', 0, 2],
    ]);
  });

  test('three need three lanes', () => {
    const three = ['A', 'B', 'C'].map((name) => publicTime(name, '10:00', '11:00'));
    expect(hoursOf(three).rows[0]?.lanes).toBe(3);
  });

  test('what lasts all day stands above the rest, with its label, and is not now', () => {
    const hours = hoursOf([publicTime('Worship', '10:00', '11:00'), allDay]);
    expect(hours.rows[0]?.bars).toMatchObject([
      { kind: 'all-day', text: 'All day · Feast', lane: 0, lanes: 2, isCutAfter: true },
      { kind: 'now', text: 'Worship', lane: 1, lanes: 2 },
    ]);
  });

  test('an all-day event that has no length lasts through its day', () => {
    const hours = hoursOf([{ ...allDay, endsAt: allDay.startsAt }], { now: at('22:00') });
    expect(barsIn(hours)).toEqual([['all-day', 'All day · Feast', 0, 2.5]]);
  });
});

describe('what is not known', () => {
  const lunch = publicTime('Lunch', '12:00', '13:00');
  const unknownIn = (more: Partial<PublicSchedule>, now = at('10:15')) =>
    barsIn(hoursOf([lunch, lateNight], { now, more })).filter(([kind]) => kind === 'unknown');
  const aged = (ageMs: number | null, holdsAgeMs: number | null) => ({
    days: days.map((day) => ({ ...day, ageMs, holdsAgeMs })),
  });
  const around = [
    ['unknown', '', 0, 0.5],
    ['unknown', '', 0.5, 2.25],
    ['unknown', 'Not known', 3.25, 6],
  ];

  test('where nothing is known of holds, all time without an event is, and says so once', () => {
    expect(unknownIn(aged(0, null))).toEqual(around);
  });

  test('the words do not stand where the line at now would go through them', () => {
    const bars = barsIn(hoursOf([lateNight], { more: aged(0, null), now: at('10:15') }));
    expect(bars).toEqual([
      ['unknown', '', 0, 0.5],
      ['unknown', 'Not known', 0.5, 6],
    ]);
  });

  test.each([
    ['holds', aged(0, 3 * hourMs + 1)],
    ['events', aged(3 * hourMs + 1, 0)],
  ])('so it is where what is known of %s is more than three hours old', (_, more) => {
    expect(unknownIn(more)).toEqual(around);
  });

  test('three hours exactly are still known', () => {
    expect(unknownIn({ ...aged(3 * hourMs, 3 * hourMs), now: at('10:15') })).toEqual([]);
  });

  test('a day that is not kept is unknown from midnight', () => {
    const [today] = days;
    const night = { days: today ? [today] : [] };
    expect(unknownIn(night, at('22:30'))).toEqual([['unknown', 'Not known', 2, 6]]);
  });

  test('a room without an event keeps its row', () => {
    const early = publicTime('Early', '8:00', '9:00', { roomIds: ['r4'] });
    const hours = hoursOf([lunch, early], { more: aged(0, null) });
    expect([names(hours), hours.nothingMore]).toEqual([['Sanctuary', 'Chapel'], []]);
  });
});

describe('rooms', () => {
  const inRoom = (roomId: string, from: string, to: string) =>
    publicTime(`${roomId} ${from}`, from, to, { roomIds: [roomId] });

  test('that nothing holds any more today are named together', () => {
    const hours = hoursOf([inRoom('r1', '11:00', '12:00'), inRoom('r4', '8:00', '9:00')]);
    expect([names(hours), hours.nothingMore]).toEqual([['Sanctuary'], ['Chapel']]);
  });

  test('that are held for something private have something more today', () => {
    const reservations = [held('r4', '20:00', '21:00')];
    const times = [inRoom('r1', '11:00', '12:00'), inRoom('r4', '8:00', '9:00')];
    const hours = hoursOf(times, { more: { reservations } });
    expect(hours.rows[1]).toMatchObject({
      name: 'Chapel',
      later: '8:00\u00A0PM · Reserved',
      rank: 2,
    });
  });

  test('that are free for the whole window say what comes later', () => {
    const evening = publicTime('Evening', '19:00', '20:00');
    expect(hoursOf([evening]).rows[0]?.later).toBe('7:00\u00A0PM · Evening');
  });

  test('that no public event has booked have no row', () => {
    const hours = hoursOf([inRoom('r1', '11:00', '12:00')], {
      more: { reservations: [held('r4', '11:00', '12:00')] },
    });
    expect([names(hours), hours.nothingMore]).toEqual([['Sanctuary'], []]);
  });

  test('come first where something is on or begins within the hour', () => {
    const hours = hoursOf([
      inRoom('r1', '15:00', '16:00'),
      inRoom('r2', '11:12', '12:00'),
      inRoom('r3', '11:13', '12:00'),
      inRoom('r4', '10:00', '11:00'),
    ]);
    expect(hours.rows.map(({ rank }) => rank)).toEqual([1, 0, 1, 0]);
  });

  test('of a screen with places are those, booked by an event or not', () => {
    const hours = hoursOf([inRoom('r1', '11:00', '12:00')], {
      screen: { roomIds: ['r4'] },
      more: { reservations: [held('r4', '11:00', '12:00')] },
    });
    expect(names(hours)).toEqual(['Chapel']);
  });

  test('are called as their signs are', () => {
    const screen = { signs: { r1: { name: 'Big Hall', way: '↑ upstairs' } } };
    const [row] = hoursOf([inRoom('r1', '11:00', '12:00')], { screen }).rows;
    expect(row).toMatchObject({ name: 'Big Hall', way: '↑ upstairs' });
  });

  test('are reserved, and not free, for events that the screen leaves out', () => {
    const kids = publicTime('Kids', '11:00', '12:00', { tagIds: ['kids'] });
    const board = publicTime('Board', '13:00', '14:00');
    expect(barsIn(hoursOf([kids, board], { screen: { tagIds: ['kids'] } }))).toEqual([
      ['later', 'Kids', 1.5, 2.5],
      ['reserved', 'Reserved', 3.5, 4.5],
    ]);
  });
});

describe('instead of hours', () => {
  test('a day without public events says so, and what comes next', () => {
    const monday = publicTime('Class', '0:00', '0:00', {
      startsAt: at('9:00', 23),
      endsAt: at('10:00', 23),
    });
    expect(boardOf([monday], {}).body).toEqual({
      kind: 'message',
      text: 'No public events today',
      next: 'Tomorrow · 9:00 AM · Class · Sanctuary',
    });
  });

  test('a day whose rooms are done, and whose grounds are not, speaks of nothing but rooms', () => {
    const picnic = publicTime('Picnic', '14:00', '16:00', { roomIds: [], location: 'Lawn' });
    const early = publicTime('Early', '8:00', '9:00');
    expect(boardOf([picnic, early], {}).body).toMatchObject({
      text: 'No more public events in rooms today',
    });
  });

  test('a clock that is doubted denies no event', () => {
    const picnic = publicTime('Picnic', '14:00', '16:00', { roomIds: [], location: 'Lawn' });
    expect(boardOf([picnic], { more: { isClockDoubted: true } }).body).toMatchObject({
      text: 'The clock of this screen is being checked',
    });
  });

  test('beyond what is kept the schedule is not available', () => {
    const { body, subject } = boardOf([lateNight], { now: at('10:12', 26) });
    expect([body.kind === 'message' && body.text, subject]).toEqual([
      'Schedule not available – please ask at the welcome desk',
      '',
    ]);
  });
});

test('data that is more than three hours old calls nothing on', () => {
  const old = { days: days.map((day) => ({ ...day, ageMs: 4 * hourMs })) };
  const hours = hoursOf([publicTime('Worship', '10:00', '11:00')], { more: old });
  expect(hours.rows[0]?.bars[0]).toMatchObject({ kind: 'scheduled-now', note: 'Scheduled now' });
});

describe('a board that doubts its clock', () => {
  const doubted = { isClockDoubted: true };
  const times = [
    publicTime('Early', '9:00', '10:10'),
    publicTime('Worship', '10:00', '11:00'),
    publicTime('Class', '8:00', '9:00', { roomIds: ['r4'] }),
  ];

  test('calls nothing on and nothing over, and has no line at now', () => {
    const hours = hoursOf(times, { more: doubted });
    expect([hours.nowAt, barsIn(hours)]).toEqual([null, [['later', 'Worship', 0, 1]]]);
  });

  test('does not say what rooms have nothing more today', () => {
    const hours = hoursOf(times, { more: doubted });
    expect([names(hours), hours.nothingMore]).toEqual([['Sanctuary'], []]);
  });
});

describe('the next change', () => {
  const changeAfter = (now: number, times: readonly PublicTime[], more = {}) =>
    boardOf(times, { now, more }).changesAt - now;

  test('the line at now moves with the minute', () => {
    expect(changeAfter(at('10:12') + 1, [lateNight])).toBe(minuteMs - 1);
  });

  test('what is held becomes unknown at the moment at which it is too old', () => {
    const old = { days: days.map((day) => ({ ...day, holdsAgeMs: 3 * hourMs - 10_000 })) };
    expect(changeAfter(at('10:12'), [lateNight], old)).toBe(10_001);
  });

  test('between two changes the board says the same', () => {
    const times = [
      publicTime('Worship', '10:00', '11:15', { startsAt: at('10:00') + 12_345 }),
      publicTime('Lunch', '11:40', '12:00', { startsAt: at('11:40') + 7_000 }),
      publicTime('Class', '9:30', '10:25', { endsAt: at('10:25') + 31_000, roomIds: ['r4'] }),
    ];
    const more = { now: at('10:12'), reservations: [held('r4', '10:40', '10:50')] };
    const said = (now: number) => {
      const { changesAt, ...board } = boardOf(times, { now, more });
      return { changesAt, text: JSON.stringify({ ...board, body: { ...board.body, nowAt: 0 } }) };
    };
    for (let now = at('10:12'); now < at('11:00');) {
      const { text, changesAt } = said(now);
      expect(changesAt).toBeGreaterThan(now);
      expect(said(changesAt - 1).text).toBe(text);
      now = changesAt;
    }
  });
});

test('a screen in another language has its words', () => {
  const hours = hoursOf([publicTime('Worship', '11:00', '12:00')], {
    screen: { language: 'de' },
    more: { reservations: [held('r1', '13:00', '14:00')], organization: church },
  });
  expect(barsIn(hours)[1]?.[1]).toBe('Reserviert');
});
