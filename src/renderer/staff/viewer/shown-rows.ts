import type { DayRow } from '../../../core/staff/day-row';

/** As many rows as are drawn before somebody wants them all: several screens full, and soon painted. */
export const firstRows = 100;

/** The row with which a look at the day begins: the first with a time that is not over, else the first of all. */
export function firstToCome(rows: readonly DayRow[]): number {
  return Math.max(
    0,
    rows.findIndex(({ isAllDay, state }) => !isAllDay && state !== 'over'),
  );
}

/** How many rows are drawn: a hundred, and in any case half a hundred from where it begins, and the chosen one. */
export function shownCount(rows: readonly DayRow[], selectedId: string | null): number {
  const selected = rows.findIndex(({ instanceId }) => instanceId === selectedId);
  const wanted = Math.max(firstRows, firstToCome(rows) + firstRows / 2, selected + 1);
  // Nobody is asked to press a button for a handful.
  return rows.length - wanted < 10 ? rows.length : wanted;
}
