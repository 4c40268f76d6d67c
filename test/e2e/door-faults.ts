import type { Page } from 'playwright-core';

/** What of a door is cut off, lies over something else, or runs off the screen; each with its text. */
export async function doorFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const tell = (fault: string) => (element: Element) => `${fault}: ${element.textContent}`;
    const textsIn = (part: string) =>
      [...document.querySelectorAll(`${part} h1, ${part} p, ${part} .foot`)].filter(
        (element) => element.textContent !== '',
      );
    const isBelow = (upper: Element, lower: Element) =>
      boxOf(lower).top >= boxOf(upper).bottom - 1 || boxOf(lower).left >= boxOf(upper).right - 1;
    return ['.door-panel', '.door-side'].flatMap((part) => {
      const texts = textsIn(part);
      const bounds = document.querySelector(part);
      return [
        ...texts.filter((text) => text.scrollWidth > text.clientWidth + 1).map(tell('cut off')),
        ...texts.filter((text) => text.textContent.includes('…')).map(tell('shortened')),
        ...texts
          .filter((text) => bounds && boxOf(text).bottom > boxOf(bounds).bottom + 1)
          .map(tell('below its part')),
        ...texts.filter((text) => boxOf(text).right > innerWidth + 1).map(tell('off the screen')),
        ...texts
          .filter((text, index) => {
            const next = texts[index + 1];
            return next && !isBelow(text, next);
          })
          .map(tell('over the next')),
      ];
    });
  });
}
