import { nameText } from '../../../core/board/fitted-text';

/** What rulers are made of: elements of the same classes as the drawn ones, hidden from all eyes. */
export function hidden(
  tag: string,
  className: string,
  children: readonly Node[] = [],
): HTMLElement {
  const made = part(tag, className);
  made.setAttribute('aria-hidden', 'true');
  made.append(...children);
  return made;
}

export function part(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

export function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

/** How many lines the text of an element without padding takes. */
export function linesOf(element: HTMLElement): number {
  return Math.round(heightOf(element) / parseFloat(getComputedStyle(element).lineHeight));
}

/** Whether a word of it is broader than the element. */
export function isTooWide(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth + 1;
}

/** The text as the element, which is left with it, holds it in so many lines. */
export function cutToLines(element: HTMLElement, whole: string, lines: number): string {
  const cut = nameText(whole, (text) => {
    element.textContent = text;
    return linesOf(element) <= lines;
  });
  element.textContent = cut;
  return cut;
}
