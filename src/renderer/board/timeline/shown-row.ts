import { nameText } from '../../../core/board/fitted-text';
import {
  fittedLabel,
  fittedRoomName,
  wrapped,
  type FittedLabel,
} from '../../../core/board/timeline/bar-label';
import type { TimelineBar } from '../../../core/board/timeline/timeline-bar';
import { rowSize } from '../../../core/board/timeline/timeline-pages';
import type { TimelineRow } from '../../../core/board/timeline/timeline-row';
import type { TimelineMeasures } from './timeline-geometry';

/** A bar with its texts as they fit, and its place: shares across, CSS pixels down. */
export type ShownBar = Pick<TimelineBar, 'key' | 'kind' | 'from' | 'to'> &
  Pick<TimelineBar, 'isCutBefore' | 'isCutAfter'> & {
    readonly text: string;
    readonly isSmall: boolean;
    readonly note: string;
    readonly top: number;
    readonly height: number;
  };

export type ShownRow = {
  readonly key: string;
  readonly name: string;
  readonly isSmall: boolean;
  readonly way: string;
  readonly later: string;
  readonly height: number;
  readonly bars: readonly ShownBar[];
};

/** In units of the styles, which must say the same. */
const rowPadding = 9;
const laneGap = 4;
/** Left and right of a label: half of the gap between bars, then the bar's own. */
const labelInset = 2 + 14;
/** Above and below a label together, so that its letters keep off the edges. */
const labelMargin = 4;
const columnGap = 20;
const lineHeights = { full: 35.7, floor: 33 };

/** A row as it is drawn: each text in lines that were measured to fit, or left out. */
export function shownRow(
  row: TimelineRow,
  { rowHeight, nowAt }: { readonly rowHeight: number; readonly nowAt: number | null },
  measures: TimelineMeasures,
): ShownRow {
  const height = rowHeight * rowSize(row);
  const name = nameOf(row, measures);
  const { trackWidth, unit, widthOf } = measures;
  // It stands at the end of the hours, and keeps off the line at now.
  const laterWidth = trackWidth * (1 - (nowAt ?? 0)) - 2 * labelInset * unit;
  const fitsTrack = (text: string) => widthOf.later(text) <= laterWidth;
  const later = nameText(row.later, fitsTrack);
  return {
    key: row.key,
    name: name.lines.join('\n'),
    isSmall: name.size === 'floor',
    way: row.way,
    later: fitsTrack(later) ? later : '',
    height,
    bars: row.bars.map((bar) => shownBar(bar, height, measures)),
  };
}

function nameOf({ name, way }: TimelineRow, measures: TimelineMeasures): FittedLabel {
  const { columnWidth, unit, widthOf } = measures;
  const width = columnWidth - columnGap * unit;
  const lines = way === '' ? 2 : 1;
  const full = { widthOf: widthOf.room, width, lines: 1 };
  return fittedRoomName(name, full, { widthOf: widthOf.smallRoom, width, lines });
}

function shownBar(bar: TimelineBar, rowHeight: number, measures: TimelineMeasures): ShownBar {
  const { unit, trackWidth } = measures;
  const gaps = laneGap * unit * (bar.lanes - 1);
  const height = (rowHeight - 2 * rowPadding * unit - gaps) / bar.lanes;
  const width = (bar.to - bar.from) * trackWidth - 2 * labelInset * unit;
  const space = { width, height: height - labelMargin * unit };
  const { label, note } = labelOf(bar, space, measures);
  const { key, kind, from, to, isCutBefore, isCutAfter } = bar;
  return {
    ...{ key, kind, from, to, isCutBefore, isCutAfter },
    text: label?.lines.join('\n') ?? '',
    isSmall: label?.size === 'floor',
    note,
    top: rowPadding * unit + bar.lane * (height + laneGap * unit),
    height,
  };
}

type Size = { readonly width: number; readonly height: number };

/** The note has a line of its own where the name stands above it; the name comes first. */
function labelOf(
  { text, shortText, note }: TimelineBar,
  { width, height }: Size,
  { unit, widthOf }: TimelineMeasures,
): { readonly label: FittedLabel | null; readonly note: string } {
  const labelIn = (space: number, said = text) =>
    fittedLabel(
      said,
      { widthOf: widthOf.bar, width, lines: Math.floor(space / (lineHeights.full * unit)) },
      { widthOf: widthOf.smallBar, width, lines: Math.floor(space / (lineHeights.floor * unit)) },
    );
  const fitsNote = note !== '' && wrapped(note, { widthOf: widthOf.note, width, lines: 1 });
  const above = fitsNote ? labelIn(height - lineHeights.floor * unit) : null;
  if (above) return { label: above, note };
  const whole = labelIn(height);
  return { label: whole ?? labelIn(height, shortText), note: '' };
}
