import { describe, expect, test } from 'vitest';
import { agendaAt } from '../../../src/core/board/agenda';
import type { AgendaDay } from '../../../src/core/board/agenda-day';
import { roomBoardAt } from '../../../src/core/board/room-board';
import { signUpAt } from '../../../src/core/board/sign-up';
import { timelineAt } from '../../../src/core/board/timeline';
import type { PublicTime } from '../../../src/core/schedule/public-time';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { at } from '../../fakes/event-instance';
import { publicTime, scheduleOf } from '../../fakes/public-schedule';

const off = { said: ['cancelled'] } as const;
const choir = publicTime('Choir', '10:00', '11:00', off);
const lunch = publicTime('Lunch', '10:30', '11:30', { ...off, roomIds: ['r2'] });
const worship = publicTime('Worship', '10:00', '11:15', { roomIds: ['r4'] });

function dayOf(times: readonly PublicTime[], now = at('10:12'), more = {}): AgendaDay {
  return agendaAt(scheduleOf(times, more), {}, now).body as AgendaDay;
}

describe('on the agenda, what is cancelled', () => {
  test('is never on, and stands first below', () => {
    const { now, next } = dayOf([worship, lunch, choir]);
    expect(now.map(({ name }) => name)).toEqual(['Worship']);
    expect(next.map(({ name }) => name)).toEqual(['Choir', 'Lunch']);
  });

  test('says so instead of how near it is, and has no progress', () => {
    const { next } = dayOf([choir, lunch]);
    expect(next).toMatchObject([
      { remark: { kind: 'cancelled', text: 'Cancelled' }, progress: null },
      { remark: { kind: 'cancelled', text: 'Cancelled' }, progress: null },
    ]);
  });

  test('leaves the board at its end', () => {
    expect(dayOf([choir], at('11:00') - 1).next).toHaveLength(1);
    expect(dayOf([choir], at('11:00')).next).toEqual([]);
  });

  test('says so in the band of what lasts all day', () => {
    const day = { isAllDay: true, startsAt: at('0:00'), endsAt: at('23:59') };
    const { band } = dayOf([publicTime('Bazaar', '0:00', '23:59', { ...off, ...day })]);
    expect(band.map(({ label }) => label)).toEqual(['Cancelled · All day']);
  });

  test('says so while the clock is doubted', () => {
    const { next } = dayOf([choir], at('10:12'), { isClockDoubted: true });
    expect(next).toMatchObject([{ remark: { text: 'Cancelled' } }]);
  });

  test('is not what comes next on another day', () => {
    const monday = (name: string, hour: string, more: Partial<PublicTime> = {}) =>
      publicTime(name, hour, '12:00', {
        startsAt: at(hour, 23),
        endsAt: at('12:00', 23),
        ...more,
      });
    const { upcoming } = dayOf([monday('Early', '8:00', off), monday('Class', '9:00')]);
    expect(upcoming?.row.name).toBe('Class');
  });
});

test('nobody signs up for what is cancelled', () => {
  const linked = { ...lunch, link: 'https://church.example/lunch' };
  const turn = { now: at('10:12'), shownSince: 0, round: 0 };
  expect(signUpAt(scheduleOf([linked]), {}, turn).body.kind).toBe('message');
});

test('the timeline outlines what is cancelled, the word first', () => {
  const { body } = timelineAt(scheduleOf([choir]), {}, at('10:12'));
  const bars = body.kind === 'hours' ? body.rows.flatMap((row) => row.bars) : [];
  expect(bars).toMatchObject([{ kind: 'cancelled', text: 'Cancelled: Choir' }]);
});

describe('at the door of its room, what is cancelled', () => {
  const doorAt = (
    times: readonly PublicTime[],
    now = at('10:12'),
    more: Partial<PublicSchedule> = {},
  ) => roomBoardAt(scheduleOf(times, more), {}, 'r1', now);

  test('is the state of a room that nothing else has', () => {
    const { state, forwarding } = doorAt([choir]);
    expect(state).toMatchObject({
      kind: 'cancelled',
      word: 'Cancelled',
      events: [{ name: 'Choir', detail: '10:00 – 11:00 AM', progress: null }],
    });
    expect(forwarding).toEqual([]);
  });

  test('does not free the room before its end', () => {
    expect(doorAt([choir], at('11:00') - 1).state.kind).toBe('cancelled');
    expect(doorAt([choir], at('11:00')).state.kind).toBe('free');
  });

  test('is not about to start', () => {
    expect(doorAt([choir], at('9:50')).state).toMatchObject({
      word: 'Nothing scheduled',
      detail: 'until 10:00 AM',
    });
  });

  test('stands among what follows, and says so', () => {
    expect(doorAt([choir], at('9:50')).following).toContainEqual(
      expect.objectContaining({ kind: 'cancelled', text: 'Choir', news: 'Cancelled' }),
    );
  });

  test.each([
    ['another event', [publicTime('Wedding', '10:00', '11:00')], [], 'now'],
    ['what begins soon', [publicTime('Wedding', '10:30', '11:00')], [], 'soon'],
    [
      'a private hold',
      [],
      [{ roomId: 'r1', startsAt: at('10:00'), endsAt: at('11:00'), forTimeId: null }],
      'reserved',
    ],
  ] as const)('gives way to %s, and is told beside it', (_, times, reservations, kind) => {
    const { state, forwarding } = doorAt([choir, ...times], at('10:12'), { reservations });
    expect(state.kind).toBe(kind);
    expect(forwarding).toMatchObject([{ title: 'Cancelled: Choir', text: '10:00 – 11:00 AM' }]);
  });

  test('stays said when the schedule is old', () => {
    const days = scheduleOf([]).days.map((day) => ({ ...day, ageMs: 4 * 3_600_000 }));
    expect(doorAt([choir], at('10:12'), { days }).state.kind).toBe('cancelled');
  });
});
