import type { PublicSchedule } from '../schedule/public-schedule';
import type { Notice } from '../staff/staff-word';
import type { Instant } from '../time/instant';

/** A notice of staff as a screen shows it. */
export type ShownNotice = Pick<Notice, 'id' | 'text' | 'until'>;

/**
 * What stands above a board at `now`, the newest first: what is for all screens, and what is for the screen of
 * that name. Null is a board without a name.
 */
export function noticesOn(
  { notices }: Pick<PublicSchedule, 'notices'>,
  screenName: string | null,
  now: Instant,
): ShownNotice[] {
  return notices
    .filter(({ until, screens }) => now < until && isFor(screens, screenName))
    .map(({ id, text, until }) => ({ id, text, until }))
    .reverse();
}

function isFor(screens: Notice['screens'], screenName: string | null): boolean {
  return screens === null || (screenName !== null && screens.includes(screenName));
}

/** When the first of them leaves the board; never, where there is none. */
export function noticesEndAt(notices: readonly ShownNotice[]): Instant {
  return Math.min(Infinity, ...notices.map(({ until }) => until));
}

/** Those that have room, and "+ 1 more" of the others: none is dropped without a word. */
export function fittingNotices(
  notices: readonly ShownNotice[],
  most: number,
): { readonly shown: readonly ShownNotice[]; readonly hiddenCount: number } {
  const shown = notices.slice(0, most);
  return { shown, hiddenCount: notices.length - shown.length };
}
