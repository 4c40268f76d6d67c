import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import type { AgendaRow } from '../../../core/board/agenda-day';
import type { AgendaHeights } from '../../../core/board/agenda-pages';
import { placeText } from '../../../core/board/place-text';
import { createRowRuler, type RowRuler, type RowSection } from './row-ruler';

export type Geometry = {
  /** To be given to the list as its `ref`. */
  readonly list: (element: HTMLElement) => void;
  /** Signals again whenever the list or its fonts change. */
  readonly heights: Accessor<AgendaHeights>;
  readonly placeFits: (row: AgendaRow, section: RowSection, text: string) => boolean;
};

/** Before anything can be measured, nothing has a place. */
const nowhere: AgendaHeights = { list: 0, nowLabel: 0, nextLabel: 0, singleRow: 1, row: () => 1 };

/**
 * How much room the list has and how tall its rows are, measured in this very window: the browser that
 * breaks the lines is the one that counts them.
 */
export function createGeometry(): Geometry {
  const [heights, setHeights] = createSignal(nowhere, { equals: false });
  let list: HTMLElement | undefined;
  let ruler: RowRuler | undefined;

  function measure(): void {
    if (!list) return;
    ruler?.remove();
    const fresh = createRowRuler(list);
    ruler = fresh;
    setHeights({
      list: list.clientHeight,
      nowLabel: fresh.labelHeight('now'),
      nextLabel: fresh.labelHeight('next'),
      singleRow: fresh.singleRowHeight(),
      row: (row, section) => {
        const text = placeText(row.place, (each) => fresh.placeFits(row, section, each));
        return fresh.rowHeight(row, section, text);
      },
    });
  }

  onMount(() => {
    if (!list) return;
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    document.fonts.addEventListener('loadingdone', measure);
    onCleanup(() => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    });
  });

  return {
    list: (element) => (list = element),
    heights,
    placeFits: (row, section, text) => ruler?.placeFits(row, section, text) ?? true,
  };
}
