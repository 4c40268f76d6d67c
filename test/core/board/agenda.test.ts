import { describe, expect, test } from 'vitest';
import { agendaAt, nextChange } from '../../../src/core/board/agenda';
import type { AgendaDay } from '../../../src/core/board/agenda-day';
import type { Screen } from '../../../src/core/board/screen';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import type { PublicTime } from '../../../src/core/schedule/public-time';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { at, church } from '../../fakes/event-instance';
import { days, publicTime, scheduleOf } from '../../fakes/public-schedule';

const everything: Screen = {};

function dayAt(
  now: number,
  times: readonly PublicTime[],
  screen = everything,
  more: Partial<PublicSchedule> = {},
): AgendaDay {
  const { body } = agendaAt(scheduleOf(times, more), screen, now);
  if (body.kind !== 'day') throw new Error(`The board says: ${body.text}`);
  return body;
}
const names = (rows: readonly { readonly name: string }[]) => rows.map((row) => row.name);

describe('now and next', () => {
  const worship = publicTime('Worship', '10:00', '11:15');

  test('an event is next until it starts, now until it ends, and then gone', () => {
    const statesAt = (now: number) => {
      const day = dayAt(now, [worship]);
      return [names(day.now), names(day.next)];
    };
    expect(statesAt(at('10:00') - 1)).toEqual([[], ['Worship']]);
    expect(statesAt(at('10:00'))).toEqual([['Worship'], []]);
    expect(statesAt(at('11:15') - 1)).toEqual([['Worship'], []]);
    expect(statesAt(at('11:15'))).toEqual([[], []]);
  });

  test('now comes latest start first, and what fills the day last', () => {
    const { now } = dayAt(at('10:12'), [
      publicTime('Early', '9:00', '11:00'),
      publicTime('Late', '10:00', '11:00'),
      publicTime('Market', '10:10', '15:00'),
    ]);
    expect(names(now)).toEqual(['Late', 'Early', 'Market']);
  });

  test('two events in one room at once are both shown', () => {
    const class9 = publicTime('Class', '9:30', '11:00');
    expect(names(dayAt(at('10:12'), [worship, class9]).now)).toEqual(['Worship', 'Class']);
  });

  test('an event ending at midnight leaves the board at midnight', () => {
    const concert = publicTime('Concert', '22:00', '0:00', { endsAt: at('0:00', 23) });
    expect(names(dayAt(at('23:59'), [concert]).now)).toEqual(['Concert']);
    expect(names(dayAt(at('0:00', 23), [concert]).now)).toEqual([]);
  });

  test('what starts tomorrow is not on the board today', () => {
    const tomorrow = publicTime('Monday class', '9:00', '10:00', {
      startsAt: at('9:00', 23),
      endsAt: at('10:00', 23),
    });
    expect(names(dayAt(at('10:12'), [worship, tomorrow]).next)).toEqual([]);
  });

  test('what began yesterday and still runs stands under now, with since', () => {
    const lockIn = publicTime('Lock-in', '21:00', '7:00', { startsAt: at('21:00', 21) });
    const [row] = dayAt(at('6:00'), [lockIn]).now;
    expect(row).toMatchObject({ since: 'since', start: { text: '9:00', period: 'PM' } });
    expect(row?.remark.text).toBe('until 7:00 AM');
  });

  test('an event without length stays under now for a quarter of an hour', () => {
    const bell = publicTime('Bell', '10:30', '10:30');
    expect(dayAt(at('10:12'), [bell]).next[0]?.remark).toMatchObject({ kind: 'soon' });
    expect(dayAt(at('9:00'), [bell]).next[0]?.remark).toEqual({ kind: 'none', text: '' });
    expect(dayAt(at('10:35'), [bell]).now).toMatchObject([
      { name: 'Bell', progress: null, remark: { text: 'started 5 min ago' } },
    ]);
    expect(names(dayAt(at('10:45'), [bell]).now)).toEqual([]);
  });

  test('progress is the share of the event that is over', () => {
    expect(dayAt(at('10:15'), [worship]).now[0]?.progress).toBeCloseTo(0.2);
  });

  test('the row keeps its key while it moves from next to now', () => {
    expect(dayAt(at('9:00'), [worship]).next[0]?.key).toBe(
      dayAt(at('10:12'), [worship]).now[0]?.key,
    );
  });
});

