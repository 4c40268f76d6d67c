import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/core/board/palettes';
import { themeAt, themeVariables, type ThemeChoice } from '../../../src/core/board/theme';
import { at, church } from '../../fakes/event-instance';

const shown = (choice: ThemeChoice, now: number) => themeAt(choice, now, church.timeZone);
const byDay = (from: number, to: number) =>
  ({ day: 'light', night: 'dark', from: from * 60, to: to * 60 }) as const;

describe('the theme', () => {
  test('that is chosen alone is shown day and night', () => {
    expect([shown('contrast', at('3:00')), shown('contrast', at('15:00'))]).toEqual([
      'contrast',
      'contrast',
    ]);
  });

  test.each([
    ['6:59', 'dark'],
    ['7:00', 'light'],
    ['18:59', 'light'],
    ['19:00', 'dark'],
  ])('of a day from 7 to 19 is at %s %s', (time, theme) => {
    expect(shown(byDay(7, 19), at(time))).toBe(theme);
  });

  test.each([
    ['15:59', 'dark'],
    ['16:00', 'light'],
    ['0:30', 'light'],
    ['2:00', 'dark'],
  ])('of a day from 16 to 2 is at %s %s', (time, theme) => {
    expect(shown(byDay(16, 2), at(time))).toBe(theme);
  });

  test('changes by the clock on the wall where clocks change', () => {
    expect(shown(byDay(7, 19), Date.parse('2026-03-08T10:59Z'))).toBe('dark');
    expect(shown(byDay(7, 19), Date.parse('2026-03-08T11:00Z'))).toBe('light');
  });
});

describe('the variables of a theme', () => {
  test('are named as the styles write them', () => {
    expect(themeVariables(palettes.light)).toMatchObject({
      'color-scheme': 'light',
      '--ink': palettes.light.ink,
      '--raised-2': palettes.light.raised2,
      '--now-ground': palettes.light.nowGround,
      '--reserved-stripe': palettes.light.reservedStripe,
    });
  });

  test('are as many as the theme has colours', () => {
    expect(Object.keys(themeVariables(palettes.dark))).toHaveLength(
      Object.keys(palettes.dark).length,
    );
  });

  test('have the same names in every theme', () => {
    const names = Object.values(palettes).map((palette) => Object.keys(themeVariables(palette)));
    expect(new Set(names.map((all) => all.join(' '))).size).toBe(1);
  });
});
