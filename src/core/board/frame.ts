import type { PublicSchedule } from '../schedule/public-schedule';
import { minuteMs, type Instant } from '../time/instant';
import { isKnownZone } from '../time/venue-time';
import type { ResolvedScreen } from './house';
import { noticesEndAt, noticesOn, type ShownNotice } from './notices';
import { isOpenAt } from './opening-hours';
import { palettes, type Palette, type ThemeName } from './palettes';
import { pixelShiftAt } from './pixel-shift';
import { turnAt } from './rotation';
import { wordsOn, type Board, type BoardTurn, type Screen } from './screen';
import { hasSignUps } from './sign-up';
import { themeAt } from './theme';

/** What is around a board on its screen at one moment. */
export type Frame = {
  readonly board: Board;
  /** When the board's turn began; 0 where it stands alone. */
  readonly shownSince: Instant;
  /** How many rotations of the screen's boards have been before. */
  readonly round: number;
  /** False outside of the screen's hours: all is black then. */
  readonly isOpen: boolean;
  readonly palette: Palette;
  /** Written across a board that does not show the present; else empty. */
  readonly watermark: string;
  /** What stands above the board; the newest first. */
  readonly notices: readonly ShownNotice[];
  /** In 1080ths of the shorter side. */
  readonly shift: { readonly x: number; readonly y: number };
  /** No later than this is the frame another. */
  readonly changesAt: Instant;
};

/**
 * The frame of a screen. Where the clock is doubted, or the church's zone is not known, a screen stays
 * lit: one that is black by mistake tells nobody anything.
 */
export function frameAt(
  schedule: PublicSchedule,
  { screen, turns, name }: ResolvedScreen,
  now: Instant,
): Frame {
  const zone = schedule.organization?.timeZone ?? '';
  const isTimeKnown = !schedule.isClockDoubted && zone !== '' && isKnownZone(zone);
  const shown = turnsWithSomething(turns, schedule, screen, now);
  const { index, startedAt, endsAt, round } = turnAt(shown, now);
  const { x, y, nextChangeAt } = pixelShiftAt(now);
  const board = shown[index]?.board ?? plainAgenda;
  const notices = noticesOn(schedule, name, now);
  const nextMinute = (Math.floor(now / minuteMs) + 1) * minuteMs;
  const theme = isTimeKnown ? themeAt(screen.theme ?? 'dark', now, zone) : firstTheme(screen.theme);
  return {
    board,
    shownSince: startedAt,
    round,
    isOpen: !isTimeKnown || isOpenAt(screen.hours ?? null, now, zone),
    palette: palettes[theme],
    watermark: schedule.isPreview ? wordsOn(screen).preview : '',
    // Whoever holds a rule against a test card needs all of the display.
    notices: board.name === 'test-card' ? [] : notices,
    shift: { x, y },
    changesAt: Math.min(nextMinute, nextChangeAt, endsAt ?? Infinity, noticesEndAt(notices)),
  };
}

const plainAgenda: Board = { name: 'agenda' };

/** A board that has nothing to say lets the others of its rotation say more. */
function turnsWithSomething(
  turns: readonly BoardTurn[],
  schedule: PublicSchedule,
  screen: Screen,
  now: Instant,
): readonly BoardTurn[] {
  const isSpare = ({ board }: BoardTurn) =>
    board.name === 'sign-up' && !hasSignUps(schedule, screen, now);
  const rest = turns.length < 2 ? turns : turns.filter((turn) => !isSpare(turn));
  return rest.length === 0 ? turns : rest;
}

/** The one by day, where it cannot be known whether it is. */
function firstTheme(choice: Screen['theme'] = 'dark'): ThemeName {
  return typeof choice === 'string' ? choice : choice.day;
}
