import { linearRgb, type Colour } from './colour';

/** From 1, which is no contrast, to 21, black on white. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(colour: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(colour), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance: how bright a colour is to the eye, from 0 to 1. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
