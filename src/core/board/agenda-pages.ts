import type { Words } from '../language/words';
import type { Instant } from '../time/instant';
import type { AgendaDay, AgendaRow, BandItem } from './agenda-day';

/** How tall things are on one screen, in any one unit; the window measures them as they will be drawn. */
export type AgendaHeights = {
  /** Of the whole space that both sections share. */
  readonly list: number;
  readonly nowLabel: number;
  readonly nextLabel: number;
  /** Of a row that needs one line only; the count of rows is reckoned in these. */
  readonly singleRow: number;
  readonly row: (row: AgendaRow, section: 'now' | 'next') => number;
};

/** What one turn of the pages shows. */
export type AgendaPage = {
  /** One of the band's items; they take turns. */
  readonly band: BandItem | null;
  readonly now: readonly AgendaRow[];
  readonly next: readonly AgendaRow[];
  /** "Page 1 of 3"; empty where there is one page only. */
  readonly pageText: string;
  /** "+ 12 more later today", on the last page; else empty. */
  readonly moreText: string;
  /** When the page turns; null where nothing turns. */
  readonly turnsAt: Instant | null;
};

export type PageTurning = {
  readonly now: Instant;
  /** When the board's turn began; 0 where it stands alone. */
  readonly shownSince: Instant;
  /** How many turns the board has had before. */
  readonly round: number;
  readonly words: Words;
};

/** Long enough to find a name among six rows, short enough that a fourth page is worth the wait. */
export const pageMs = 10_000;

const mostNextPages = 4;

/**
 * The page to show at `now` (product.md, rule 8). Now stands on each page and takes at most half of the
 * space, turning pages itself; what follows turns through at most four. The page follows from the clock
 * alone, so screens side by side turn together and a repaint never loses its place; a board that takes
 * turns with others begins at its first page.
 */
export function agendaPage(
  rows: Pick<AgendaDay, 'band' | 'now' | 'next' | 'isToday'>,
  heights: AgendaHeights,
  turning: PageTurning,
): AgendaPage {
  const nowChunks = chunksOf(rows.now, nowLimits(rows, heights), (row) => heights.row(row, 'now'));
  const nowHeight = Math.max(0, ...nowChunks.map((chunk) => chunk.height));
  const nowWithLabel = nowChunks.length === 0 ? 0 : heights.nowLabel + nowHeight;
  const nextSpace = heights.list - nowWithLabel - heights.nextLabel;
  const nextLimits = { height: nextSpace, chunks: mostNextPages };
  const nextChunks = chunksOf(rows.next, nextLimits, (row) => heights.row(row, 'next'));
  const pages = Math.max(1, nowChunks.length, nextChunks.length);
  const { page, count, turnsAt } = pageTurn(turning, pages);
  const { words } = turning;
  const nextPage = nextChunks.length === 0 ? 0 : page % nextChunks.length;
  const shown = nextChunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  const isLast = nextPage === nextChunks.length - 1;
  const more = rows.next.length - shown;
  return {
    band: rows.band[count % Math.max(1, rows.band.length)] ?? null,
    now: nowChunks[page % Math.max(1, nowChunks.length)]?.rows ?? [],
    next: nextChunks[nextPage]?.rows ?? [],
    pageText: pages === 1 ? '' : words.pageOf(page + 1, pages),
    moreText: isLast && more > 0 ? moreText(words, more, rows.isToday) : '',
    turnsAt: pages === 1 && rows.band.length < 2 ? null : turnsAt,
  };
}

/** Which page of `pages` is shown, how many were before it, and when the next comes. */
type PageTurn = { readonly page: number; readonly count: number; readonly turnsAt: Instant };

/**
 * A board that takes turns with others shows its first page in each of its turns, and of the others those
 * that come after the ones that it showed last: none of them waits for ever.
 */
export function pageTurn({ now, shownSince, round }: PageTurning, pages: number): PageTurn {
  const turn = Math.floor((now - shownSince) / pageMs);
  const place = turn % pages;
  const page = place === 0 ? 0 : 1 + ((place - 1 + round) % (pages - 1));
  return { page, count: turn + round, turnsAt: shownSince + (turn + 1) * pageMs };
}

function moreText(words: Words, count: number, isToday: boolean): string {
  return isToday ? words.moreLaterToday(count) : words.more(count);
}

/** Now keeps to half of the rows; where those are tall, it still leaves the greater half of a page below. */
const mostNowShare = 0.6;

/** Where nothing follows, what is on may have all of the space. */
function nowLimits(rows: Pick<AgendaDay, 'next'>, heights: AgendaHeights): ChunkLimits {
  if (rows.next.length === 0) return { height: heights.list - heights.nowLabel };
  const height = heights.list - heights.nowLabel - heights.nextLabel;
  const rowCount = Math.max(1, Math.floor(height / heights.singleRow / 2));
  return { height: height * mostNowShare, rows: rowCount };
}

type ChunkLimits = { readonly height: number; readonly rows?: number; readonly chunks?: number };

type Chunk = { readonly rows: readonly AgendaRow[]; readonly height: number };

/** Fills pages in order; a row that is taller than the whole space still gets a page to itself. */
function chunksOf(
  rows: readonly AgendaRow[],
  limits: ChunkLimits,
  heightOf: (row: AgendaRow) => number,
): Chunk[] {
  const chunks: Chunk[] = [];
  for (const row of rows) {
    const height = heightOf(row);
    const last = chunks.at(-1);
    const isFull =
      last === undefined ||
      last.height + height > limits.height ||
      last.rows.length === limits.rows;
    if (isFull && chunks.length === limits.chunks) break;
    if (isFull) chunks.push({ rows: [row], height });
    else chunks[chunks.length - 1] = { rows: [...last.rows, row], height: last.height + height };
  }
  return chunks;
}
