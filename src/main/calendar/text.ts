/** No name that people gave an event or a room in earnest is longer. */
const mostCharacters = 300;

/** What people write for those who set up a room may take a page. */
const mostNoteCharacters = 2000;

/** Marks of direction, of no width, and of language: they show nothing by themselves. */
const invisible =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * A text from outside, made safe to draw: composed, on one line, without control characters and without
 * the invisible marks that turn the direction of what stands beside it. Null where nothing is left.
 */
export function cleanText(text: string | null | undefined, most = mostCharacters): string | null {
  if (text === null || text === undefined) return null;
  const cleaned = text
    .slice(0, 20 * most)
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
  return showsNothing(cleaned) ? null : firstCharacters(cleaned, most);
}

/** As `cleanText`, with room for more, and its lines kept apart by `\n`; those without words are left out. */
export function cleanNotes(text: string | null | undefined): string | null {
  const lines = (text ?? '')
    .slice(0, 20 * mostNoteCharacters)
    .split(/[\r\n]+/u)
    .map((line) => cleanText(line, mostNoteCharacters))
    .filter((line) => line !== null);
  return lines.length === 0 ? null : firstCharacters(lines.join('\n'), mostNoteCharacters);
}

/** Soft hyphens, blank Braille and the Hangul filler look like nothing too, though they are letters to Unicode. */
function showsNothing(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u00AD\u2800\u3164]/gu, ''));
}

/** Cuts between what people count as characters, so that no emoji or accent is torn apart. */
function firstCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...graphemes.segment(text)].slice(0, most);
  return characters.map(({ segment }) => segment).join('');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
