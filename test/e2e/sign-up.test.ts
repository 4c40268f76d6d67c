import { AxeBuilder } from '@axe-core/playwright';
import jsQrModule from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { landscape, useBoardPages } from './board-pages';

const { hostAt, boardOf } = useBoardPages();

// The package is CommonJS, whose default stands one level deeper in a module of Node.
const jsQr = (jsQrModule as unknown as { readonly default: typeof jsQrModule }).default;

const tablet = { width: 1280, height: 800 };
const afternoon = 'at=2026-11-22T12:05';

/** As small as a telephone at a distance sees it. */
const seenPx = 300;

/** What a telephone reads off a picture of the code. */
async function readOff(page: Page): Promise<string | undefined> {
  const picture = (await page.locator('.sign-up-code').screenshot()).toString('base64');
  const greys = await page.evaluate(
    async ([source, side]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const context = new OffscreenCanvas(side, side).getContext('2d');
      context?.drawImage(image, 0, 0, side, side);
      const pixels = context?.getImageData(0, 0, side, side).data ?? [];
      return [...pixels].filter((_, index) => index % 4 === 0);
    },
    [picture, seenPx] as const,
  );
  const pixels = new Uint8ClampedArray(greys.flatMap((grey) => [grey, grey, grey, 255]));
  return jsQr(pixels, seenPx, seenPx)?.data;
}

describe('the sign-up board', () => {
  test.each([
    ['a lobby screen', landscape, `board/sign-up?${afternoon}`],
    ['a light one', landscape, `board/sign-up?${afternoon}&theme=light`],
    ['a tablet', tablet, `board/sign-up?${afternoon}&diagonal=10.1&distance=0.8`],
    ['a tall screen', { width: 1080, height: 1920 }, `board/sign-up?${afternoon}&distance=3`],
  ])('of %s is read by a telephone, and says the same in letters', async (_, viewport, path) => {
    const page = await boardOf(await hostAt(), path, viewport);
    const link = await readOff(page);
    expect(link).toMatch(/^https:\/\//u);
    const address = (await page.locator('.sign-up-address').innerText()).replaceAll('\u200B', '');
    expect(`https://${address}`).toBe(link);
  });

  test('draws no code that is too small for where people stand', async () => {
    const page = await boardOf(await hostAt(), `board/sign-up?${afternoon}&distance=8`);
    expect(await page.locator('.sign-up-code').count()).toBe(0);
    expect(await page.locator('.sign-up-address').count()).toBe(1);
  });

  test('has nothing that axe complains of', async () => {
    const page = await boardOf(await hostAt({ now: '2026-11-22T12:05:05-05:00' }), 'board/sign-up');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
