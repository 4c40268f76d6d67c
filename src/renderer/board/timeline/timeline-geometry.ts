import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import { createTextRuler, type TextKind, type TextRuler } from './text-ruler';

/** How much room a timeline has in this window, in CSS pixels. */
export type TimelineMeasures = {
  /** Of the styles: a 1080th of the shorter side, scaled by size and distance. */
  readonly unit: number;
  /** Of head and foot, which are scaled less. */
  readonly headUnit: number;
  /** Of the names of the rooms. */
  readonly columnWidth: number;
  /** Of the hours. */
  readonly trackWidth: number;
  /** Of all rows together. */
  readonly height: number;
  readonly widthOf: Readonly<Record<TextKind, (text: string) => number>>;
};

export type TimelineGeometry = {
  /** To be given to the list of rows as its `ref`. */
  readonly list: (element: HTMLElement) => void;
  /** Signals again whenever the list or its fonts change; null before anything can be measured. */
  readonly measures: Accessor<TimelineMeasures | null>;
};

export function createTimelineGeometry(): TimelineGeometry {
  const [measures, setMeasures] = createSignal<TimelineMeasures | null>(null);
  let list: HTMLElement | undefined;
  let ruler: TextRuler | undefined;
  const probe = document.createElement('div');
  probe.className = 'timeline-probe';

  function measure(): void {
    if (!list) return;
    ruler?.remove();
    ruler = createTextRuler(list);
    setMeasures(measured(list, probe, ruler));
  }

  onMount(() => {
    if (!list) return;
    list.append(probe);
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    // Another scale may leave the list as large as it was.
    observer.observe(probe);
    document.fonts.addEventListener('loadingdone', measure);
    onCleanup(() => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    });
  });

  return { list: (element) => (list = element), measures };
}

function measured(list: HTMLElement, probe: HTMLElement, { widthOf }: TextRuler): TimelineMeasures {
  const { width: columnWidth, height } = probe.getBoundingClientRect();
  return {
    unit: height / 100,
    headUnit: parseFloat(getComputedStyle(probe).fontSize) / 100,
    columnWidth,
    trackWidth: list.clientWidth - columnWidth,
    height: list.clientHeight,
    widthOf: {
      bar: widthOf('bar'),
      smallBar: widthOf('smallBar'),
      note: widthOf('note'),
      room: widthOf('room'),
      smallRoom: widthOf('smallRoom'),
      later: widthOf('later'),
      tick: widthOf('tick'),
      now: widthOf('now'),
      rest: widthOf('rest'),
    },
  };
}
