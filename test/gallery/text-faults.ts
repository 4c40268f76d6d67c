import type { Page } from 'playwright-core';

export type Judging = {
  /** Of the text that stands on it, the ground's contrast at least; large letters are no excuse. */
  readonly contrast: number;
  /** In millimetres of one CSS pixel on the display. */
  readonly pixelMillimetres: number;
  /** For people at the screen's distance: one inch for every 25 feet. */
  readonly leastCapMillimetres: number;
};

/**
 * What of the letters on a page cannot be read: cut by an edge, over others, too faint, or, of the key
 * facts, too small from where people stand. Each with its text.
 */
export async function textFaults(page: Page, judging: Judging): Promise<string[]> {
  return page.evaluate(({ contrast, pixelMillimetres, leastCapMillimetres }) => {
    const keyFacts =
      '.row-time, .row-name, .row-place, .row-remark, .door-word, .door-name, .door-detail, .sign-up-name, .sign-up-place, .notice';
    type Ink = { readonly element: Element; readonly text: string; readonly boxes: DOMRect[] };
    const inks: Ink[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('.frame-watermark, [aria-hidden="true"]'))
        continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(
        ({ width, height }) => width > 1 && height > 1,
      );
      if (boxes.length > 0) inks.push({ element, text, boxes });
    }
    const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    // Letters do not fill their line: what is above capitals and below the baseline may meet its neighbours.
    const bodyOf = (box: DOMRect, element: Element) => {
      const spare = Math.max(0, (box.height - sizeOf(element) * 0.72) / 2);
      return { left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
    };
    const bodies = inks.map(({ element, text, boxes }) => ({
      element,
      text,
      boxes: boxes.map((box) => bodyOf(box, element)),
    }));
    const clippers = (element: Element) => {
      const found: DOMRect[] = [];
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (overflowX !== 'visible' || overflowY !== 'visible')
          found.push(up.getBoundingClientRect());
      }
      return [...found, new DOMRect(0, 0, innerWidth, innerHeight)];
    };
    const isCut = ({ element, boxes }: (typeof bodies)[number]) =>
      clippers(element).some((edge) =>
        boxes.some(
          (box) =>
            box.left < edge.left - 1.5 ||
            box.right > edge.right + 1.5 ||
            box.top < edge.top - 1.5 ||
            box.bottom > edge.bottom + 1.5,
        ),
      );
    const colourOf = (text: string): number[] => (text.match(/[\d.]+/gu) ?? []).map(Number);
    const groundOf = (element: Element): number[] | null => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(up);
        if (backgroundImage !== 'none') return null;
        const before = getComputedStyle(up, '::before');
        const covers =
          before.content !== 'none' && before.position === 'absolute' && before.zIndex === '-1';
        const ground = colourOf(covers ? before.backgroundColor : backgroundColor);
        if (ground.length === 3 || (ground[3] ?? 0) === 1) return ground;
      }
      return null;
    };
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrastOf = (element: Element) => {
      const ground = groundOf(element);
      if (ground === null) return Infinity;
      const [a, b] = [luminance(colourOf(getComputedStyle(element).color)), luminance(ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    const capMillimetres = (element: Element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      if (!pen) return 0;
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return pen.measureText('H').actualBoundingBoxAscent * pixelMillimetres;
    };
    const meet = (one: (typeof bodies)[number], other: (typeof bodies)[number]) =>
      one.boxes.some((a) =>
        other.boxes.some(
          (b) =>
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 1 &&
            b.top < a.bottom - 1,
        ),
      );
    const tell = (fault: string, text: string) => `${fault}: ${text.slice(0, 60)}`;
    return [
      ...bodies.filter(isCut).map(({ text }) => tell('cut off', text)),
      ...bodies.flatMap((one, index) =>
        bodies
          .slice(index + 1)
          .filter((other) => meet(one, other))
          .map((other) => tell(`over "${other.text.slice(0, 30)}"`, one.text)),
      ),
      ...bodies
        .filter(({ element }) => contrastOf(element) < contrast)
        .map(({ element, text }) => tell(`contrast ${contrastOf(element).toFixed(1)}`, text)),
      ...bodies
        .filter(({ element }) => element.closest(keyFacts) && !element.closest('.row-since'))
        .filter(({ element }) => !element.matches('.row-period, .row-lead, .row-since'))
        .filter(({ element }) => capMillimetres(element) < leastCapMillimetres)
        .map(({ element, text }) => tell(`${capMillimetres(element).toFixed(1)} mm tall`, text)),
      ...(document.documentElement.scrollHeight > innerHeight + 1 ? ['the page scrolls'] : []),
    ];
  }, judging);
}
