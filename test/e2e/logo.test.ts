import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { logoOf, pngBytes, scriptedSvg } from '../fakes/pictures';
import { landscape, useBoardPages } from './board-pages';
import { drawingFaults } from './drawing-faults';

const { browser, hostAt, boardOf } = useBoardPages();

const portrait = { width: 1080, height: 1920 };
const svg = logoOf(new TextEncoder().encode(scriptedSvg), 'image/svg+xml');

/** Where the logo stands, once it does. */
async function logoBox(page: Page) {
  await page.locator('.header-with-logo').waitFor();
  return page.locator('.header-logo').boundingBox();
}

/** Where everything in the header stands but a logo. */
function headerBoxes(page: Page) {
  return page.locator('.header, .header > :not(img)').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.getAttribute('class'), x, y, width, height];
    }),
  );
}

describe('the logo', () => {
  test.each([
    ['a PNG', logoOf(pngBytes), 'board/agenda', landscape],
    ['an SVG', svg, 'board/agenda', landscape],
    ['a PNG on a tall screen', logoOf(pngBytes), 'board/agenda', portrait],
    ['a PNG on the timeline', logoOf(pngBytes), 'board/timeline', landscape],
  ])('stands left of the title: %s', async (_, logo, path, viewport) => {
    const page = await boardOf(await hostAt({ logo }), path, viewport);
    const box = await logoBox(page);
    const title = await page.locator('.header-title').boundingBox();
    expect(box).toMatchObject({ width: 208, height: 104 });
    expect(Number(title?.x)).toBeGreaterThan(Number(box?.x) + 208);
  });

  test('leaves the board without a fault of drawing', async () => {
    const page = await boardOf(await hostAt({ logo: svg }));
    await logoBox(page);
    expect(await drawingFaults(page)).toEqual([]);
  });

  test.each([
    ['noise', logoOf(Uint8Array.of(1, 2, 3))],
    ['a PNG without its size', logoOf(pngBytes.slice(0, 20))],
    ['half an SVG', logoOf(svg.file.body.slice(0, -20), 'image/svg+xml')],
  ])('that is broken leaves the header as it is without one: %s', async (_, logo) => {
    const bare = await headerBoxes(await boardOf(await hostAt()));
    const page = await boardOf(await hostAt({ logo }));
    const isDrawable = await page.locator('.header-logo').evaluate((image) =>
      (image as HTMLImageElement).decode().then(
        () => true,
        () => false,
      ),
    );
    expect(isDrawable).toBe(false);
    expect(await headerBoxes(page)).toEqual(bare);
  });

  test('runs no script when somebody opens it by itself', async () => {
    const host = await hostAt({ logo: svg });
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(`${host.url}logo/${svg.id}`);
    expect(await page.locator('svg rect').count()).toBe(1);
    expect(await page.locator('svg.has-run').count()).toBe(0);
    await context.close();
  });
});

describe('the accent', () => {
  const accentOf = (page: Page) =>
    page
      .locator('.header')
      .evaluate((header) => getComputedStyle(header, '::before').backgroundColor);

  test('stands beside the header where a church has one', async () => {
    const house = { everyScreen: { theme: 'light', accent: '#7b1e3a' } } as const;
    expect(await accentOf(await boardOf(await hostAt({ house })))).toBe('rgb(123, 30, 58)');
  });

  test('is not seen where a church has none', async () => {
    expect(await accentOf(await boardOf(await hostAt()))).toBe('rgba(0, 0, 0, 0)');
  });
});
