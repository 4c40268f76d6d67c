import { describe, expect, test } from 'vitest';
import { pageMs } from '../../../../src/core/board/agenda-pages';
import { timelinePage } from '../../../../src/core/board/timeline/timeline-pages';
import type { TimelineRow } from '../../../../src/core/board/timeline/timeline-row';
import { english } from '../../../../src/core/language/english';

const row = (order: number, more: Partial<TimelineRow> = {}): TimelineRow => ({
  key: `r${order}`,
  name: `Room ${order}`,
  way: '',
  bars: [],
  lanes: 1,
  later: '',
  order,
  rank: 1,
  ...more,
});

const rows = (count: number) => Array.from({ length: count }, (_, order) => row(order));

/** Room for four rows of 100. */
const space = { height: 430, rowHeight: 100 };

function pageOf(all: readonly TimelineRow[], turn = 0, shownSince = 0) {
  const now = shownSince + turn * pageMs;
  const page = timelinePage(all, space, { now, shownSince, round: 0, words: english });
  return { ...page, rows: page.rows.map(({ order }) => order) };
}

test('what fits on one page does not turn', () => {
  expect(pageOf(rows(4))).toMatchObject({ rows: [0, 1, 2, 3], pageText: '', turnsAt: null });
});

test('few rows grow a little, and not to the whole height', () => {
  expect(pageOf(rows(1)).rowHeight).toBeCloseTo(150.5);
  expect(pageOf(rows(4)).rowHeight).toBeCloseTo(107.5);
});

describe('more rows than fit', () => {
  test('turn pages, each of rows of one height', () => {
    expect(pageOf(rows(6))).toMatchObject({ pageText: 'Page 1 of 2', turnsAt: pageMs });
    expect(pageOf(rows(6), 1)).toMatchObject({ rows: [4, 5], rowHeight: 107.5 });
  });

  test('begin at the first page on a board that takes turns', () => {
    expect(pageOf(rows(6), 0, 12_345).pageText).toBe('Page 1 of 2');
  });

  test('show on the first what is on or soon, in the order of the rooms', () => {
    const late = { rank: 2 } as const;
    const soon = { rank: 0 } as const;
    const mixed = [row(0, late), row(1), row(2, late), row(3, soon), row(4), row(5, soon)];
    expect([pageOf(mixed).rows, pageOf(mixed, 1).rows]).toEqual([
      [1, 3, 4, 5],
      [0, 2],
    ]);
  });

  test('are four pages at most, the last of which says how many rooms are left', () => {
    const last = pageOf(rows(19), 3);
    expect([last.pageText, last.moreText]).toEqual(['Page 4 of 4', '+ 3 rooms']);
    expect(pageOf(rows(19), 2).moreText).toBe('');
  });
});

test('a room with three events at once takes one and a half rows', () => {
  expect(pageOf([row(0, { lanes: 3 }), ...rows(5).slice(1)]).rows).toEqual([0, 1, 2]);
});

test('a row that is taller than the page is made to fit', () => {
  expect(pageOf([row(0, { lanes: 12 }), ...rows(5).slice(1)]).rowHeight).toBeCloseTo(430 / 6);
});
