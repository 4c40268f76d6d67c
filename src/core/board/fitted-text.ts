import type { Words } from '../language/words';
import type { Place } from './place';

/** Whether a text takes no more lines than it may have; the window measures it as it will be drawn. */
export type Fits = (text: string) => boolean;

/** The name itself, or as many whole words of it as fit, with an ellipsis. One word always stands. */
export function nameText(name: string, fits: Fits): string {
  if (fits(name)) return name;
  const all = name.split(' ');
  const shortened = (count: number) =>
    `${all
      .slice(0, count)
      .join(' ')
      .replace(/[\p{P}\s]+$/u, '')}…`;
  let count = all.length - 1;
  while (count > 1 && !fits(shortened(count))) count -= 1;
  return all.length === 1 ? name : shortened(count);
}

/**
 * The place of a row as one text: all its rooms by name, or as many as fit with "+ 2 rooms" behind them.
 * At least one is always named, and names are never drawn together to a range.
 */
export function placeText({ names }: Place, fits: Fits, words: Words): string {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return fits(only) ? only : nameText(only, fits);
  const unbroken = names.map(unbrokenName);
  // That a name breaks between its words is better than that a room is missing.
  const whole = [unbroken, names].map((all) => all.join(', ')).find(fits);
  if (whole !== undefined) return whole;
  for (let named = names.length - 1; named > 1; named -= 1) {
    const text = shortened(unbroken, named, words);
    if (fits(text)) return text;
  }
  return shortened(unbroken, 1, words);
}

/** Longer names than this may break between their words: held together they would not fit a line. */
const longestUnbroken = 16;

/** Among several, "Room 104" is read as one word. */
export function unbrokenName(name: string): string {
  return name.length > longestUnbroken ? name : name.replaceAll(' ', '\u00A0');
}

function shortened(names: readonly string[], named: number, words: Words): string {
  const more = words.moreRooms(names.length - named).replaceAll(' ', '\u00A0');
  return `${names.slice(0, named).join(', ')} ${more}`;
}
