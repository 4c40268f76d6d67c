import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';

export type Measured = {
  /** To be given to the element as its `ref`. */
  readonly ref: (element: HTMLElement) => void;
  /** The element once it stands in the page. Signals again whenever its size or the fonts change. */
  readonly element: Accessor<HTMLElement | undefined>;
};

/** An element whose texts are cut to the room that it has, as this very window draws them. */
export function createMeasured(): Measured {
  const [element, setElement] = createSignal<HTMLElement | undefined>(undefined, { equals: false });
  let watched: HTMLElement | undefined;
  const measure = () => setElement(watched);
  onMount(() => {
    if (!watched) return;
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    document.fonts.addEventListener('loadingdone', measure);
    onCleanup(() => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    });
  });
  return { ref: (given) => (watched = given), element };
}
