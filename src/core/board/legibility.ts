/** Where people stand before a screen, as staff set it. */
export type Viewing = { readonly diagonalInches: number; readonly distanceMetres: number };

/** A display as it hangs: its size in inches, and its pixels as the styles count them. */
export type Glass = {
  readonly diagonalInches: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** For these the sizes in the styles are drawn: a television of 55 inches at 5 m. */
export const defaultViewing: Viewing = { diagonalInches: 55, distanceMetres: 5 };

/** As much as most televisions crop. */
export const defaultMarginPercent = 2.5;

type Range = { readonly from: number; readonly to: number };

/** What staff may set, both ends included. The margin is a share of each side, for televisions that crop. */
export const viewingRanges: Readonly<Record<keyof Viewing | 'marginPercent', Range>> = {
  diagonalInches: { from: 7, to: 150 },
  distanceMetres: { from: 0.3, to: 30 },
  marginPercent: { from: 0, to: 8 },
};

/**
 * What every size is multiplied by. Too far means that the largest factor does not make the remark of a
 * row, the smallest of the key facts, readable from there: the display is too small for the place.
 */
export type Scale = { readonly factor: number; readonly isTooFar: boolean };

/**
 * With less, a large display that people stand close to would fill with rows that nobody surveys; with
 * more, a row of two lines each for name and place would have no room between head, band and foot.
 */
const factors = { smallest: 0.7, largest: 2 };

const defaultAspect = 16 / 9;
const unitsPerShorterSide = 1080;
const smallestKeyFactUnits = 38;
/** Of Inter: 1490 of 2048 units of its em. */
const capHeightShare = 0.727;
const millimetresPerInch = 25.4;
/** One inch for every 25 feet (design/README.md). */
const leastCapMillimetresPerMetre = 25.4 / (25 * 0.3048);

/**
 * The factor on the unit of the styles, a 1080th of the shorter side, that keeps a letter at the angle
 * under which it is seen on the default screen. `aspect` is width by height, of either orientation.
 */
export function scaleOf(viewing: Viewing, aspect: number): Scale {
  const side = shorterSideMillimetres(viewing.diagonalInches, aspect);
  const defaultSide = shorterSideMillimetres(defaultViewing.diagonalInches, defaultAspect);
  const sameAngle = (viewing.distanceMetres / defaultViewing.distanceMetres) * (defaultSide / side);
  const factor = Math.min(Math.max(sameAngle, factors.smallest), factors.largest);
  const unitMillimetres = (side / unitsPerShorterSide) * factor;
  const cap = smallestKeyFactUnits * unitMillimetres * capHeightShare;
  return { factor, isTooFar: cap < leastCapHeightMillimetres(viewing.distanceMetres) };
}

/** From what a remark is up to what nobody overlooks, in units of the styles. */
export const sampleUnits = [20, 26, 32, 38, 50, 64] as const;

/**
 * The distance to set, within its range, where lines of `units` are the smallest that people read easily
 * from where they stand: the smallest of the key facts is drawn as large then.
 */
export function distanceForLine(units: number, diagonalInches: number): number {
  const side = shorterSideMillimetres(diagonalInches, defaultAspect);
  const defaultSide = shorterSideMillimetres(defaultViewing.diagonalInches, defaultAspect);
  const metres =
    defaultViewing.distanceMetres * (side / defaultSide) * (units / smallestKeyFactUnits);
  const { from, to } = viewingRanges.distanceMetres;
  return Math.min(Math.max(Math.round(metres * 10) / 10, from), to);
}

/** How tall the capitals of key facts are at least, for people at this distance. */
export function leastCapHeightMillimetres(distanceMetres: number): number {
  return distanceMetres * leastCapMillimetresPerMetre;
}

/** How tall the capitals of a font size stand on the glass. */
export function capHeightMillimetres(fontPx: number, glass: Glass): number {
  return squareSideMillimetres(fontPx, glass) * capHeightShare;
}

/** How long the side of a square of so many pixels is on the glass. */
export function squareSideMillimetres(sidePx: number, glass: Glass): number {
  const side = shorterSideMillimetres(glass.diagonalInches, glass.widthPx / glass.heightPx);
  return (sidePx / Math.min(glass.widthPx, glass.heightPx)) * side;
}

/** Of the code of a short link, side by side. */
const usualModules = 33;

/**
 * Whether a telephone reads a QR code from where people stand: its side is a tenth of the distance, and more
 * where it has more modules, each of which is to be seen.
 */
export function isScannable(
  code: { readonly sideMillimetres: number; readonly modules: number },
  distanceMetres: number,
): boolean {
  const least = distanceMetres * 100 * Math.max(1, code.modules / usualModules);
  return code.sideMillimetres >= least;
}

function shorterSideMillimetres(diagonalInches: number, aspect: number): number {
  const longerByShorter = Math.max(aspect, 1 / aspect);
  return (diagonalInches * millimetresPerInch) / Math.hypot(1, longerByShorter);
}
