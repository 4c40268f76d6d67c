import { createEffect, createSignal, on, onCleanup, onMount, type Accessor } from 'solid-js';
import type { AgendaRow } from '../../../core/board/agenda-day';
import type { AgendaHeights } from '../../../core/board/agenda-pages';
import type { Words } from '../../../core/language/words';
import { createRowRuler, type FittedRow, type RowRuler, type RowSection } from './row-ruler';

export type Geometry = {
  /** To be given to the list as its `ref`. */
  readonly list: (element: HTMLElement) => void;
  /** Signals again whenever the list or its fonts change. */
  readonly heights: Accessor<AgendaHeights>;
  /** The row's texts as this list has room for them. */
  readonly fitted: (row: AgendaRow, section: RowSection) => FittedRow;
};

/** Before anything can be measured, nothing has a place. */
const nowhere: AgendaHeights = { list: 0, nowLabel: 0, nextLabel: 0, singleRow: 1, row: () => 1 };

/**
 * How much room the list has and how tall its rows are, measured in this very window: the browser that
 * breaks the lines is the one that counts them.
 */
export function createGeometry(words: Accessor<Words>): Geometry {
  const [heights, setHeights] = createSignal(nowhere, { equals: false });
  let list: HTMLElement | undefined;
  let ruler: RowRuler | undefined;

  function measure(): void {
    if (!list) return;
    ruler?.remove();
    const fresh = createRowRuler(list, words());
    ruler = fresh;
    setHeights({
      list: list.clientHeight,
      nowLabel: fresh.labelHeight('now'),
      nextLabel: fresh.labelHeight('next'),
      singleRow: fresh.singleRowHeight(),
      row: (row, section) => fresh.fitted(row, section).height,
    });
  }

  createEffect(on(words, measure, { defer: true }));
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
    fitted: (row, section) =>
      ruler?.fitted(row, section) ?? {
        nameText: row.name,
        placeText: row.place.names.join(', '),
        height: 0,
      },
  };
}
