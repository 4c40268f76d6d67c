/** Goes on reading here, for who cannot see that the page is another. */
export function focusSoon(element: HTMLElement): void {
  queueMicrotask(() => element.focus());
}
