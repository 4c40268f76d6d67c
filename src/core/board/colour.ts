/** A colour of the screen (sRGB) as a style writes it: `#rrggbb`. */
export type Colour = `#${string}`;

/** Red, green and blue as amounts of light from 0 to 1, in which light may be added and halved. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1 and two axes of hue, in which equal distances look equally far apart. */
export type Oklab = readonly [lightness: number, greenRed: number, blueYellow: number];

export function isColour(text: string): text is Colour {
  return /^#[\da-f]{6}$/iu.test(text);
}

/** Throws where the text is no colour, which is a bug of the caller: see `isColour`. */
export function linearRgb(colour: Colour): LinearRgb {
  if (!isColour(colour)) throw new RangeError('A colour is written as #rrggbb.');
  const part = (from: number) => lightOf(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return [part(1), part(3), part(5)];
}

/** The nearest colour that a style can write; light beyond what a screen has is cut off. */
export function colourOf(light: LinearRgb): Colour {
  const parts = light.map((amount) => {
    const level = Math.round(levelOf(Math.min(Math.max(amount, 0), 1)) * 255);
    return level.toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** `share` of the light of `other` and the rest of `colour`'s. */
export function mixed(colour: Colour, other: Colour, share: number): Colour {
  const from = linearRgb(colour);
  const to = linearRgb(other);
  const part = (index: 0 | 1 | 2) => from[index] * (1 - share) + to[index] * share;
  return colourOf([part(0), part(1), part(2)]);
}

/**
 * How different two colours look: their distance in Oklab, where black and white are 1 apart and 0.02 is
 * just seen side by side. https://bottosson.github.io/posts/oklab/
 */
export function difference(colour: Colour, other: Colour): number {
  const a = oklab(linearRgb(colour));
  const b = oklab(linearRgb(other));
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab([red, green, blue]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The curve of sRGB (IEC 61966-2-1), from a level of 0 to 1 to an amount of light. */
function lightOf(level: number): number {
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
}

function levelOf(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
