import { describe, expect, test } from 'vitest';
import { bareHouse } from '../../../src/core/board/house';
import { readOpeningHours } from '../../../src/core/board/opening-hours-text';
import { quietBoardAt } from '../../../src/main/quiet/quiet-board';
import { at } from '../../fakes/event-instance';
import { publicTime, scheduleOf } from '../../fakes/public-schedule';
import { notice } from '../../fakes/staff-word';

const now = at('10:12');
const choir = publicTime('Choir', '10:00', '11:00');
const lunch = publicTime('Lunch', '12:00', '13:00', { roomIds: ['r2'] });

describe('a quiet board', () => {
  test('says what is on, then what comes, with time, room and remark', () => {
    const { title, headline, rows } = quietBoardAt(
      scheduleOf([lunch, choir]),
      '/board/agenda',
      now,
    );
    expect(title).not.toBe('');
    expect(headline).toBe('');
    expect(rows).toMatchObject([
      { name: 'Choir', isNow: true, remark: 'started 12 min ago' },
      { name: 'Lunch', isNow: false },
    ]);
    for (const { time, place } of rows) expect([time, place]).not.toContain('');
  });

  test('says that nothing is known where nothing is', () => {
    const { headline, rows } = quietBoardAt(scheduleOf([], { days: [] }), '/board/agenda', now);
    expect(headline).toContain('Schedule not available');
    expect(rows).toEqual([]);
  });

  test('says in a number what has no place', () => {
    const times = Array.from({ length: 14 }, (_, index) =>
      publicTime(`Class ${index}`, '12:00', '13:00'),
    );
    const { rows, more } = quietBoardAt(scheduleOf(times), '/board/agenda', now);
    expect([rows.length, more]).toEqual([10, '+ 4 more later today']);
  });

  test('says how old its schedule is', () => {
    const days = scheduleOf([]).days.map((day) => ({ ...day, ageMs: 4 * 3_600_000 }));
    const { notes } = quietBoardAt(scheduleOf([choir], { days }), '/board/agenda', now);
    expect(notes.join(' ')).toContain('Schedule as of 6:12');
  });

  test('says of a door what holds it', () => {
    const reservations = [
      { roomId: 'r1', startsAt: at('10:00'), endsAt: at('11:30'), forTimeId: null },
    ];
    const { headline } = quietBoardAt(scheduleOf([], { reservations }), '/board/room/r1', now);
    expect(headline).toContain('Reserved');
  });

  test('says of a door what is on there', () => {
    const { headline } = quietBoardAt(scheduleOf([choir, lunch]), '/board/room/r1', now);
    expect(headline).toContain('Now');
    expect(headline).toContain('Choir');
    expect(headline).not.toContain('Lunch');
  });

  test('speaks the language of its screen, in its scope and colours', () => {
    const screens = {
      hall: { language: 'de', theme: 'light', roomIds: ['r2'] },
    } as const;
    const schedule = scheduleOf([choir, lunch], { house: { ...bareHouse, screens } });
    const board = quietBoardAt(schedule, '/screen/hall', now);
    expect(board.language).toBe('de');
    expect(board.palette.scheme).toBe('light');
    expect(board.rows.map(({ name }) => name)).toEqual(['Lunch']);
  });

  test('has the notices of its screen above it, the newest first, and counts those without a place', () => {
    const notices = [
      notice('First'),
      notice('Elsewhere', { screens: ['hall'] }),
      notice('Second'),
      notice('Third'),
    ];
    const board = quietBoardAt(scheduleOf([], { notices }), '/board/agenda', now);
    expect(board.notices).toEqual(['Third', 'Second', '+ 1 more']);
  });

  test('says of what is cancelled that it is', () => {
    const off = { ...choir, said: ['cancelled'] } as const;
    const agenda = quietBoardAt(scheduleOf([off]), '/board/agenda', now);
    expect(agenda.rows).toMatchObject([{ name: 'Choir', isNow: false, remark: 'Cancelled' }]);
    const door = quietBoardAt(scheduleOf([off]), '/board/room/r1', now);
    expect(door.headline).toContain('Cancelled – Choir');
  });

  test('is dark outside of its hours', () => {
    const read = readOpeningHours({ sunday: ['7:00-10:00'] });
    const hours = read.kind === 'hours' ? read.hours : null;
    const house = { ...bareHouse, everyScreen: { hours } };
    expect(quietBoardAt(scheduleOf([], { house }), '/board/agenda', now).isOpen).toBe(false);
  });

  test('of a screen that nobody named tells the whole day', () => {
    const { rows } = quietBoardAt(scheduleOf([choir]), '/screen/nowhere', now);
    expect(rows.map(({ name }) => name)).toEqual(['Choir']);
  });
});
