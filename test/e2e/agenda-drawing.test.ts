import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { editedChurch, withAttributes } from '../fakes/edited-church';
import { landscape, shownRow, useBoardPages } from './board-pages';

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
    await page.evaluate(() => document.fonts.ready);
    const faults = await page.evaluate((selector) => {
      const boxOf = (element: Element | null) =>
        (element ?? document.documentElement).getBoundingClientRect();
      const rows = [...document.querySelectorAll(selector)];
      const bottom = boxOf(document.querySelector('.agenda-list')).bottom;
      const parts = [...document.querySelectorAll(`${selector} > *, .header > *, .foot > *`)];
      const tell = (fault: string) => (element: Element) => `${fault}: ${element.textContent}`;
      return [
        ...rows.filter((row) => boxOf(row).bottom > bottom + 0.5).map(tell('below the list')),
        ...parts.filter((part) => boxOf(part).right > innerWidth).map(tell('off the screen')),
        ...parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map(tell('cut off')),
        ...parts
          .filter((part) => part.scrollHeight - part.clientHeight > part.clientHeight / 4)
          .map(tell('a line cut off')),
        ...parts.filter((part) => part.textContent.includes('…')).map(tell('shortened')),
        ...rows
          .filter((row) => {
            const remark = row.querySelector('.row-remark:not(:empty)');
            const place = row.querySelector('.row-place');
            const isBeside = boxOf(remark).top < boxOf(place).bottom;
            return remark && isBeside && boxOf(place).right > boxOf(remark).left + 0.5;
          })
          .map(tell('place under remark')),
        ...(document.documentElement.scrollHeight > innerHeight ? ['the page scrolls'] : []),
      ];
    }, shownRow);
    expect(faults).toEqual([]);
    expect(await page.locator(shownRow).count()).toBeGreaterThan(3);
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
