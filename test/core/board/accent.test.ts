import { describe, expect, test } from 'vitest';
import { accentComplaint, accentFor } from '../../../src/core/board/accent';
import { contrastRatio } from '../../../src/core/board/contrast';
import { palettes } from '../../../src/core/board/palettes';
import { themeNames } from '../../../src/core/board/theme';

const burgundy = '#7b1e3a';

describe('the accent', () => {
  test('that is seen on the ink is shown as it is', () => {
    expect(accentFor(burgundy, palettes.light)).toBe(burgundy);
  });

  test.each(themeNames)('is seen in the theme %s, whatever it is', (name) => {
    const own = ['#000000', '#ffffff', '#808080', '#0b2545', burgundy, '#ffd400'] as const;
    const ratios = own.map((accent) =>
      contrastRatio(accentFor(accent, palettes[name]), palettes[name].ink),
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
  });

  test('is moved no further than it must be', () => {
    const shown = accentFor('#0b2545', palettes.dark);
    expect(contrastRatio(shown, palettes.dark.ink)).toBeLessThan(3.2);
  });
});

describe('a colour that has a meaning', () => {
  test.each([
    ['amber', '#ffb347', 'the amber of "Now" in the theme "dark"'],
    ['gold', '#d4af37', 'the amber of "Now" in the theme "light"'],
    ['yellow', '#ffd400', 'the amber of "Now" in the theme "contrast"'],
    ['sky blue', '#7cc4ff', 'the blue of "starts in 12 min" in the theme "dark"'],
  ])('is no accent: %s', (_, accent, reason) => {
    expect(accentComplaint(accent)).toContain(reason);
  });

  test('is refused only for themes in which it has it', () => {
    expect([accentComplaint('#d4af37', ['light']), accentComplaint('#d4af37', ['dark'])]).toEqual([
      '"#d4af37" looks like the amber of "Now" in the theme "light". Choose a colour further away from that.',
      null,
    ]);
  });
});

test.each([
  ['burgundy', burgundy],
  ['navy', '#1f3a6e'],
  ['green', '#2e7d32'],
  ['purple', '#5b2a86'],
  ['teal', '#0f766e'],
  ['black', '#000000'],
  ['white', '#ffffff'],
])('%s is an accent', (_, accent) => {
  expect(accentComplaint(accent)).toBeNull();
});

test('what is no colour is no accent', () => {
  expect(accentComplaint('burgundy')).toBe('"burgundy" is no colour. Write one such as "#7b1e3a".');
});
