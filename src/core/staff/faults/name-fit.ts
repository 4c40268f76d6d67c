import { defaultMarginPercent, defaultViewing, scaleOf } from '../../board/legibility';
import type { Screen } from '../../board/screen';

/**
 * Whether a name stands on a row of the agenda in two lines. An estimate, from the sizes in the agenda's
 * styles and the usual width of a letter: the display is taken for a television that hangs as televisions do,
 * which the settings do not say, and the remark beside the room for one of usual length. Upright displays
 * and larger ones with people nearby have room for more.
 */
export function nameFits(name: string, screen: Screen): boolean {
  return linesOf(name, nameWidthUnits(screen) / letterUnits) <= mostLines;
}

const mostLines = 2;
const glass = { width: 1920, height: 1080 };

/** Of agenda.css: a name of 50 units, in columns that give it so much of a row. */
const fontUnits = 50;
const nameShare = 0.37;
const nameGapUnits = 28;
const narrowStartUnits = 228;
const edgeUnits = 28;
const leastSidePx = 76;

/** Of root-style.ts: from so many units on there are four columns; with more, the name is beside its start. */
const leastWideUnits = 1620;
const leastNarrowUnits = 1000;

/** A letter of Inter in this weight and spacing, as measured over usual English names of events. */
const letterUnits = 0.51 * fontUnits;

function nameWidthUnits(screen: Screen): number {
  const { factor } = scaleOf({ ...defaultViewing, ...screen }, glass.width / glass.height);
  const marginPx = (glass.width * (screen.marginPercent ?? defaultMarginPercent)) / 100;
  const sidePx = Math.max(leastSidePx, marginPx + edgeUnits * factor);
  const rowUnits = (glass.width - 2 * sidePx) / factor;
  const glassUnits = glass.width / factor;
  if (glassUnits >= leastWideUnits) return rowUnits * nameShare - nameGapUnits;
  return glassUnits >= leastNarrowUnits ? rowUnits - narrowStartUnits : rowUnits;
}

/** How many lines of so many letters a name takes, broken between words, and within one that is longer. */
function linesOf(name: string, lettersPerLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of name.split(/\s+/u).filter((each) => each !== '')) {
    const length = lettersIn(word);
    if (filled > 0 && filled + 1 + length > lettersPerLine) [lines, filled] = [lines + 1, 0];
    filled += length + (filled > 0 ? 1 : 0);
    const more = Math.ceil(filled / lettersPerLine) - 1;
    if (more > 0) [lines, filled] = [lines + more, filled - more * lettersPerLine];
  }
  return lines;
}

/** Characters of East Asia fill a square; marks stand on the letter before them. */
function lettersIn(word: string): number {
  const characters = word.normalize('NFC').match(/\P{M}/gu) ?? [];
  return characters.length + characters.filter((each) => wide.test(each)).length;
}

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;
