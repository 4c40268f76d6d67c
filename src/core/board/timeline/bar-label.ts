import { nameText } from '../fitted-text';

/** How a text may be written: how wide it gets, and how many lines there are for it. */
export type Writing = {
  readonly widthOf: (text: string) => number;
  readonly width: number;
  readonly lines: number;
};

/** A text in the lines that it is to be drawn in, large or at the smallest size that is read. */
export type FittedLabel = { readonly size: 'full' | 'floor'; readonly lines: readonly string[] };

/** The text in lines that break between words only; null where it takes more lines, or a word is too wide. */
export function wrapped(text: string, { widthOf, width, lines }: Writing): string[] | null {
  const broken: string[] = [];
  for (const word of text.split(/ +/u).filter((each) => each !== '')) {
    if (widthOf(word) > width) return null;
    const last = broken.at(-1);
    const joined = `${last ?? ''} ${word}`;
    if (last !== undefined && widthOf(joined) <= width) broken[broken.length - 1] = joined;
    else broken.push(word);
  }
  return broken.length <= lines ? broken : null;
}

/**
 * The label of a bar: whole at the full size, whole at the floor size, else at least two of its words with
 * an ellipsis. Null where it is left out.
 */
export function fittedLabel(text: string, full: Writing, floor: Writing): FittedLabel | null {
  const large = wrapped(text, full);
  if (large) return { size: 'full', lines: large };
  const small = wrapped(text, floor) ?? shortened(text, floor);
  return small ? { size: 'floor', lines: small } : null;
}

/** One line at the full size, else lines at the floor size, else as many whole words as these hold. */
export function fittedRoomName(name: string, full: Writing, floor: Writing): FittedLabel {
  const large = wrapped(name, { ...full, lines: 1 });
  if (large) return { size: 'full', lines: large };
  const text = nameText(name, (each) => wrapped(each, floor) !== null);
  return { size: 'floor', lines: wrapped(text, floor) ?? [text] };
}

function shortened(text: string, writing: Writing): string[] | null {
  const short = nameText(text, (each) => wrapped(each, writing) !== null);
  return short.includes(' ') ? wrapped(short, writing) : null;
}
