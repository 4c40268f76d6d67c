import { describe, expect, test } from 'vitest';
import { turnAt } from '../../../src/core/board/rotation';
import { minuteMs } from '../../../src/core/time/instant';
import { at } from '../../fakes/event-instance';

const turns = [{ seconds: 20 }, { seconds: 10 }, { seconds: 30 }];
/** The three turns fill a minute, so that each minute begins with the first. */
const minute = at('10:12');

describe('the turn', () => {
  test.each([
    [0, 0, 0, 20],
    [19.999, 0, 0, 20],
    [20, 1, 20, 30],
    [30, 2, 30, 60],
    [59.999, 2, 30, 60],
    [60, 0, 60, 80],
  ])('%d s after the minute is %i, from %i to %i s', (seconds, index, from, to) => {
    expect(turnAt(turns, minute + seconds * 1000)).toEqual({
      index,
      startedAt: minute + from * 1000,
      endsAt: minute + to * 1000,
      round: minute / minuteMs + Math.floor(from / 60),
    });
  });

  test('is the same for screens that were switched on apart', () => {
    const sevens = [{ seconds: 7 }, { seconds: 7 }];
    const { index, endsAt } = turnAt(sevens, minute);
    expect(turnAt(sevens, endsAt ?? 0)).toMatchObject({ index: 1 - index, startedAt: endsAt });
  });

  test('of no length is passed over', () => {
    expect(turnAt([{ seconds: 0 }, { seconds: 60 }], minute).index).toBe(1);
  });
});

test('a single turn never ends', () => {
  expect(turnAt([{ seconds: 20 }], minute)).toEqual({
    index: 0,
    startedAt: 0,
    endsAt: null,
    round: 0,
  });
});

test.each([
  ['no turns', []],
  ['turns without length', [{ seconds: 0 }, { seconds: 0 }]],
])('%s are no rotation', (_, none) => {
  expect(() => turnAt(none, minute)).toThrow(RangeError);
});
