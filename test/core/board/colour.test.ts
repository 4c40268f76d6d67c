import { describe, expect, test } from 'vitest';
import {
  colourOf,
  difference,
  isColour,
  linearRgb,
  mixed,
  type Colour,
} from '../../../src/core/board/colour';

test.each([
  ['#7b1e3a', true],
  ['#7B1E3A', true],
  ['#fff', false],
  ['#7b1e3aff', false],
  ['7b1e3a', false],
  ['red', false],
  [' #7b1e3a', false],
])('"%s" is a colour: %s', (text, expected) => {
  expect(isColour(text)).toBe(expected);
});

test('what is no colour has no light', () => {
  expect(() => linearRgb('#fff')).toThrow(RangeError);
});

test('every level of a colour survives the way to light and back', () => {
  for (let level = 0; level < 256; level += 1) {
    const colour: Colour = `#${level.toString(16).padStart(2, '0').repeat(3)}`;
    expect(colourOf(linearRgb(colour))).toBe(colour);
  }
});

test('light that a screen does not have is cut off', () => {
  expect(colourOf([-0.2, 0.5, 1.2])).toBe('#00bcff');
});

test.each([
  [0, '#000000'],
  [0.5, '#bcbcbc'],
  [1, '#ffffff'],
] as const)('black with %d of white is %s', (share, expected) => {
  expect(mixed('#000000', '#ffffff', share)).toBe(expected);
});

describe('the difference', () => {
  test.each([
    ['#000000', '#ffffff', 1],
    ['#7b1e3a', '#7b1e3a', 0],
    // Lightness 0.628 and 0.866, by https://bottosson.github.io/posts/oklab/
    ['#ff0000', '#00ff00', 0.52],
    ['#808080', '#000000', 0.6],
  ] as const)('of %s and %s is %d', (colour, other, expected) => {
    expect(difference(colour, other)).toBeCloseTo(expected, 2);
  });
});
