import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startBoardHost } from './board-host';
import { launchBrowser } from './find-browser';

/** `npm run pictures`: draws the boards of the demonstration church on an invented Sunday. */

const folder = join(import.meta.dirname, '../../docs/pictures');

const sizes = [
  { name: 'agenda', board: 'agenda', width: 1920, height: 1080 },
  { name: 'agenda-portrait', board: 'agenda', width: 1080, height: 1920 },
  { name: 'timeline', board: 'timeline', width: 1920, height: 1080 },
] as const;

const host = await startBoardHost({ now: '2026-11-22T10:12:05-05:00' });
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });
for (const { name, board, ...viewport } of sizes) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${host.url}board/${board}`);
  await page.locator('.agenda-now .row, .bar-now').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await host.close();
