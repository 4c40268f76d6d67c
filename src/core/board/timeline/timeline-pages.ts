import type { Instant } from '../../time/instant';
import { pageTurn, type PageTurning } from '../agenda-pages';
import type { TimelineRow } from './timeline-row';

/** How much room rows have on one screen, in any one unit. */
export type TimelineSpace = {
  readonly height: number;
  /** That a row with one or two lanes needs. */
  readonly rowHeight: number;
};

/** What one turn of the pages shows. */
export type TimelinePage = {
  readonly rows: readonly TimelineRow[];
  /** That each row with one or two lanes has here. */
  readonly rowHeight: number;
  /** "Page 1 of 2"; empty where there is one page only. */
  readonly pageText: string;
  /** "+ 12 rooms", on the last page, of those that have no place; else empty. */
  readonly moreText: string;
  /** When the page turns; null where nothing turns. */
  readonly turnsAt: Instant | null;
};

const mostPages = 4;

/** Rows that stand alone grow to this, and no more: three rooms are no poster. */
const mostGrowth = 1.4;

/**
 * The page to show at `now` (product.md, rule 8). Where one page is not enough, the rooms in which something
 * is on or begins within the hour come on the first, then those that have something in the window. Each
 * page keeps to the order of the rooms, and all of them have rows of one height.
 */
export function timelinePage(
  rows: readonly TimelineRow[],
  space: TimelineSpace,
  turning: PageTurning,
): TimelinePage {
  const capacity = Math.max(1, Math.floor(space.height / space.rowHeight));
  const pages = pagesOf(rows, capacity);
  const { page, turnsAt } = pageTurn(turning, Math.max(1, pages.length));
  const { words } = turning;
  const shown = pages[page] ?? [];
  const isLast = page === pages.length - 1;
  const more = rows.length - pages.reduce((sum, each) => sum + each.length, 0);
  const isAlone = pages.length <= 1;
  const least = isAlone ? capacity / mostGrowth : capacity;
  return {
    rows: shown,
    rowHeight: space.height / Math.max(least, sizeOf(shown)),
    pageText: isAlone ? '' : words.pageOf(page + 1, pages.length),
    moreText: isLast && more > 0 ? words.moreRooms(more) : '',
    turnsAt: isAlone ? null : turnsAt,
  };
}

/** How many rows of the least height it takes: two lanes share one. */
export function rowSize({ lanes }: Pick<TimelineRow, 'lanes'>): number {
  return Math.max(1, lanes / 2);
}

function sizeOf(rows: readonly TimelineRow[]): number {
  return rows.reduce((sum, row) => sum + rowSize(row), 0);
}

function pagesOf(rows: readonly TimelineRow[], capacity: number): TimelineRow[][] {
  const pages: TimelineRow[][] = [];
  const byRank = [...rows].sort((a, b) => a.rank - b.rank || a.order - b.order);
  for (const row of byRank) {
    const last = pages.at(-1);
    if (last && sizeOf(last) + rowSize(row) <= capacity) last.push(row);
    else if (pages.length < mostPages) pages.push([row]);
    else break;
  }
  return pages.map((page) => page.sort((a, b) => a.order - b.order));
}
