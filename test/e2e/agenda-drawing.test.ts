import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { editedChurch, withAttributes } from '../fakes/edited-church';
import type { BoardHostOptions } from './board-host';
import { landscape, shownRow, useBoardPages } from './board-pages';
import { drawingFaults } from './drawing-faults';

type Through = NonNullable<BoardHostOptions['through']>;

const { browser, hostAt, boardOf } = useBoardPages();

describe('on every screen', () => {
  test.each([
    ['720p', 1280, 720],
    ['1080p', 1920, 1080],
    ['4K', 3840, 2160],
    ['portrait', 1080, 1920],
    ['4:3', 1024, 768],
    ['a tablet', 1280, 800],
  ])('nothing is cut off, overlaps or scrolls on %s', async (_, width, height) => {
    const page = await boardOf(await hostAt(), 'board/agenda', { width, height });
    expect(await drawingFaults(page)).toEqual([]);
    expect(await page.locator(shownRow).count()).toBeGreaterThan(3);
  });

  const laterLunch =
    (isChanged: () => boolean): Through =>
    (church) =>
      editedChurch(church, (row) =>
        isChanged() && row.attributes?.starts_at === '2026-11-22T16:00:00Z'
          ? withAttributes(row, { starts_at: '2026-11-22T16:10:00Z' })
          : row,
      );

  test.each([
    ['landscape', 1920, 1080],
    ['portrait', 1080, 1920],
  ])('a row that has news has room for it in %s', async (_, width, height) => {
    let isChanged = false;
    const host = await hostAt({ through: laterLunch(() => isChanged), pollMs: 200 });
    const page = await boardOf(host, 'board/agenda', { width, height });
    isChanged = true;
    const news = page.locator(`${shownRow} .row-news`, { hasText: 'New time, was 11:00 AM' });
    await news.first().waitFor();
    expect(await drawingFaults(page)).toEqual([]);
  });

  test.each([
    ['landscape', 1920, 1080],
    ['portrait', 1080, 1920],
  ])('a board that doubts its clock says so in %s, and shows none', async (_, width, height) => {
    const host = await hostAt({ serviceAheadMs: 600_000 });
    const page = await boardOf(host, 'board/agenda', { width, height });
    expect(await page.locator('.foot-as-of').innerText()).toContain('is being checked');
    expect(await page.locator('.header-clock').count()).toBe(0);
    expect(await page.locator('.agenda-now').count()).toBe(0);
    expect(await page.locator(shownRow).count()).toBeGreaterThan(3);
    expect(await drawingFaults(page)).toEqual([]);
  });

  test.each([
    [1920, 1080, 50],
    [3840, 2160, 100],
    [1280, 720, 33.3],
    [1080, 1920, 50],
  ])('names on %i × %i are %f pixels tall', async (width, height, pixels) => {
    const page = await boardOf(await hostAt(), 'board/agenda', { width, height });
    const size = await page
      .locator(`${shownRow} .row-name`)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeCloseTo(pixels, 0);
  });
});

describe('a long text', () => {
  const long =
    'Neighbors Helping Neighbors: An Evening on Housing, Hope and Hospitality, with Supper';

  test('as a name takes two lines, and ends at the end of a word', async () => {
    const host = await hostAt({
      through: (church) =>
        editedChurch(church, (row) =>
          row.attributes?.name === 'Morning Worship'
            ? withAttributes(row, { name: `${long} and ${long}` })
            : row,
        ),
    });
    const page = await boardOf(host);
    const name = page.locator(`${shownRow} .row-name`, { hasText: 'Neighbors' });
    const lines = await name.evaluate(
      (element) => element.scrollHeight / parseFloat(getComputedStyle(element).lineHeight),
    );
    expect(Math.round(lines)).toBe(2);
    const shown = (await name.innerText()).replace(/…$/u, '');
    expect(long.split(/[ :,]+/u)).toContain(shown.split(/[ :,]+/u).at(-1));
  });

  test('as a list of rooms ends in how many more there are', async () => {
    const host = await hostAt({
      through: (church) =>
        editedChurch(church, (row) =>
          row.type === 'Resource' && /^(Chapel|Room 10[46])$/u.test(String(row.attributes?.name))
            ? withAttributes(row, {
                name: `${String(row.attributes?.name)} of the Old Parish House`,
              })
            : row,
        ),
    });
    const page = await boardOf(host);
    const place = page.locator(`${shownRow} .row-place`, { hasText: '+' }).first();
    expect((await place.innerText()).replaceAll('\u00A0', ' ')).toBe(
      'Chapel of the Old Parish House + 2 rooms',
    );
  });
});

describe('for everybody', () => {
  test.each(['board/agenda', ''])('axe finds nothing at /%s', async (path) => {
    const host = await hostAt();
    const context = await browser().newContext({ viewport: landscape, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${host.url}${path}`);
    await page.locator('h2:visible').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    await context.close();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('the strict policy is kept: no complaint, and no request to anywhere else', async () => {
    const host = await hostAt();
    const page = await browser().newPage({ viewport: landscape });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(host.url) && !url.startsWith('data:')) complaints.push(url);
    });
    await page.goto(`${host.url}board/agenda`);
    await page.locator('.agenda-now .row:visible').first().waitFor();
    await page.close();
    expect(complaints).toEqual([]);
  });
});
