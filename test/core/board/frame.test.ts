import { describe, expect, test } from 'vitest';
import { frameAt } from '../../../src/core/board/frame';
import type { BoardTurn, Screen } from '../../../src/core/board/screen';
import { weekStretch } from '../../../src/core/board/opening-hours';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { at } from '../../fakes/event-instance';
import { scheduleOf } from '../../fakes/public-schedule';

const agenda: BoardTurn = { board: { name: 'agenda' }, seconds: 40 };
const timeline: BoardTurn = { board: { name: 'timeline' }, seconds: 20 };
const frameOf = (
  now: number,
  screen: Screen = {},
  turns: readonly BoardTurn[] = [agenda],
  more: Partial<PublicSchedule> = {},
) => frameAt(scheduleOf([], more), { screen, turns, name: null }, now);

/** Sundays from 7:00 to 14:00. */
const hours = [weekStretch(0, 7 * 60, 14 * 60)];

test('boards take turns, and the frame wakes for the next', () => {
  const first = frameOf(at('10:12'), {}, [agenda, timeline]);
  expect(first).toMatchObject({ board: { name: 'agenda' }, shownSince: at('10:12') });
  expect(first.changesAt).toBe(at('10:12') + 40_000);
  expect(frameOf(at('10:12') + 40_000, {}, [agenda, timeline]).board.name).toBe('timeline');
});

describe('a screen with hours', () => {
  test.each([
    ['6:59', false],
    ['7:00', true],
    ['13:59', true],
    ['14:00', false],
  ])('at %s is lit: %s', (time, isOpen) => {
    expect(frameOf(at(time), { hours }).isOpen).toBe(isOpen);
  });

  test('stays lit where the clock is doubted', () => {
    expect(frameOf(at('6:00'), { hours }, [agenda], { isClockDoubted: true }).isOpen).toBe(true);
  });

  test('stays lit while the church is not known', () => {
    const nothing = { organization: null, days: [] };
    expect(frameOf(at('6:00'), { hours }, [agenda], nothing).isOpen).toBe(true);
  });
});

test('a board of another moment says that it is a preview', () => {
  expect(frameOf(at('10:12'), {}, [agenda], { isPreview: true }).watermark).toBe('Preview');
});

test('a theme by the hour turns with the venue’s clock', () => {
  const theme = { day: 'light', night: 'dark', from: 7 * 60, to: 19 * 60 } as const;
  const schemeAt = (time: string) => frameOf(at(time), { theme }).palette.scheme;
  expect([schemeAt('6:59'), schemeAt('7:00'), schemeAt('19:00')]).toEqual([
    'dark',
    'light',
    'dark',
  ]);
});

test('the frame is looked at anew each minute, and when it shifts', () => {
  expect(frameOf(at('10:12') + 5_000).changesAt).toBe(at('10:13'));
});
