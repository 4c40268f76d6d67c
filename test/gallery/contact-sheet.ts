import type { Browser } from 'playwright-core';

export type Thumbnail = { readonly title: string; readonly picture: Buffer };

const sheetWidthPx = 1280;

/** Many pictures on one, as a JPEG: to be looked over at a glance. */
export async function contactSheet(
  browser: Browser,
  title: string,
  thumbnails: readonly Thumbnail[],
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: sheetWidthPx, height: 1000 } });
  const figures = thumbnails.map(
    ({ title: caption, picture }) =>
      `<figure><img src="data:image/png;base64,${picture.toString('base64')}"><figcaption>${caption}</figcaption></figure>`,
  );
  await page.setContent(`<style>
    body { margin: 16px; background: #55606c; color: #fff; font: 16px sans-serif; }
    main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; }
    figure { margin: 0; } img { display: block; width: 100%; } h1 { font-size: 20px; }
  </style><h1>${title}</h1><main>${figures.join('')}</main>`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 66 });
  await page.close();
  return sheet;
}