describe('place', () => {
  const placeOf = (more: Partial<PublicTime>) =>
    dayAt(at('10:12'), [publicTime('Worship', '10:00', '11:00', more)]).now[0]?.place;

  test('rooms stand by name, in the order of the schedule', () => {
    expect(placeOf({ roomIds: ['r4', 'r1'] })).toEqual({
      kind: 'rooms',
      names: ['Sanctuary', 'Chapel'],
    });
  });

  test('without a public room the location stands there', () => {
    const place = { kind: 'location', names: ['Riverside Park'] };
    expect(placeOf({ roomIds: [], location: 'Riverside Park' })).toEqual(place);
  });

  test('without either, the board says whom to ask', () => {
    const place = { kind: 'ask', names: ['Ask at the welcome desk'] };
    expect(placeOf({ roomIds: [] })).toEqual(place);
  });
});

describe('the band', () => {
  const allDay = { isAllDay: true };

  test('an all-day event stands in the band and not among the rows', () => {
    const drive = publicTime('Food Drive', '0:00', '0:00', { ...allDay, endsAt: at('0:00', 23) });
    const day = dayAt(at('10:12'), [drive]);
    expect(day.band).toMatchObject([{ label: 'All day', name: 'Food Drive' }]);
    expect([...day.now, ...day.next]).toEqual([]);
  });

  test('an event of several days says which day it is', () => {
    const fair = publicTime('Fair', '0:00', '0:00', {
      ...allDay,
      startsAt: at('0:00', 21),
      endsAt: at('0:00', 26),
    });
    expect(dayAt(at('10:12'), [fair]).band[0]?.label).toBe('Day 2 of 5');
  });

  test('a retreat is next until it starts, and then in the band', () => {
    const retreat = publicTime('Retreat', '18:00', '14:00', { ...allDay, endsAt: at('14:00', 24) });
    const [row] = dayAt(at('10:12'), [retreat]).next;
    expect(row).toMatchObject({ name: 'Retreat', remark: { text: 'Day 1 of 3' } });
    expect(dayAt(at('18:00'), [retreat]).band[0]?.label).toBe('Day 1 of 3');
    expect(dayAt(at('13:59', 24), [retreat]).band[0]?.label).toBe('Day 3 of 3');
    expect(dayAt(at('14:00', 24), [retreat]).band).toEqual([]);
  });

  test('an all-day event that was entered without a length lasts through its day', () => {
    const feast = publicTime('Feast', '0:00', '0:00', allDay);
    expect(names(dayAt(at('23:00'), [feast]).band)).toEqual(['Feast']);
    expect(names(dayAt(at('0:00', 23), [feast]).band)).toEqual([]);
  });
});

