import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { startBoardHost, type BoardHost, type BoardHostOptions } from './board-host';
import { launchBrowser } from './find-browser';
import { somethingSaid } from './something-said';

export const sunday = '2026-11-22T10:12:05-05:00';

export const landscape = { width: 1920, height: 1080 };

export type BoardPages = {
  readonly browser: () => Browser;
  /** A host whose demonstration church stands at Sunday 10:12, unless told otherwise. */
  readonly hostAt: (options?: Partial<BoardHostOptions>) => Promise<BoardHost>;
  /** A board of the host, once it says something; `before` is done with its page while that is empty. */
  readonly boardOf: (
    host: BoardHost,
    path?: string,
    viewport?: { readonly width: number; readonly height: number },
    before?: (page: Page) => Promise<void>,
  ) => Promise<Page>;
};

/** One browser for a file of tests; each test's pages and hosts end with it. */
export function useBoardPages(): BoardPages {
  let browser: Browser;
  const open: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(inject('browser'));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
  return {
    browser: () => browser,
    hostAt: async (options = {}) => {
      const host = await startBoardHost({ now: sunday, ...options });
      open.push(host.close);
      return host;
    },
    boardOf: async (host, path = 'board/agenda', viewport = landscape, before) => {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      open.push(() => context.close());
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${host.url}${path}`);
      await page.locator(somethingSaid).first().waitFor();
      return page;
    },
  };
}

/** The selector of rows that stand on the board, and not in its hidden ruler. */
export const shownRow = 'section:not(.agenda-ruler) .row';

/** The rows that stand on the board, as a visitor reads them, spaces being spaces: start, name, place, remark. */
export function rowsOf(page: Page): Promise<string[][]> {
  return page
    .locator(shownRow)
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.row-start', '.row-name', '.row-place', '.row-remark'].map(
          (part) => row.querySelector(part)?.textContent.replaceAll('\u00A0', ' ').trim() ?? '',
        ),
      ),
    );
}
