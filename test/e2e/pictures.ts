import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScreenHealth } from '../../src/core/staff/staff-present';
import { leapingClock } from '../fakes/leaping-clock';
import { startBoardHost } from './board-host';
import { launchBrowser } from './find-browser';

/**
 * `npm run pictures`: draws the boards of the demonstration church on an invented Sunday, each a preview of
 * its moment without the mark across it; and the pages of staff at that moment.
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
await host.close();
await drawStaffPages();
await browser.close();

/** The desk at the same moment: the list with an event, the timeline, and what is printed. */
async function drawStaffPages(): Promise<void> {
  const password = 'only for a picture';
  const now = '2026-11-22T09:42:05-05:00';
  const clock = leapingClock(Date.parse(now));
  const desk = await startBoardHost({
    now,
    clock,
    pollMs: 200,
    staffPassword: password,
    screens: ['Lobby', 'Welcome desk', 'Room 201'].map(paintingScreen),
  });
  // Each of the days ahead, and what events are connected to, is read with a poll of its own.
  for (let poll = 0; poll < 15; poll += 1) {
    clock.leap(120_000);
    await desk.nextPoll();
  }
  await desk.engine.stop();
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const draw = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  await page.goto(`${desk.url}staff`);
  await page.getByLabel('Staff password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Membership Class/u }).click();
  await page.evaluate(() => document.fonts.ready);
  await draw('staff-viewer');
  await page.getByText('Timeline', { exact: true }).click();
  await page.getByRole('listbox', { name: 'Events by room' }).waitFor();
  await draw('staff-timeline');
  await page.goto(`${desk.url}staff/print/day`);
  await page.locator('.sheet-table').waitFor();
  await draw('staff-print');
  await page.close();
  await desk.close();
}

function paintingScreen(name: string): ScreenHealth {
  const paintedAt = Date.parse('2026-11-22T10:12:00-05:00');
  return { name, page: '/board/agenda', state: 'painting', paintedAt, seenAt: null };
}
