import { describe, expect, test } from 'vitest';
import { agendaAt, nextChange } from '../../../src/core/board/agenda';
import type { AgendaDay } from '../../../src/core/board/agenda-day';
import type { PublicChange } from '../../../src/core/schedule/time-change';
import { at } from '../../fakes/event-instance';
import { publicTime, scheduleOf } from '../../fakes/public-schedule';

const worship = publicTime('Worship', '10:30', '11:15');
const boardAt = (now: number, change: Partial<PublicChange>) => {
  const news = { timeId: worship.id, wasStartsAt: null, wasRoomIds: [], ...change };
  return agendaAt(scheduleOf([worship], { changes: [news] }), {}, now);
};
const newsAt = (now: number, change: Partial<PublicChange>) => {
  const day = boardAt(now, change).body as AgendaDay;
  return [...day.now, ...day.next].map((row) => row.news);
};

describe('the news of a row', () => {
  test.each([
    ['a move', { wasRoomIds: ['r4'] }, 'Moved, was Chapel'],
    ['a move out of two rooms', { wasRoomIds: ['r3', 'r4'] }, 'Moved, was Room 10, Chapel'],
    ['another time', { wasStartsAt: at('9:00') }, 'New time, was 9:00 AM'],
    ['a time on another day', { wasStartsAt: at('12:00', 21) }, 'New time, was Saturday Noon'],
    [
      'both',
      { wasStartsAt: at('9:00'), wasRoomIds: ['r4'] },
      'New time, was 9:00 AM · Moved, was Chapel',
    ],
  ])('names %s with what was before', (_, change, news) => {
    expect(newsAt(at('10:12'), change)).toEqual([news]);
  });

  test('names rooms as their signs do', () => {
    const news = { timeId: worship.id, wasStartsAt: null, wasRoomIds: ['r4'] };
    const signs = { r4: { name: 'Blue Room' } };
    const { body } = agendaAt(scheduleOf([worship], { changes: [news] }), { signs }, at('10:12'));
    expect((body as AgendaDay).next.map((row) => row.news)).toEqual(['Moved, was Blue Room']);
  });

  test('fades 20 minutes after the start, and wakes the board for it', () => {
    const change = { wasRoomIds: ['r4'] };
    expect(newsAt(at('10:50') - 1, change)).toEqual(['Moved, was Chapel']);
    expect(newsAt(at('10:50'), change)).toEqual(['']);
    expect(nextChange(boardAt(at('10:50') - 1, change))).toBe(at('10:50'));
  });

  test('stands before the mark of a check-in for children, which does not fade', () => {
    const childrens = { ...worship, isKidsCheckIn: true };
    const changes = [{ timeId: worship.id, wasStartsAt: at('9:00'), wasRoomIds: [] }];
    const newsOfRow = (now: number) => {
      const day = agendaAt(scheduleOf([childrens], { changes }), {}, now).body as AgendaDay;
      return [...day.now, ...day.next].map((row) => row.news);
    };
    expect(newsOfRow(at('10:12'))).toEqual(['New time, was 9:00 AM · Kids check-in']);
    expect(newsOfRow(at('10:50'))).toEqual(['Kids check-in']);
  });

  test('does not fade where staff say it', () => {
    const said = { ...worship, said: ['moved'] } as const;
    const changes = [{ timeId: worship.id, wasStartsAt: null, wasRoomIds: ['r4'] }];
    const { now } = agendaAt(scheduleOf([said], { changes }), {}, at('11:00')).body as AgendaDay;
    expect(now.map(({ news }) => news)).toEqual(['Moved, was Chapel']);
  });

  test('of a move out of no room that has a name says where it is', () => {
    const said = { ...worship, roomIds: [], location: 'the park', said: ['moved'] } as const;
    const { next } = agendaAt(scheduleOf([said]), {}, at('10:12')).body as AgendaDay;
    expect(next.map(({ news }) => news)).toEqual(['Moved to the park']);
  });

  test('of another time is none of this one', () => {
    expect(newsAt(at('10:12'), { timeId: 'other', wasRoomIds: ['r4'] })).toEqual(['']);
  });
});
