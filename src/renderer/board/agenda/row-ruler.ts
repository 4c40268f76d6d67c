import type { AgendaRow } from '../../../core/board/agenda-day';
import { nameText, placeText } from '../../../core/board/fitted-text';
import { isLongWord } from './agenda-row';
import type { Words } from '../../../core/language/words';

export type RowSection = 'now' | 'next';

/** A row as it is drawn: its texts cut to the lines that they may have. */
export type FittedRow = {
  readonly nameText: string;
  readonly placeText: string;
  /** In CSS pixels, as all heights here. */
  readonly height: number;
};

const mostKnown = 500;

/** Measures rows without showing them. */
export type RowRuler = {
  readonly labelHeight: (section: RowSection) => number;
  readonly singleRowHeight: () => number;
  readonly fitted: (row: AgendaRow, section: RowSection) => FittedRow;
  readonly remove: () => void;
};

/**
 * A hidden section inside `list`, of the same classes as a real one, filled with one row after another.
 * What was measured once is remembered; a ruler is thrown away when the list changes its size.
 */
export function createRowRuler(list: HTMLElement, words: Words): RowRuler {
  const { section, label, row, parts } = hiddenSection(words);
  list.append(section);
  const known = new Map<string, FittedRow>();

  function show(kind: RowSection): void {
    section.classList.toggle('agenda-now', kind === 'now');
  }

  function fit(shown: AgendaRow): FittedRow {
    parts.since.textContent = shown.since;
    parts.lead.textContent = shown.start.lead;
    parts.time.textContent = shown.start.text;
    parts.time.classList.toggle('row-word', isLongWord(shown.start));
    parts.period.textContent = shown.start.period;
    parts.remark.textContent = shown.remark.text;
    row.classList.toggle('row-off', shown.remark.kind === 'cancelled');
    parts.news.textContent = shown.news;
    const name = nameText(shown.name, (text) => takesTwoLines(parts.name, text));
    parts.name.textContent = name;
    const place = placeText(shown.place, (text) => takesTwoLines(parts.place, text), words);
    parts.place.textContent = place;
    return { nameText: name, placeText: place, height: heightOf(row) };
  }

  return {
    labelHeight: (kind) => {
      show(kind);
      return heightOf(label);
    },
    singleRowHeight: () => {
      show('next');
      for (const part of Object.values(parts)) part.textContent = '';
      row.classList.remove('row-off');
      return heightOf(row);
    },
    fitted: (shown, kind) => {
      const { name, place, start, remark, news, since } = shown;
      const key = [kind, name, ...place.names, start.text, remark.text, news, since].join('\n');
      const before = known.get(key);
      if (before) return before;
      show(kind);
      const measured = fit(shown);
      // Remarks count minutes: a screen that never changes its size would remember each of them.
      if (known.size === mostKnown) known.clear();
      known.set(key, measured);
      return measured;
    },
    remove: () => section.remove(),
  };
}

/**
 * Whether `text` needs no more than the two lines that the style lets the element have. Letters reach a
 * little below their line, so only what is more than half a line too tall is another line.
 */
function takesTwoLines(part: HTMLElement, text: string): boolean {
  part.textContent = text;
  const lineHeight = parseFloat(getComputedStyle(part).lineHeight);
  return part.scrollHeight - part.clientHeight < lineHeight / 2;
}

function hiddenSection(words: Words) {
  const section = element('section', 'agenda-ruler');
  section.setAttribute('aria-hidden', 'true');
  const label = element('h2', 'agenda-label');
  label.textContent = words.scheduledNow;
  const parts = {
    since: element('span', 'row-since'),
    lead: element('span', 'row-lead'),
    time: element('span', 'row-time'),
    period: element('span', 'row-period'),
    name: element('div', 'row-name'),
    place: element('div', 'row-place'),
    remark: element('div', 'row-remark'),
    news: element('div', 'row-news'),
  };
  const start = element('div', 'row-start');
  start.append(parts.since, parts.lead, parts.time, parts.period);
  const row = element('li', 'row');
  row.append(start, parts.name, parts.place, parts.remark, parts.news);
  const rows = element('ul', '');
  rows.append(row);
  section.append(label, rows);
  return { section, label, row, parts };
}

function heightOf(measured: HTMLElement): number {
  return measured.getBoundingClientRect().height;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
