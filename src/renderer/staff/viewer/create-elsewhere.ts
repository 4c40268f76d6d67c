import { createMemo, untrack, type Accessor } from 'solid-js';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { dayList, rowsOfDay, type DayListOptions } from '../../../core/staff/day-list';
import type { StaffState } from '../create-staff-state';

/** How many events of each other day have what is searched for; empty while nobody searches. */
export function createElsewhere(
  state: StaffState,
  day: Accessor<PublicDay | undefined>,
  chosen: Accessor<DayListOptions>,
): Accessor<ReadonlyMap<string, number>> {
  const isSearched = createMemo(() => chosen().found !== null);
  const showsSetup = createMemo(() => chosen().showsSetup);
  const days = createMemo(() =>
    isSearched() ? daysOf(state).map((each) => ({ each, rows: rowsOf(each) })) : [],
  );
  // The moment decides what is on, and not what there is.
  const rowsOf = (each: PublicDay) =>
    rowsOfDay(state.calendar(), each, { showsSetup: showsSetup() }, untrack(state.now));
  return createMemo(() => {
    const counts = days()
      .filter(({ each }) => each.date !== day()?.date)
      .map(({ each, rows }) => [each.date, dayList(rows, chosen()).rows.length] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  });
}

function daysOf(state: StaffState): readonly PublicDay[] {
  return state.present()?.days ?? [];
}
