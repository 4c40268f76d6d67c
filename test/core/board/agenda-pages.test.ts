import { describe, expect, test } from 'vitest';
import type { AgendaRow, BandItem } from '../../../src/core/board/agenda-day';
import { agendaPage, pageMs, type AgendaHeights } from '../../../src/core/board/agenda-pages';
import { english } from '../../../src/core/language/english';

const place = { kind: 'rooms', names: ['Sanctuary'] } as const;

function row(name: string): AgendaRow {
  const start = { text: '10:00', period: 'AM', lead: '' } as const;
  const remark = { kind: 'until', text: '' } as const;
  return { key: name, start, since: '', name, place, remark, news: '', progress: null };
}
const rows = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => row(`${prefix}${index + 1}`));

const turning = (now: number, shownSince = 0, round = 0) => ({
  now,
  shownSince,
  round,
  words: english,
});

/** Room for six rows of 100 and two labels of 50. */
const heights: AgendaHeights = {
  list: 700,
  nowLabel: 50,
  nextLabel: 50,
  singleRow: 100,
  row: (each) => (each.name.includes('tall') ? 160 : 100),
};

function pageOf(now: number, next: number, turn = 0, band: readonly BandItem[] = []) {
  const page = agendaPage(
    { band, now: rows(now, 'now'), next: rows(next, 'next'), isToday: true },
    heights,
    turning(turn * pageMs),
  );
  return {
    ...page,
    now: page.now.map((each) => each.name),
    next: page.next.map((each) => each.name),
  };
}

describe('pages', () => {
  test('of a board that takes turns with others begin at the first', () => {
    const twoPages = { band: [], now: [], next: rows(8, 'next'), isToday: true };
    const page = agendaPage(twoPages, heights, turning(15_000, 12_000));
    expect(page).toMatchObject({ pageText: 'Page 1 of 2', turnsAt: 22_000 });
  });

  test('of a board that has little time each turn all come, the first each time', () => {
    const fourPages = { band: [], now: [], next: rows(24, 'next'), isToday: true };
    const shownIn = (round: number) =>
      [0, pageMs].map(
        (passed) => agendaPage(fourPages, heights, turning(passed, 0, round)).pageText,
      );
    expect([0, 1, 2, 3].map(shownIn)).toEqual([
      ['Page 1 of 4', 'Page 2 of 4'],
      ['Page 1 of 4', 'Page 3 of 4'],
      ['Page 1 of 4', 'Page 4 of 4'],
      ['Page 1 of 4', 'Page 2 of 4'],
    ]);
  });

  test('what fits on one page does not turn', () => {
    const page = pageOf(3, 3);
    expect(page).toMatchObject({ pageText: '', moreText: '', turnsAt: null });
    expect([...page.now, ...page.next]).toHaveLength(6);
  });

  test('now stands on each page while what follows turns', () => {
    expect(pageOf(2, 8, 0)).toMatchObject({
      now: ['now1', 'now2'],
      next: ['next1', 'next2', 'next3', 'next4'],
      pageText: 'Page 1 of 2',
      turnsAt: pageMs,
    });
    expect(pageOf(2, 8, 1)).toMatchObject({
      now: ['now1', 'now2'],
      next: ['next5', 'next6', 'next7', 'next8'],
      pageText: 'Page 2 of 2',
    });
    expect(pageOf(2, 8, 2).pageText).toBe('Page 1 of 2');
  });

  test('now takes at most half of the rows and then turns pages itself', () => {
    expect(pageOf(5, 3, 0)).toMatchObject({ now: ['now1', 'now2', 'now3'] });
    expect(pageOf(5, 3, 1)).toMatchObject({
      now: ['now4', 'now5'],
      next: ['next1', 'next2', 'next3'],
    });
  });

  test('where nothing follows, now may have all rows', () => {
    expect(pageOf(6, 0).now).toHaveLength(6);
  });

  test('after four pages the rest is a number', () => {
    const last = pageOf(0, 31, 3);
    expect(last).toMatchObject({ pageText: 'Page 4 of 4', moreText: '+ 7 more later today' });
    expect(pageOf(0, 31, 0).moreText).toBe('');
  });

  test('every row that is not counted as more is on some page', () => {
    for (let count = 0; count <= 24; count += 1) {
      const shown = [0, 1, 2, 3].flatMap((turn) => pageOf(3, count, turn).next);
      const more = /\d+/u.exec(pageOf(3, count, 3).moreText)?.[0] ?? '0';
      expect(new Set(shown).size + Number(more)).toBe(count);
    }
  });

  test('tall rows take their height from the others, and none is lost', () => {
    const tall = [row('tall1'), row('tall2'), row('tall3'), row('a'), row('b')];
    const page = agendaPage({ band: [], now: [], next: tall, isToday: true }, heights, turning(0));
    expect(page.next.map((each) => each.name)).toEqual(['tall1', 'tall2', 'tall3', 'a']);
  });

  test('a row that is taller than the screen still gets a page', () => {
    const small = { ...heights, list: 120, singleRow: 100 };
    expect(
      agendaPage({ band: [], now: [], next: rows(2, 'next'), isToday: true }, small, turning(0))
        .next,
    ).toHaveLength(1);
  });

  test('several all-day events take turns', () => {
    const items = ['a', 'b'].map((key) => ({ key, label: 'All day', name: key, place }));
    expect(pageOf(1, 1, 0, items)).toMatchObject({ band: items[0], turnsAt: pageMs, pageText: '' });
    expect(pageOf(1, 1, 1, items).band).toBe(items[1]);
  });
});

test('what does not fit is not said to be later today where that is not sure', () => {
  const page = agendaPage(
    { band: [], now: [], next: rows(99, 'next'), isToday: false },
    heights,
    turning(3 * pageMs),
  );
  expect(page.moreText).toMatch(/^\+ \d+ more$/u);
});
