import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { boardBridgeName } from '../../src/board-contract';
import { shownRow, useBoardPages } from './board-pages';

const { browser, hostAt, boardOf } = useBoardPages();

const clockOf = (page: Page) => page.locator('.header-clock').innerText();

describe('a window that nobody touches', () => {
  test('its clock turns with the minute', async () => {
    const page = await boardOf(await hostAt({ now: '2026-11-22T10:12:57-05:00' }));
    expect(await clockOf(page)).toMatch(/^10:12/u);
    await expect.poll(() => clockOf(page), { timeout: 6_000 }).toMatch(/^10:13/u);
  });

  test('it turns its pages', async () => {
    const page = await boardOf(await hostAt({ now: '2026-11-22T10:12:07-05:00' }));
    const mark = page.locator('.foot-page');
    const before = {
      mark: await mark.innerText(),
      rows: await page.locator(shownRow).allInnerTexts(),
    };
    await expect.poll(() => mark.innerText(), { timeout: 6_000 }).not.toBe(before.mark);
    expect(await mark.innerText()).toMatch(/^Page \d of 4$/u);
    const after = await page.locator(shownRow).allInnerTexts();
    expect(after.slice(0, 3)).toEqual(before.rows.slice(0, 3));
    expect(after.slice(3)).not.toEqual(before.rows.slice(3));
  });

  test('it comes to the next day at midnight, without a word from its host', async () => {
    const page = await boardOf(await hostAt({ now: '2026-11-22T23:59:57-05:00' }));
    const date = page.locator('.header-whole-date');
    expect(await date.innerText()).toBe('Sunday, November 22');
    await expect.poll(() => date.innerText(), { timeout: 6_000 }).toBe('Monday, November 23');
    expect(await page.locator(`${shownRow} .row-since`).count()).toBe(0);
    expect(await page.locator('.agenda-now .row:visible').count()).toBeGreaterThan(0);
  });

  test('it loads itself anew when its host has another build', async () => {
    const host = await hostAt({ buildId: 'one' });
    const page = await boardOf(host);
    await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
    await host.close();
    await hostAt({ buildId: 'two', port: Number(new URL(host.url).port) });
    await page.locator('html:not([data-before]) .agenda-label:visible').first().waitFor();
  });
});

describe('a window of the desktop', () => {
  test('it takes the schedule from its bridge and opens no stream', async () => {
    const host = await hostAt();
    const page = await browser().newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.addInitScript(
      ([name, schedule]) => {
        const onSchedule = (listener: (schedule: unknown) => void) => {
          setTimeout(() => listener(schedule), 10);
          return () => undefined;
        };
        Object.defineProperty(window, name, { value: { onSchedule } });
      },
      [boardBridgeName, host.engine.schedule()] as const,
    );
    await page.goto(`${host.url}board/agenda`);
    await page.locator('.agenda-now .row:visible').first().waitFor();
    expect(requests).not.toContain('/schedule');
    await page.close();
  });

  test('when its host says nothing for half a minute it sends people to the welcome desk', async () => {
    const host = await hostAt();
    const page = await browser().newPage();
    await page.clock.install();
    await page.addInitScript((name) => {
      Object.defineProperty(window, name, { value: { onSchedule: () => () => undefined } });
    }, boardBridgeName);
    await page.goto(`${host.url}board/agenda`);
    const message = page.locator('.board-message');
    expect(await message.innerText()).toBe('The schedule is on its way');
    await page.clock.fastForward(31_000);
    await expect.poll(() => message.innerText()).toMatch(/^Schedule not available/u);
    await page.close();
  });
});
