import type { Page } from 'playwright-core';
import { startBoardHost, type BoardHost } from '../e2e/board-host';
import { launchBrowser } from '../e2e/find-browser';
import { largeChurch } from '../fakes/large-church';
import { leapingClock } from '../fakes/leaping-clock';

const sunday = Date.parse('2026-11-22T00:00:00-05:00');
const now = '2026-11-22T10:12:05-05:00';
const password = 'the bench alone';

/** 300 on each of three Sundays, and 92 on each day between: 2,004 in fifteen days. */
const perDay = Array.from({ length: 15 }, (_, day) => (day % 7 === 0 ? 300 : 92));

export type KeyDelays = {
  readonly events: number;
  /** From a key to the frame after the one that it changes, in milliseconds. */
  readonly search: readonly number[];
  readonly arrow: readonly number[];
};

/** How long keys take in the staff viewer of a church with 2,000 events, all of its days kept. */
export async function staffKeyDelays(): Promise<KeyDelays> {
  const host = await hostOfLargeChurch();
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${host.url}staff`);
  await page.getByLabel('Staff password').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.event-row').first().waitFor();
  await page.evaluate(noteDelays);
  const search = await keysIn(page, page.getByRole('searchbox'), [
    ...Array.from('room 104 cofee'),
    ...Array.from({ length: 14 }, () => 'Backspace'),
    ...Array.from('rehersal 293'),
    ...Array.from({ length: 12 }, () => 'Backspace'),
  ]);
  const arrow = await keysIn(page, page.getByRole('listbox', { name: 'Events', exact: true }), [
    ...Array.from({ length: 40 }, () => 'ArrowDown'),
  ]);
  const events = host.engine.staff().calendar.instances.length;
  await browser.close();
  await host.close();
  return { events, search, arrow };
}

/** Days ahead are read one by one, each two minutes: here as soon as the last one has come. */
async function hostOfLargeChurch(): Promise<BoardHost> {
  const church = largeChurch({ perDay, from: sunday });
  const clock = leapingClock(Date.parse(now));
  const options = { now, clock, pollMs: 100, staffPassword: password };
  const host = await startBoardHost({ ...options, through: () => church });
  const isWhole = () => host.engine.staff().present.days.every(({ ageMs }) => ageMs !== null);
  while (!isWhole()) {
    clock.leap(120_000);
    await host.nextPoll();
  }
  // What is measured is the page, and not what a poll each 100 ms takes.
  await host.engine.stop();
  return host;
}

type Focusable = { readonly focus: () => Promise<void> };

async function keysIn(page: Page, field: Focusable, keys: readonly string[]): Promise<number[]> {
  await field.focus();
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
  return page.evaluate(() => (Reflect.get(window, 'delays') as number[]).splice(0));
}

/** Runs in the page. */
function noteDelays(): void {
  const delays: number[] = [];
  Reflect.set(window, 'delays', delays);
  const onKey = () => {
    const pressedAt = performance.now();
    const isPainted = () => delays.push(performance.now() - pressedAt);
    requestAnimationFrame(() => requestAnimationFrame(isPainted));
  };
  addEventListener('keydown', onKey, true);
}
