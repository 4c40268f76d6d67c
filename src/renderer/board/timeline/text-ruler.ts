/** Each kind of text on a timeline that is measured, with the class that it is drawn in. */
const textClasses = {
  bar: 'bar-text',
  smallBar: 'bar-text bar-small',
  note: 'bar-note',
  room: 'room-name',
  smallRoom: 'room-name room-small',
  later: 'timeline-later',
  tick: 'timeline-tick',
  now: 'timeline-now-time',
  rest: 'timeline-rest',
} as const;

export type TextKind = keyof typeof textClasses;

/** Measures texts without showing them, in CSS pixels. */
export type TextRuler = {
  readonly widthOf: (kind: TextKind) => (text: string) => number;
  readonly remove: () => void;
};

const mostKnown = 3000;

/**
 * Takes the fonts from hidden elements inside `parent`, so that the styles alone say them, and measures on
 * a canvas. What was measured once is remembered; a ruler is thrown away when sizes or fonts change.
 */
export function createTextRuler(parent: HTMLElement): TextRuler {
  const context = document.createElement('canvas').getContext('2d');
  const samples = document.createElement('div');
  samples.className = 'timeline-ruler';
  samples.setAttribute('aria-hidden', 'true');
  parent.append(samples);
  const known = new Map<string, number>();

  function widthOf(kind: TextKind): (text: string) => number {
    const sample = document.createElement('span');
    sample.className = textClasses[kind];
    samples.append(sample);
    const { fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(sample);
    return (text) => {
      const key = `${kind} ${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (context === null) return Infinity;
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      context.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
      const { width } = context.measureText(text);
      if (known.size === mostKnown) known.clear();
      known.set(key, width);
      return width;
    };
  }

  return { widthOf, remove: () => samples.remove() };
}
