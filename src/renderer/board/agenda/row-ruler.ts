import type { AgendaRow } from '../../../core/board/agenda-day';
import { words } from '../../../core/board/words';

export type RowSection = 'now' | 'next';

/** Measures rows without showing them. */
export type RowRuler = {
  /** In CSS pixels, as all heights here. */
  readonly labelHeight: (section: RowSection) => number;
  readonly singleRowHeight: () => number;
  readonly rowHeight: (row: AgendaRow, section: RowSection, placeText: string) => number;
  /** Whether `text` takes at most the two lines that a place may have. */
  readonly placeFits: (row: AgendaRow, section: RowSection, text: string) => boolean;
  readonly remove: () => void;
};

/**
 * A hidden section inside `list`, of the same classes as a real one, filled with one row after another.
 * What was measured once is remembered; a ruler is thrown away when the list changes its size.
 */
export function createRowRuler(list: HTMLElement): RowRuler {
  const section = element('section', 'agenda-ruler');
  section.setAttribute('aria-hidden', 'true');
  const label = element('h2', 'agenda-label');
  label.textContent = words.scheduledNow;
  const row = element('li', 'row');
  const parts = {
    since: element('span', 'row-since'),
    time: element('span', 'row-time'),
    period: element('span', 'row-period'),
    name: element('div', 'row-name'),
    place: element('div', 'row-place'),
    remark: element('div', 'row-remark'),
  };
  const start = element('div', 'row-start');
  start.append(parts.since, parts.time, parts.period);
  row.append(start, parts.name, parts.place, parts.remark);
  const rows = element('ul', '');
  rows.append(row);
  section.append(label, rows);
  list.append(section);
  const known = new Map<string, { height: number; fits: boolean }>();

  function measured(shown: AgendaRow, kind: RowSection, placeText: string) {
    const { name, start: startTime, remark, isSince } = shown;
    const key = [kind, name, placeText, remark.text, startTime.text, isSince].join('\n');
    const before = known.get(key);
    if (before) return before;
    show(kind);
    parts.since.textContent = isSince ? words.since : '';
    parts.time.textContent = startTime.text;
    parts.period.textContent = startTime.period;
    parts.name.textContent = name;
    parts.place.textContent = placeText;
    parts.remark.textContent = remark.text;
    const { place } = parts;
    const size = { height: height(row), fits: place.scrollHeight <= place.clientHeight + 1 };
    known.set(key, size);
    return size;
  }

  function show(kind: RowSection): void {
    section.classList.toggle('agenda-now', kind === 'now');
  }

  return {
    labelHeight: (kind) => {
      show(kind);
      return height(label);
    },
    singleRowHeight: () => {
      show('next');
      for (const part of Object.values(parts)) part.textContent = '';
      return height(row);
    },
    rowHeight: (shown, kind, placeText) => measured(shown, kind, placeText).height,
    placeFits: (shown, kind, text) => measured(shown, kind, text).fits,
    remove: () => {
      section.remove();
    },
  };
}

function height(measuredElement: HTMLElement): number {
  return measuredElement.getBoundingClientRect().height;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
