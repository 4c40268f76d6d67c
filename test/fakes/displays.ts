import type { SeenDisplay } from '../../src/main/desktop/displays/seen-display';

/** A television of 1920x1080 that says so, at the left end of the row; `more` says otherwise. */
export function display(more: Partial<SeenDisplay> = {}): SeenDisplay {
  const bounds = more.bounds ?? { x: 0, y: 0, width: 1920, height: 1080 };
  const workArea = { ...bounds, height: bounds.height - 40 };
  const usual = { id: 1, label: 'Samsung TV', scaleFactor: 1, isPrimary: false };
  return { ...usual, workArea, ...more, bounds };
}

/** The `index`-th place of a row of such televisions. */
export function inRow(index: number) {
  return { x: index * 1920, y: 0, width: 1920, height: 1080 };
}
