import { describe, expect, test } from 'vitest';
import { hasSignUps, signUpAt } from '../../../src/core/board/sign-up';
import type { Screen } from '../../../src/core/board/screen';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import type { PublicTime } from '../../../src/core/schedule/public-time';
import { at } from '../../fakes/event-instance';
import { publicTime, scheduleOf } from '../../fakes/public-schedule';

const linked = (name: string, from: string, to: string, more: Partial<PublicTime> = {}) =>
  publicTime(name, from, to, { link: `https://www.church.example/${name}/`, ...more });
const dinner = linked('Dinner', '18:00', '20:00');
const course = linked('Course', '10:00', '11:00');

function bodyAt(
  now: number,
  times: readonly PublicTime[],
  screen: Screen = {},
  more: Partial<PublicSchedule> = {},
  round = 0,
) {
  return signUpAt(scheduleOf(times, more), screen, { now, shownSince: at('10:00'), round }).body;
}

describe('the sign-up board', () => {
  test('shows each event of today that has a link, in turn', () => {
    const shownAt = (now: number) => bodyAt(now, [course, dinner]);
    expect(shownAt(at('10:00'))).toMatchObject({ name: 'Course', pageText: 'Page 1 of 2' });
    expect(shownAt(at('10:00') + 20_000)).toMatchObject({ name: 'Dinner' });
    expect(shownAt(at('10:00') + 40_000)).toMatchObject({ name: 'Course' });
  });

  test('goes on in its next turn where it was in the last', () => {
    const inRound = (round: number) => bodyAt(at('10:00'), [course, dinner], {}, {}, round);
    expect([inRound(0), inRound(1)]).toMatchObject([{ name: 'Course' }, { name: 'Dinner' }]);
  });

  test('offers the next six', () => {
    const hourly = Array.from({ length: 8 }, (_, hour) =>
      linked(`Course ${hour}`, `${hour + 10}:00`, `${hour + 11}:00`),
    );
    expect(bodyAt(at('10:00'), hourly)).toMatchObject({ pageText: 'Page 1 of 6' });
  });

  test('writes the address as people type it', () => {
    expect(bodyAt(at('10:00'), [dinner])).toMatchObject({
      link: 'https://www.church.example/Dinner/',
      shortAddress: 'www.church.example/Dinner',
      pageText: '',
    });
  });

  test('leaves out what is over, what is on another day, and what has no link', () => {
    const tomorrow = linked('Tomorrow', '9:00', '10:00', {
      startsAt: at('9:00', 23),
      endsAt: at('10:00', 23),
    });
    const plain = publicTime('Plain', '12:00', '13:00');
    expect(bodyAt(at('11:00'), [course, tomorrow, plain])).toEqual({
      kind: 'message',
      text: 'No sign-ups to show',
    });
  });

  test('shows an event of several times once', () => {
    const doors = { ...dinner, id: 'doors', name: 'Doors open', endsAt: at('18:30') };
    expect(bodyAt(at('10:00'), [doors, dinner])).toMatchObject({
      name: 'Doors open',
      pageText: '',
    });
  });

  test('keeps to the scope of its screen', () => {
    expect(bodyAt(at('10:00'), [dinner], { roomIds: ['r4'] })).toMatchObject({ kind: 'message' });
  });

  test('shows nothing by a clock that is doubted', () => {
    const doubted = { isClockDoubted: true };
    expect(bodyAt(at('10:00'), [dinner], {}, doubted)).toMatchObject({ kind: 'message' });
  });

  test('has nothing while nothing is known', () => {
    const unknown = scheduleOf([], { organization: null, days: [] });
    expect(hasSignUps(unknown, {}, at('10:00'))).toBe(false);
  });
});