describe('when there is nothing to show', () => {
  const monday = publicTime('Monday class', '9:00', '10:00', {
    startsAt: at('9:00', 23),
    endsAt: at('10:00', 23),
  });
  const messageAt = (schedule: PublicSchedule, now = at('10:12')) => {
    const { body } = agendaAt(schedule, everything, now);
    return body.kind === 'message' ? body.text : 'a day';
  };

  test('a complete day without public events says so, and names the next event', () => {
    const day = dayAt(at('10:12'), [monday]);
    expect(day.text).toBe('No public events today');
    expect(day.upcoming).toMatchObject({ dayLabel: 'Tomorrow', row: { name: 'Monday class' } });
  });

  test('the event after tomorrow is named with its weekday', () => {
    const tuesday = { ...monday, startsAt: at('9:00', 24), endsAt: at('10:00', 24) };
    expect(dayAt(at('10:12'), [tuesday]).upcoming?.dayLabel).toBe('Tuesday');
  });

  test('an all-day event of tomorrow is the next event too', () => {
    const feast = publicTime('Feast', '0:00', '0:00', {
      isAllDay: true,
      startsAt: at('0:00', 23),
      endsAt: at('0:00', 24),
    });
    expect(dayAt(at('10:12'), [feast, monday]).upcoming?.row).toMatchObject({
      name: 'Feast',
      start: { text: 'All day' },
      remark: { text: '' },
    });
  });

  test('beside what lasts all day the board says that there is nothing else', () => {
    const drive = publicTime('Food Drive', '0:00', '23:59', { isAllDay: true });
    const day = dayAt(at('22:00'), [drive, publicTime('Early', '8:00', '9:00'), monday]);
    expect(day).toMatchObject({ text: 'Nothing else today', upcoming: { dayLabel: 'Tomorrow' } });
  });

  test('in a zone that this browser does not know no time is told', () => {
    const organization = { ...church, timeZone: 'Mars/Olympus' };
    const board = agendaAt(scheduleOf([monday], { organization }), everything, at('10:12'));
    expect(board.clock).toBeNull();
    expect(board.body.text).toMatch(/^Schedule not available/u);
  });

  test('no next event is named beyond a day that is not kept', () => {
    const gap = days.map((day, index) => (index === 1 ? { ...day, ageMs: null } : day));
    const tuesday = { ...monday, startsAt: at('9:00', 24), endsAt: at('10:00', 24) };
    expect(dayAt(at('10:12'), [tuesday], everything, { days: gap }).upcoming).toBeNull();
  });

  test('a day whose events are over says that there are no more', () => {
    const over = publicTime('Early', '8:00', '9:00');
    expect(dayAt(at('10:12'), [over]).text).toBe('No more events today');
  });

  test('before the first sync has ended nothing is claimed', () => {
    const nothing = scheduleOf([], { organization: null, days: [], rooms: [], isStarting: true });
    expect(messageAt(nothing)).toBe('The schedule is on its way');
    expect(agendaAt(nothing, everything, at('10:12')).clock).toBeNull();
  });

  test('after a first sync that failed the board says whom to ask', () => {
    const nothing = scheduleOf([], { organization: null, days: [], rooms: [] });
    expect(messageAt(nothing)).toBe('Schedule not available – please ask at the welcome desk');
  });

  test('beyond what is kept the schedule is not available, and the clock still is', () => {
    const board = agendaAt(scheduleOf([]), everything, at('10:12', 25));
    expect(board.body.text).toMatch(/^Schedule not available/u);
    expect(board.clock).toEqual({ lead: '', text: '10:12', period: 'AM' });
  });

  test('a day that is not kept is not an empty day', () => {
    const unknown = days.map((day) => ({ ...day, ageMs: null }));
    expect(messageAt(scheduleOf([], { days: unknown }))).toMatch(/^Schedule not available/u);
  });
});

describe('the scope of a screen', () => {
  const times = [
    publicTime('Worship', '11:00', '12:00', { roomIds: ['r1'], tagIds: ['worship'] }),
    publicTime('Class', '11:00', '12:00', { roomIds: ['r2'], tagIds: ['kids'] }),
    publicTime('Upstairs', '11:00', '12:00', { roomIds: ['r3'], tagIds: ['kids'] }),
    publicTime('Outside', '11:00', '12:00', { roomIds: [] }),
  ];
  const shownOn = (screen: Omit<Screen, 'board'>) => names(dayAt(at('10:12'), times, screen).next);

  test.each([
    [{}, ['Worship', 'Class', 'Upstairs', 'Outside']],
    [{ roomIds: ['r1', 'r3'] }, ['Worship', 'Upstairs']],
    [{ folders: ['Education wing'] }, ['Class', 'Upstairs']],
    [{ folders: ['Education wing/Upstairs'], roomIds: ['r1'] }, ['Worship', 'Upstairs']],
    [{ tagIds: ['kids'] }, ['Class', 'Upstairs']],
    [{ tagIds: ['kids'], roomIds: ['r2'] }, ['Class']],
  ])('a screen of %j shows %j', (screen, shown) => {
    expect(shownOn(screen)).toEqual(shown);
  });

  test('a folder is not another one whose name begins alike', () => {
    const { body } = agendaAt(scheduleOf(times), { folders: ['Educ'] }, at('10:12'));
    expect(body.text).toMatch(/^Schedule not available/u);
  });

  test('an empty scoped screen does not speak for the whole church', () => {
    const screen: Screen = { roomIds: ['r4'] };
    expect(dayAt(at('10:12'), times, screen).text).toBe('No public events here today');
  });
});

