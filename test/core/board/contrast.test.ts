import { expect, test } from 'vitest';
import { contrastRatio } from '../../../src/core/board/contrast';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#7cc4ff', '#7cc4ff', 1],
] as const)('the contrast of %s and %s is %d', (colour, other, expected) => {
  expect(contrastRatio(colour, other)).toBeCloseTo(expected, 2);
});
