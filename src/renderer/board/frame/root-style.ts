import { accentFor } from '../../../core/board/accent';
import { defaultMarginPercent, defaultViewing, scaleOf } from '../../../core/board/legibility';
import type { Palette } from '../../../core/board/palettes';
import type { Screen } from '../../../core/board/screen';
import { themeVariables } from '../../../core/board/theme';
import type { GlassSize } from './create-glass';

/** Where four columns of the agenda would break words, in units of the styles. */
const leastWideUnits = 1620;

/** Where a name beside its start would have less than half of the width. */
const leastNarrowUnits = 1000;

const unitsPerShorterSide = 1080;

/** The head of a board says whose it is and what time: known things, which need not grow as much. */
const largestHeadFactor = 1.25;

/** The custom properties and classes by which the styles of every board are sized and coloured. */
export type RootStyle = {
  readonly properties: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<'is-tall' | 'is-narrow' | 'is-slim', boolean>>;
};

/** Tall: higher than wide, so that the head is stacked. Narrow: rows are stacked as well; slim: even more. */
export function rootStyle(screen: Screen, palette: Palette, glass: GlassSize): RootStyle {
  const { width, height } = glass;
  const { factor } = scaleOf({ ...defaultViewing, ...screen }, width / height);
  const shorterSide = Math.min(width, height);
  const unit = (shorterSide / unitsPerShorterSide) * factor;
  const margin = (screen.marginPercent ?? defaultMarginPercent) / 100;
  return {
    properties: {
      ...themeVariables(palette),
      '--accent': screen.accent ? accentFor(screen.accent, palette) : 'transparent',
      '--scale': `${factor}`,
      '--head-scale': `${Math.min(factor, largestHeadFactor)}`,
      '--margin-x': `${width * margin}px`,
      '--margin-y': `${height * margin}px`,
    },
    classes: {
      'is-tall': height > width,
      'is-narrow': width / unit < leastWideUnits,
      'is-slim': width / unit < leastNarrowUnits,
    },
  };
}

export function applyRootStyle({ properties, classes }: RootStyle, root: HTMLElement): void {
  const { style, classList } = root;
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
  for (const [name, isOn] of Object.entries(classes)) classList.toggle(name, isOn);
}
