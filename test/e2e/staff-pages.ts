import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { canary } from '../fakes/canary';
import type { BoardHost } from './board-host';

export const desk = { width: 1440, height: 900 };

/** The sign-in of a host's staff pages, in a browser of its own. */
export async function staffDoor(browser: Browser, host: BoardHost, path = 'staff'): Promise<Page> {
  const context = await browser.newContext({ viewport: desk, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${host.url}${path}`);
  await page.getByLabel('Staff password').waitFor();
  return page;
}

/** A staff page of a host whose staff password is the canary, for somebody who has signed in. */
export async function staffPage(browser: Browser, host: BoardHost, path = 'staff'): Promise<Page> {
  const page = await staffDoor(browser, host, path);
  await page.keyboard.type(canary);
  await page.keyboard.press('Enter');
  await page.locator('.viewer, .print').waitFor();
  return page;
}

/** Nothing that axe knows, contrast included. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const said = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  expect(said).toEqual([]);
}

/** Goes on with Tab until what has the focus is called so, as somebody does who hears its names. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const matches = (said: string) => (typeof name === 'string' ? said === name : name.test(said));
  const heard: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const said = await focusedName(page);
    if (matches(said)) return;
    heard.push(said);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${heard.join(' | ')}`);
}

/** The name of what has the focus: its label, or else its text, spaces being spaces. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const ids = focused.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = ids.map((id) => document.getElementById(id)?.textContent ?? '');
    const own = focused instanceof HTMLInputElement ? (focused.labels?.[0]?.textContent ?? '') : '';
    const said = labels.join(' ') || (focused.getAttribute('aria-label') ?? own);
    return (said || focused.textContent).replaceAll(/\s+/gu, ' ').trim();
  });
}

/** The option that a screen reader hears of in the list that has the focus. */
export function activeOption(page: Page): Promise<string> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const option = document.getElementById(id);
    const said = option?.getAttribute('aria-label') ?? option?.textContent ?? '';
    return said.replaceAll(/\s+/gu, ' ').trim();
  });
}

/** The names of the events that are listed. */
export function listed(page: Page): Promise<string[]> {
  return page.locator('.event-row-name > bdi').allInnerTexts();
}
