import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../../src/core/board/contrast';
import { palettes, type Palette } from '../../../src/core/board/palettes';
import { themeNames } from '../../../src/core/board/theme';

type Key = Exclude<keyof Palette, 'scheme'>;
type Standing = readonly [what: Key, grounds: readonly Key[]];

/** Names, rooms and times. */
const body: readonly Standing[] = [
  ['paper', ['ink', 'raised', 'raised2', 'nowGround', 'soonGround']],
  ['unknownText', ['unknownGround']],
  ['newsText', ['newsGround']],
];

/** All other words, each on every ground it stands on. */
const words: readonly Standing[] = [
  ['dim', ['ink', 'raised', 'raised2', 'nowGround', 'soonGround']],
  ['faint', ['ink', 'raised']],
  ['nowText', ['ink', 'raised', 'nowGround']],
  ['onNow', ['now']],
  ['soon', ['ink', 'raised', 'raised2', 'soonGround']],
  ['reservedText', ['reservedStripe', 'reservedGap']],
];

/** Shapes that a state is known by. */
const shapes: readonly Standing[] = [
  ['nowEdge', ['ink', 'raised', 'nowGround']],
  ['soon', ['ink', 'soonGround']],
  ['readyOutline', ['ink', 'raised']],
];

const least = {
  dark: { body: 7, words: 4.5, shapes: 3 },
  light: { body: 7, words: 4.5, shapes: 3 },
  contrast: { body: 10, words: 7, shapes: 7 },
};

/** Those that are too weak, with their contrast. */
function tooWeak(palette: Palette, standings: readonly Standing[], atLeast: number): string[] {
  const pairs = standings.flatMap(([what, grounds]) =>
    grounds.map((ground) => [what, ground] as const),
  );
  return pairs
    .map(([what, ground]) => ({
      pair: `${what} on ${ground}`,
      ratio: contrastRatio(palette[what], palette[ground]),
    }))
    .filter(({ ratio }) => ratio < atLeast)
    .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
}

describe.each(themeNames)('in the theme %s', (name) => {
  const palette = palettes[name];

  test(`names, rooms and times have a contrast of ${least[name].body}`, () => {
    expect(tooWeak(palette, body, least[name].body)).toEqual([]);
  });

  test(`all other words have a contrast of ${least[name].words}`, () => {
    expect(tooWeak(palette, words, least[name].words)).toEqual([]);
  });

  test(`shapes of a state have a contrast of ${least[name].shapes}`, () => {
    expect(tooWeak(palette, shapes, least[name].shapes)).toEqual([]);
  });
});

test('the dark theme has the colours of design/README.md', () => {
  expect(palettes.dark).toMatchObject({
    ink: '#0d1014',
    raised: '#151a20',
    raised2: '#20272f',
    hairline: '#2b343e',
    paper: '#f6f2ea',
    dim: '#b6bec7',
    faint: '#98a2ad',
    now: '#ffb84d',
    nowEdge: '#ffb84d',
    nowText: '#ffb84d',
    nowGround: '#2b2212',
    soon: '#7cc4ff',
  });
});

test('the light theme is paper and not a lamp', () => {
  expect(contrastRatio(palettes.light.ink, '#ffffff')).toBeGreaterThan(1.1);
});
