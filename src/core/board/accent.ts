import { difference, isColour, mixed, type Colour } from './colour';
import { contrastRatio } from './contrast';
import { palettes, type Palette, type ThemeName } from './palettes';
import { themeNames } from './theme';

/** What a shape needs against its ground to be seen (WCAG 2.2, 1.4.11). The accent is no colour for text. */
const leastContrast = 3;

/**
 * Nearer than this to a colour that has a meaning, people would look for that meaning. It lets navy pass,
 * which many churches have, and not gold.
 */
const leastDifference = 0.075;

/**
 * The church's own colour as a theme shows it: itself where it is seen on the theme's ink, else with as
 * much of its paper mixed in as that takes.
 */
export function accentFor(accent: Colour, { ink, paper }: Pick<Palette, 'ink' | 'paper'>): Colour {
  for (let percent = 0; percent < 100; percent += 1) {
    const shown = mixed(accent, paper, percent / 100);
    if (contrastRatio(shown, ink) >= leastContrast) return shown;
  }
  return paper;
}

/**
 * Why a text cannot be the accent of screens with these themes, in a sentence for staff that says what to
 * do; null where it can.
 */
export function accentComplaint(
  accent: string,
  themes: readonly ThemeName[] = themeNames,
): string | null {
  if (!isColour(accent)) return `"${accent}" is no colour. Write one such as "#7b1e3a".`;
  const meanings = themes.flatMap((theme) => {
    const meaning = meaningNear(accent, palettes[theme]);
    return meaning === null ? [] : [`${meaning} in the theme "${theme}"`];
  });
  if (meanings.length === 0) return null;
  return `"${accent}" looks like ${meanings.join(' and ')}. Choose a colour further away from that.`;
}

function meaningNear(accent: Colour, palette: Palette): string | null {
  const shown = accentFor(accent, palette);
  const isNear = (colour: Colour) => difference(shown, colour) < leastDifference;
  const ambers = [palette.now, palette.nowEdge, palette.nowText];
  if (ambers.some(isNear)) return 'the amber of "Now"';
  return isNear(palette.soon) ? 'the blue of "starts in 12 min"' : null;
}
