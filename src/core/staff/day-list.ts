import { byRoomName } from '../schedule/room';
import { overlaps, type Instant, type Interval } from '../time/instant';
import { dayRow, type DayRow } from './day-row';
import type { StaffCalendar } from './staff-calendar';

/** What of a day somebody wants to see. */
export type DayListOptions = {
  /** With setup and teardown, and with events that are only set up or torn down that day. */
  readonly showsSetup: boolean;
  /** With what is on no screen: private events, and blockouts. */
  readonly showsHidden: boolean;
  readonly showsPending: boolean;
  /** Only what has one of these rooms; null is any, and none at all. */
  readonly roomIds: readonly string[] | null;
  /** Only what has one of these tags; null is any, and none at all. */
  readonly tagIds: readonly string[] | null;
  /** Only these instances, which a search has found; null where nobody searches. */
  readonly found: ReadonlySet<string> | null;
};

/** The events of one venue day, as staff see them. */
export type DayList = {
  /** All-day ones first, then by start. */
  readonly rows: readonly DayRow[];
  /** For the filters: what there is before rooms, tags or a search narrow it. */
  readonly total: number;
  readonly byRoom: ReadonlyMap<string, number>;
  readonly byTag: ReadonlyMap<string, number>;
  /** How many there are of the day, whether they are shown or not. */
  readonly hidden: number;
  readonly pending: number;
};

/**
 * The list of one venue day at `now`. An event belongs to each day on which it can be seen; one that is on no
 * screen to each day that it touches, setup and teardown included. What was rejected belongs to none.
 */
export function dayRows(
  calendar: StaffCalendar,
  day: Interval,
  options: DayListOptions,
  now: Instant,
): DayList {
  return dayList(rowsOfDay(calendar, day, options, now), options);
}

/** All rows of a day, all-day ones first, then by start: what a list is made of, however it is narrowed. */
export function rowsOfDay(
  calendar: StaffCalendar,
  day: Interval,
  { showsSetup }: Pick<DayListOptions, 'showsSetup'>,
  now: Instant,
): readonly DayRow[] {
  const rooms = new Map([...calendar.rooms].sort(byRoomName).map((room) => [room.id, room]));
  const look = { day, now, rooms, timeZone: calendar.organization?.timeZone ?? 'UTC' };
  return calendar.instances
    .filter((instance) => instance.approval !== 'rejected' && overlaps(instance, day))
    .flatMap((instance) => dayRow(instance, look, showsSetup) ?? [])
    .sort(byTime);
}

/** What of those rows is wanted, and the counts that go with it. The rows are the very same. */
export function dayList(rows: readonly DayRow[], options: DayListOptions): DayList {
  const visible = rows.filter((row) => isWanted(row, options));
  return {
    rows: visible.filter((row) => isFiltered(row, options)),
    total: visible.length,
    byRoom: countsOf(visible.map(({ roomIds }) => roomIds)),
    byTag: countsOf(visible.map(({ tagIds }) => tagIds)),
    hidden: rows.filter(isHidden).length,
    pending: rows.filter(({ visibility }) => visibility === 'pending').length,
  };
}

function isHidden({ visibility, isSetupOnly }: DayRow): boolean {
  return (visibility === 'not-on-screens' && !isSetupOnly) || visibility === 'blockout';
}

function isWanted(row: DayRow, { showsHidden, showsPending }: DayListOptions): boolean {
  return isHidden(row) ? showsHidden : row.visibility === 'pending' ? showsPending : true;
}

function isFiltered(row: DayRow, { roomIds, tagIds, found }: DayListOptions): boolean {
  return (
    (roomIds === null || row.roomIds.some((id) => roomIds.includes(id))) &&
    (tagIds === null || row.tagIds.some((id) => tagIds.includes(id))) &&
    (found === null || found.has(row.instanceId))
  );
}

function byTime(a: DayRow, b: DayRow): number {
  return (
    Number(b.isAllDay) - Number(a.isAllDay) ||
    a.startsAt - b.startsAt ||
    a.endsAt - b.endsAt ||
    (a.name === b.name ? 0 : a.name < b.name ? -1 : 1) ||
    (a.instanceId < b.instanceId ? -1 : 1)
  );
}

/** Each row counts once for each of its ids. */
function countsOf(idsOfRows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of idsOfRows.flatMap((ids) => [...new Set(ids)])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
