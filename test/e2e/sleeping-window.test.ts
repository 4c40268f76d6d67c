import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { boardBridgeName, type PublicSchedule } from '../../src/board-contract';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { editedChurch, withAttributes } from '../fakes/edited-church';
import { at } from '../fakes/event-instance';
import { publicTime, scheduleOf } from '../fakes/public-schedule';
import { rowsOf, shownRow, useBoardPages } from './board-pages';

const { browser, hostAt } = useBoardPages();

/** What a test does in a window whose timers, frames and monotonic clock it holds in its hand. */
type SleepingWindow = Window & {
  /** As main does. */
  readonly push: (schedule: PublicSchedule) => void;
  /** Lets monotonic time go on, without calling anything. */
  readonly advance: (ms: number) => void;
  /** The delays of the timers that are set. */
  readonly delays: () => number[];
  /** Calls what is due, however late. */
  readonly fire: () => void;
};

/** Runs in the page before its own scripts: no frame and no timer ever comes by itself, and time stands. */
function putToSleep(bridgeName: string): void {
  type Listener = (schedule: unknown) => void;
  const timers = new Map<number, { dueAt: number; delayMs: number; call: () => void }>();
  const listeners: Listener[] = [];
  let mono = 1_000;
  let lastId = 0;
  performance.now = () => mono;
  window.requestAnimationFrame = () => 0;
  window.setInterval = (() => 0) as unknown as typeof setInterval;
  window.setTimeout = ((call: () => void, delayMs: number) => {
    lastId += 1;
    timers.set(lastId, { dueAt: mono + delayMs, delayMs, call });
    return lastId;
  }) as unknown as typeof setTimeout;
  window.clearTimeout = (id) => void timers.delete(Number(id));
  const onSchedule = (listener: Listener) => {
    listeners.push(listener);
    return () => undefined;
  };
  Object.defineProperty(window, bridgeName, { value: { onSchedule } });
  Object.assign(window, {
    push: (schedule: unknown) => listeners.forEach((listener) => listener(schedule)),
    advance: (ms: number) => (mono += ms),
    delays: () => [...timers.values()].map(({ delayMs }) => delayMs),
    fire: () => {
      for (const [id, { dueAt, call }] of [...timers]) {
        if (dueAt > mono) continue;
        timers.delete(id);
        call();
      }
    },
  });
}

const sunday = [
  publicTime('Worship', '10:00', '11:15'),
  publicTime('Lunch', '11:30', '12:45'),
  publicTime('Evening prayer', '18:00', '18:45'),
];
const said = (now: number) => scheduleOf(sunday, { now });

async function sleepingBoard(): Promise<Page> {
  const host = await hostAt();
  const context = await browser().newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.addInitScript(putToSleep, boardBridgeName);
  await page.goto(`${host.url}board/agenda`);
  return page;
}

const inWindow = {
  push: (page: Page, schedule: PublicSchedule) =>
    page.evaluate((word) => (window as unknown as SleepingWindow).push(word), schedule),
  advance: (page: Page, ms: number) =>
    page.evaluate((by) => (window as unknown as SleepingWindow).advance(by), ms),
  fire: (page: Page) => page.evaluate(() => (window as unknown as SleepingWindow).fire()),
  delays: (page: Page) => page.evaluate(() => (window as unknown as SleepingWindow).delays()),
};

const boardOf = async (page: Page) => ({
  clock: (await page.locator('.header-clock').innerText()).replace(/\s+/gu, ''),
  now: await page.locator('.agenda-now .row:visible .row-name').allInnerTexts(),
  rows: (await rowsOf(page)).map(([, name, , remark]) => [name, remark].join(': ')),
});

const atTen = {
  clock: '10:12AM',
  now: ['Worship'],
  rows: ['Worship: started 12 min ago', 'Lunch: until 12:45', 'Evening prayer: until 6:45'],
};
const atEvening = {
  clock: '6:10PM',
  now: ['Evening prayer'],
  rows: ['Evening prayer: started 10 min ago'],
};

describe('35 · a window whose timers and frames sleep', () => {
  test('35 · it shows each word of main at once', async () => {
    const page = await sleepingBoard();
    await inWindow.push(page, said(at('10:12')));
    expect(await boardOf(page)).toEqual(atTen);
    await inWindow.advance(page, 30 * minuteMs);
    await inWindow.push(page, said(at('11:20')));
    expect(await boardOf(page)).toEqual({
      clock: '11:20AM',
      now: [],
      rows: ['Lunch: starts in 10 min', 'Evening prayer: until 6:45'],
    });
    await page.context().close();
  });

  test('35 · after a sleep in which its monotonic time stood still, the next word sets it right', async () => {
    const page = await sleepingBoard();
    await inWindow.push(page, said(at('10:12')));
    expect(await boardOf(page)).toEqual(atTen);
    await inWindow.push(page, said(at('18:10')));
    expect(await boardOf(page)).toEqual(atEvening);
    await page.context().close();
  });

  test('35 · a timer that comes hours late brings the present moment, and nothing in between', async () => {
    const page = await sleepingBoard();
    await inWindow.push(page, said(at('10:12')));
    const delays = await inWindow.delays(page);
    expect(delays.length).toBeGreaterThan(0);
    // So that a timer which slept through its moment heals itself.
    expect(delays.filter((ms) => !(ms >= 0 && ms <= 30_000))).toEqual([]);
    await inWindow.advance(page, 8 * hourMs - 2 * minuteMs);
    expect(await boardOf(page)).toEqual(atTen);
    await inWindow.fire(page);
    expect(await boardOf(page)).toEqual(atEvening);
    expect(await inWindow.delays(page)).toHaveLength(1);
    await page.context().close();
  });

  test('35 · it takes up what comes over the event stream too', async () => {
    let name = 'Morning Worship';
    const host = await hostAt({
      pollMs: 200,
      through: (church) =>
        editedChurch(church, (row) =>
          row.attributes?.name === 'Morning Worship' ? withAttributes(row, { name }) : row,
        ),
    });
    const page = await browser().newPage({ viewport: { width: 1920, height: 1080 } });
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 0;
      window.setTimeout = (() => 0) as unknown as typeof setTimeout;
    });
    await page.goto(`${host.url}board/agenda`);
    const names = page.locator(`${shownRow} .row-name`);
    await expect.poll(() => names.allInnerTexts(), { timeout: 5_000 }).toContain('Morning Worship');
    name = 'Thanksgiving Service';
    await expect.poll(() => names.allInnerTexts(), { timeout: 5_000 }).toContain(name);
    await page.close();
  });
});
