import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startBoardHost } from './board-host';
import { launchBrowser } from './find-browser';

/**
 * `npm run pictures`: draws the boards of the demonstration church on an invented Sunday, each a preview of
 * its moment without the mark across it.
 */

const folder = join(import.meta.dirname, '../../docs/pictures');

const wide = { width: 1920, height: 1080 };
const tall = { width: 1080, height: 1920 };
const tablet = { width: 1280, height: 800 };

const pictures = [
  { name: 'agenda', board: 'agenda', time: '10:12', viewport: wide },
  { name: 'agenda-portrait', board: 'agenda', time: '10:12', viewport: tall },
  { name: 'timeline', board: 'timeline', time: '10:12', viewport: wide },
  { name: 'room-now', board: 'room/4108', time: '10:12', viewport: tablet },
  { name: 'room-getting-ready', board: 'room/4108', time: '11:12', viewport: tablet },
  { name: 'sign-up', board: 'sign-up', time: '12:05', viewport: wide },
] as const;

const host = await startBoardHost({ now: '2026-11-21T16:40:00-05:00' });
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });
for (const { name, board, time, viewport } of pictures) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${host.url}board/${board}?at=2026-11-22T${time}`);
  await page.locator('.header-clock, .door-clock').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.locator('.frame-watermark').evaluate((mark) => mark.remove());
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await host.close();
