import type { Place } from './agenda-day';
import { words } from './words';

/**
 * The place of a row as one text: all its rooms by name, or as many as fit with "+ 2 rooms" behind them.
 * At least one is always named, and names are never drawn together to a range.
 */
export function placeText(place: Place, fits: (text: string) => boolean): string {
  const { names } = place;
  const whole = names.join(', ');
  if (names.length < 2 || fits(whole)) return whole;
  for (let named = names.length - 1; named > 1; named -= 1) {
    const text = shortened(names, named);
    if (fits(text)) return text;
  }
  return shortened(names, 1);
}

function shortened(names: readonly string[], named: number): string {
  return `${names.slice(0, named).join(', ')} ${words.moreRooms(names.length - named)}`;
}
