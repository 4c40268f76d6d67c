import type { Page } from 'playwright-core';
import { somethingSaid } from '../../e2e/something-said';

/** The first of some windows, once there is one and it says something. */
export async function boardIn(windows: () => Promise<Page[]>): Promise<Page> {
  let [page] = await windows();
  while (!page) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    [page] = await windows();
  }
  await page.locator(somethingSaid).first().waitFor({ timeout: 15_000 });
  return page;
}
