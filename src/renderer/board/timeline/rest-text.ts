import { placeText } from '../../../core/board/fitted-text';
import type { Words } from '../../../core/language/words';
import type { TimelineMeasures } from './timeline-geometry';

/** What is said of the rooms that have no row, and whether it stands in the foot or on a line above it. */
export type RestText = { readonly text: string; readonly isInFoot: boolean };

type FootTexts = {
  /** What stands in the foot already; empty ones do not. */
  readonly beside: readonly string[];
  readonly words: Words;
};

/** In units of the head of a board. */
const footGap = 36;

/**
 * "Nothing more today: Nursery, Loft + 3 rooms", cut at whole names: in the foot where as much as one name
 * has room there, else on a line of its own.
 */
export function restText(
  names: readonly string[],
  { beside, words }: FootTexts,
  measures: TimelineMeasures | null,
): RestText {
  if (measures === null || names.length === 0) return { text: '', isInFoot: true };
  const { headUnit, columnWidth, trackWidth, widthOf } = measures;
  const fitsIn = (width: number) => (text: string) => widthOf.rest(text) <= width;
  const textIn = (width: number) => {
    const fits = (rooms: string) => fitsIn(width)(words.nothingMoreTodayIn(rooms));
    return words.nothingMoreTodayIn(placeText({ kind: 'rooms', names }, fits, words));
  };
  const taken = beside
    .filter((text) => text !== '')
    .reduce((sum, text) => sum + widthOf.rest(text) + footGap * headUnit, 0);
  const footWidth = columnWidth + trackWidth - taken;
  const inFoot = textIn(footWidth);
  if (fitsIn(footWidth)(inFoot)) return { text: inFoot, isInFoot: true };
  return { text: textIn(columnWidth + trackWidth), isInFoot: false };
}
