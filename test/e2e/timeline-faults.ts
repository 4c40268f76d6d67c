import type { Page } from 'playwright-core';

/** What of a timeline touches an edge, lies over something else, or runs off the screen; each with its text. */
export async function timelineFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(`.timeline ${selector}`)];
    const unit = innerWidth < innerHeight ? innerWidth / 1080 : innerHeight / 1080;
    const inkOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const boxOf = (element: Element | null) =>
      (element ?? document.documentElement).getBoundingClientRect();
    const shown = (selector: string) =>
      all(selector).filter((each) => !each.closest('.timeline-ruler') && each.textContent !== '');
    const labels = shown('.bar-text, .bar-note');
    const texts = [
      ...labels,
      ...shown('.room-name, .room-way, .timeline-later, .timeline-tick, .timeline-now-time'),
      ...shown('.timeline-rest, .header-title, .header-clock, .foot > *'),
    ];
    const tell = (fault: string) => (element: Element) => `${fault}: ${element.textContent}`;
    const isOutside = (label: Element) => {
      const [ink, bar] = [inkOf(label), boxOf(label.closest('.bar'))];
      const margin = 8 * unit;
      const isBeside = ink.left < bar.left + margin || ink.right > bar.right - margin;
      return isBeside || ink.top < bar.top - 0.5 || ink.bottom > bar.bottom + 0.5;
    };
    // Letters have more height than the lines that hold them.
    const overhang = 7 * unit;
    const meets = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 &&
      b.left < a.right - 0.5 &&
      a.top < b.bottom - overhang &&
      b.top < a.bottom - overhang;
    const foot = boxOf(document.querySelector('.foot')).top;
    const isOffTrack = (bar: Element) => {
      const [box, track] = [boxOf(bar), boxOf(bar.parentElement)];
      return box.left < track.left - 0.5 || box.right > track.right + 0.5;
    };
    return [
      ...all('.bar').filter(isOffTrack).map(tell('beyond the hours')),
      ...labels.filter(isOutside).map(tell('at the edge of its bar')),
      ...texts.filter((text) => inkOf(text).right > innerWidth).map(tell('off the screen')),
      ...texts
        .filter((text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0)
        .map(tell('cut off')),
      ...texts.flatMap((text, index) =>
        texts
          .slice(index + 1)
          .filter((other) => meets(inkOf(text), inkOf(other)))
          .map(tell(`over "${text.textContent}"`)),
      ),
      ...all('.timeline-row')
        .filter((row) => boxOf(row).bottom > foot + 0.5)
        .map(tell('in the foot')),
      ...(document.documentElement.scrollHeight > innerHeight ? ['the page scrolls'] : []),
    ];
  });
}

/** The labels of the bars of a room, each in one line. */
export function labelsIn(page: Page, room: string): Promise<string[]> {
  const row = page.locator('.timeline-row', { has: page.locator('.room-name', { hasText: room }) });
  return row
    .locator('.bar-text')
    .evaluateAll((labels) => labels.map((label) => label.textContent.replaceAll('\n', ' ')));
}
