import { describe, expect, test } from 'vitest';
import {
  capHeightMillimetres,
  defaultViewing,
  distanceForLine,
  isScannable,
  leastCapHeightMillimetres,
  sampleUnits,
  scaleOf,
  squareSideMillimetres,
  viewingRanges,
  type Viewing,
} from '../../../src/core/board/legibility';

const wide = 16 / 9;
const viewing = (diagonalInches: number, distanceMetres: number): Viewing => ({
  diagonalInches,
  distanceMetres,
});
const fullHd = (diagonalInches: number) => ({ diagonalInches, widthPx: 1920, heightPx: 1080 });

describe('the scale', () => {
  test('of the default screen is one', () => {
    expect(scaleOf(defaultViewing, wide)).toEqual({ factor: 1, isTooFar: false });
  });

  test.each([
    ['twice the distance', viewing(55, 10), wide, 2],
    ['twice the screen', viewing(110, 10), wide, 1],
    ['a small screen close by', viewing(11, 1), wide, 1],
    ['the same screen upright', viewing(55, 5), 1 / wide, 1],
    ['a squarer screen, whose shorter side is longer', viewing(55, 5), 4 / 3, 0.817],
    ['a bar, whose shorter side is short', viewing(55, 5), 32 / 9, 1.811],
  ])('for %s keeps the angle of a letter', (_, where, aspect, factor) => {
    expect(scaleOf(where, aspect).factor).toBeCloseTo(factor, 3);
  });

  test('of a large screen close by stops where rows would be too many', () => {
    expect(scaleOf(viewing(150, 2), wide)).toEqual({ factor: 0.7, isTooFar: false });
  });

  test('of a small screen far away stops where no row would have room, and says so', () => {
    expect(scaleOf(viewing(10, 5), wide)).toEqual({ factor: 2, isTooFar: true });
  });

  test('of a screen a little too far away leaves the remark readable all the same', () => {
    expect(scaleOf(viewing(55, 10.4), wide)).toEqual({ factor: 2, isTooFar: false });
  });
});

test('whatever is set, a remark is readable from there, or it is as large as can be and staff are told', () => {
  const { diagonalInches, distanceMetres } = viewingRanges;
  for (let inches = diagonalInches.from; inches <= diagonalInches.to; inches += 1) {
    for (let metres = distanceMetres.from; metres <= distanceMetres.to; metres += 0.1) {
      const { factor, isTooFar } = scaleOf(viewing(inches, metres), wide);
      const cap = capHeightMillimetres(38 * factor, fullHd(inches));
      expect(isTooFar).toBe(cap < leastCapHeightMillimetres(metres));
      if (isTooFar) expect(factor).toBe(2);
    }
  }
});

describe('on the glass', () => {
  test('a start time on the default screen has capitals of 23 mm', () => {
    expect(capHeightMillimetres(50, fullHd(55))).toBeCloseTo(23.05, 2);
  });

  test('an inch is asked for 25 feet', () => {
    expect(leastCapHeightMillimetres(7.62)).toBeCloseTo(25.4, 10);
  });

  test('a square of the whole height is as long as the display is high', () => {
    expect(squareSideMillimetres(1080, fullHd(55))).toBeCloseTo(684.9, 1);
  });

  test('the pixels of an upright display are as large', () => {
    const upright = { diagonalInches: 55, widthPx: 1080, heightPx: 1920 };
    expect(squareSideMillimetres(100, upright)).toBe(squareSideMillimetres(100, fullHd(55)));
  });

  test.each([
    [200, 2, true],
    [199, 2, false],
  ])('a code of %i mm is read at %i m: %s', (millimetres, metres, expected) => {
    const code = { sideMillimetres: millimetres, modules: 25 };
    expect(isScannable(code, metres)).toBe(expected);
  });

  test('of a long link has to be larger, since it has more to be seen', () => {
    const code = (modules: number) => ({ sideMillimetres: 520, modules });
    expect([33, 34, 61].map((modules) => isScannable(code(modules), 5))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the smallest line that people read easily', () => {
  test.each(sampleUnits)('of %d units becomes the smallest key fact of the screen', (units) => {
    const { factor } = scaleOf(viewing(43, distanceForLine(units, 43)), wide);
    expect(factor).toBeCloseTo(Math.max(0.7, units / 38), 1);
  });

  test('on the default screen is that of the default distance', () => {
    expect(distanceForLine(38, 55)).toBe(defaultViewing.distanceMetres);
  });
});
