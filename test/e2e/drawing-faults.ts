import type { Page } from 'playwright-core';
import { shownRow } from './board-pages';

/** What of a board is cut off, lies over something else, or runs off the screen; each with its text. */
export async function drawingFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((selector) => {
    const boxOf = (element: Element | null) =>
      (element ?? document.documentElement).getBoundingClientRect();
    const rows = [...document.querySelectorAll(selector)];
    const bottom = boxOf(document.querySelector('.agenda-list')).bottom;
    const parts = [...document.querySelectorAll(`${selector} > *, .header > *, .foot > *`)];
    const tell = (fault: string) => (element: Element) => `${fault}: ${element.textContent}`;
    return [
      ...rows.filter((row) => boxOf(row).bottom > bottom + 0.5).map(tell('below the list')),
      ...parts.filter((part) => boxOf(part).right > innerWidth).map(tell('off the screen')),
      ...parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map(tell('cut off')),
      ...parts
        .filter((part) => part.scrollHeight - part.clientHeight > part.clientHeight / 4)
        .map(tell('a line cut off')),
      ...parts.filter((part) => part.textContent.includes('…')).map(tell('shortened')),
      ...rows
        .filter((row) => {
          const remark = row.querySelector('.row-remark:not(:empty)');
          const place = row.querySelector('.row-place');
          const isBeside = boxOf(remark).top < boxOf(place).bottom;
          return remark && isBeside && boxOf(place).right > boxOf(remark).left + 0.5;
        })
        .map(tell('place under remark')),
      ...(document.documentElement.scrollHeight > innerHeight ? ['the page scrolls'] : []),
    ];
  }, shownRow);
}
