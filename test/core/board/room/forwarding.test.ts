import { describe, expect, test } from 'vitest';
import { roomBoardAt } from '../../../../src/core/board/room-board';
import type { PublicTime } from '../../../../src/core/schedule/public-time';
import type { PublicChange } from '../../../../src/core/schedule/time-change';
import { at } from '../../../fakes/event-instance';
import { publicTime, scheduleOf } from '../../../fakes/public-schedule';

const choir = publicTime('Choir', '11:30', '12:30', { roomIds: ['r4'] });

function linesAt(now: number, time: PublicTime = choir, change: Partial<PublicChange> = {}) {
  const moved = { timeId: 'Choir', wasStartsAt: null, wasRoomIds: ['r1'], ...change };
  const schedule = scheduleOf([time], { changes: [moved] });
  const { forwarding, changesAt } = roomBoardAt(schedule, {}, 'r1', now);
  return {
    lines: forwarding.map(({ title, text }) => `${title} ${text.replaceAll('\u00A0', ' ')}`),
    changesAt,
  };
}

describe('the old door of what has moved', () => {
  test('says where it is now, and when', () => {
    expect(linesAt(at('10:12')).lines).toEqual(['Choir moved → Chapel, 11:30 AM']);
  });

  test('names of many rooms the first ones', () => {
    const wide = { ...choir, roomIds: ['r2', 'r3', 'r4'] };
    expect(linesAt(at('10:12'), wide).lines).toEqual([
      'Choir moved → Room 9, Room 10 + 1 room, 11:30 AM',
    ]);
  });

  test('names no time of what lasts all day', () => {
    expect(linesAt(at('10:12'), { ...choir, isAllDay: true }).lines).toEqual([
      'Choir moved → Chapel',
    ]);
  });

  test('says it until 20 minutes after the start', () => {
    expect(linesAt(at('11:50') - 1).lines).toHaveLength(1);
    expect(linesAt(at('11:50') - 1).changesAt).toBe(at('11:50'));
    expect(linesAt(at('11:50')).lines).toEqual([]);
  });

  test('says what staff say for as long as they do', () => {
    expect(linesAt(at('12:29'), { ...choir, said: ['moved'] }).lines).toHaveLength(1);
  });

  test('says nothing of other days', () => {
    const tomorrow = { ...choir, startsAt: at('11:30', 23), endsAt: at('12:30', 23) };
    expect(linesAt(at('10:12'), tomorrow).lines).toEqual([]);
  });

  test('sends those away who come today for what is tomorrow now', () => {
    const tomorrow = { ...choir, startsAt: at('11:30', 23), endsAt: at('12:30', 23) };
    expect(linesAt(at('10:12'), tomorrow, { wasStartsAt: at('11:00') }).lines).toEqual([
      'Choir moved → Chapel, 11:30 AM Mon',
    ]);
  });
});

test('a door that an event has not left says nothing of it', () => {
  expect(linesAt(at('10:12'), choir, { wasRoomIds: ['r2'] }).lines).toEqual([]);
});
