import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/* What somebody does who has no mouse. */

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** By keyboard alone, forwards, as far as a page is long. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < 120; tabs += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by keyboard to ${String(target)}`);
}

/** Goes to a button, and presses it. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** Goes to a field, and writes over what is in it. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes into a group of radios and on to one of them by the arrows. */
export async function choose(page: Page, group: string, name: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio');
  const isInside = () =>
    radios.evaluateAll((all) => all.some((each) => each === document.activeElement));
  for (let tabs = 0; tabs < 120 && !(await isInside()); tabs += 1) await page.keyboard.press('Tab');
  const wanted = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
  for (let arrows = 0; arrows < 10 && !(await wanted.isChecked()); arrows += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await wanted.isChecked()).toBe(true);
}

/** Waits for the question that a page asks. */
export const question = (page: Page, text: string) =>
  page.getByRole('heading', { name: text, exact: true }).waitFor();