describe('freshness', () => {
  const aged = (ageMs: number, now = at('10:12')) => {
    const old = days.map((day) => ({ ...day, ageMs }));
    const worship = publicTime('Worship', '10:00', '11:15');
    return agendaAt(scheduleOf([worship], { days: old }), everything, now);
  };

  test('up to ten minutes nothing is said', () => {
    expect(aged(10 * minuteMs)).toMatchObject({ freshness: 'fresh', asOf: '' });
  });

  test('up to three hours the board says quietly as of when', () => {
    const board = aged(58 * minuteMs);
    expect(board).toMatchObject({ freshness: 'aging', asOf: 'Schedule as of 9:14 AM' });
    expect((board.body as AgendaDay).nowLabel).toBe('Now');
  });

  test('later than that, now is only scheduled', () => {
    const board = aged(3 * hourMs + 1);
    expect(board.freshness).toBe('stale');
    expect(board.body as AgendaDay).toMatchObject({
      nowLabel: 'Scheduled now',
      now: [{ progress: null }],
    });
  });

  test('data of another day names its weekday', () => {
    expect(aged(24 * hourMs).asOf).toBe('Schedule as of Saturday 10:12 AM');
  });

  test('data grows older in the window too, when no newer word comes', () => {
    expect(aged(0, at('10:23')).asOf).toBe('Schedule as of 10:12 AM');
  });
});

describe('the next change', () => {
  const changeAfter = (now: number, ...times: PublicTime[]) =>
    nextChange(agendaAt(scheduleOf(times), everything, now)) - now;

  test('the clock turns with the minute', () => {
    expect(changeAfter(at('10:12') + 1)).toBe(minuteMs - 1);
  });

  test('a start within a minute comes first', () => {
    const odd = publicTime('Odd', '10:12', '10:30', { startsAt: at('10:12') + 20_000 });
    expect(changeAfter(at('10:12') + 1_000, odd)).toBe(19_000);
  });

  test('between two changes the board says the same', () => {
    const times = [
      publicTime('Worship', '10:00', '11:15', { startsAt: at('10:00') + 12_345 }),
      publicTime('Lunch', '10:40', '12:00', { startsAt: at('10:40') + 7_000 }),
      publicTime('Class', '9:30', '10:25', { endsAt: at('10:25') + 31_000 }),
    ];
    const said = (now: number) => {
      const board = agendaAt(scheduleOf(times), everything, now);
      const withoutProgress = JSON.stringify({ ...board, changesAt: 0 }, (key, value: unknown) =>
        key === 'progress' ? undefined : value,
      );
      return { withoutProgress, changesAt: nextChange(board) };
    };
    for (let now = at('10:12'); now < at('10:50');) {
      const { withoutProgress, changesAt } = said(now);
      expect(changesAt).toBeGreaterThan(now);
      expect(said(changesAt - 1).withoutProgress).toBe(withoutProgress);
      now = changesAt;
    }
  });
});

test('a 24-hour church that writes the day first sees its own format', () => {
  const organization = { ...church, isTwentyFourHour: true, dateOrder: 'day-first' } as const;
  const lunch = publicTime('Lunch', '12:00', '14:30');
  const board = agendaAt(scheduleOf([lunch], { organization }), everything, at('11:00'));
  expect(board.date.whole).toBe('Sunday 22 November');
  expect(board.body as AgendaDay).toMatchObject({
    next: [{ start: { text: '12:00', period: '' }, remark: { text: 'until 14:30' } }],
  });
});
