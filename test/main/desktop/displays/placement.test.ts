import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedDisplay } from '../../../../src/main/desktop/displays/display-names';
import {
  deskWindow,
  fullScreen,
  placeBoards,
} from '../../../../src/main/desktop/displays/placement';
import { display, inRow } from '../../../fakes/displays';

const named = (name: string, more: Partial<NamedDisplay> = {}): NamedDisplay => ({
  ...display({ label: name, ...more }),
  name,
});
const lobby = named('Samsung TV', { bounds: inRow(0), isPrimary: true });
const door = named('Samsung TV 2', { bounds: inRow(1) });
const office = named('Dell', { bounds: inRow(2) });

/** Pages by the name of the display. */
function shown(displays: readonly NamedDisplay[], written: Readonly<Record<string, string>>) {
  const bindings = Object.entries(written).map(([name, page]) => ({ display: name, page }));
  const { placed, missing } = placeBoards(displays, bindings);
  return {
    pages: Object.fromEntries(placed.map((each) => [each.display.name, each.page])),
    missing: missing.map((each) => each.display),
  };
}

describe('of boards and displays', () => {
  test('each board stands on the display that it is bound to, and what is bound to nothing is free', () => {
    expect(
      shown([lobby, door, office], { 'Samsung TV 2': '/door', 'samsung tv': '/lobby' }),
    ).toEqual({
      pages: { 'Samsung TV': '/lobby', 'Samsung TV 2': '/door' },
      missing: [],
    });
  });

  test('one whose display is missing waits, and the others stand', () => {
    expect(shown([door], { 'Samsung TV': '/lobby', 'Samsung TV 2': '/door' })).toEqual({
      pages: { 'Samsung TV 2': '/door' },
      missing: ['Samsung TV'],
    });
  });

  test('the one for the primary display follows the system', () => {
    const now = [
      { ...lobby, isPrimary: false },
      { ...door, isPrimary: true },
    ];
    expect(shown([lobby, door], { primary: '/agenda' }).pages).toEqual({ 'Samsung TV': '/agenda' });
    expect(shown(now, { primary: '/agenda' }).pages).toEqual({ 'Samsung TV 2': '/agenda' });
  });

  test('a name counts before "primary", and that before "others"', () => {
    const written = { others: '/others', primary: '/primary', 'Samsung TV': '/lobby' };
    expect(shown([lobby, door], written).pages).toEqual({
      'Samsung TV': '/lobby',
      'Samsung TV 2': '/others',
    });
    expect(shown([{ ...door, isPrimary: true }, office], written).pages).toEqual({
      'Samsung TV 2': '/primary',
      Dell: '/others',
    });
  });

  test('the only display, if it says nothing of itself, is taken for the first', () => {
    const off = named('Display 1024x768', { label: '' });
    const written = { 'Samsung TV': '/lobby', 'Samsung TV 2': '/door' };
    expect(shown([off], written).pages).toEqual({ 'Display 1024x768': '/lobby' });
  });

  test.each([
    ['one that has a name', [office]],
    ['one of two', [named('A', { label: '' }), named('B', { label: '', bounds: inRow(1) })]],
  ])('%s is not taken for another', (_which, displays) => {
    expect(shown(displays, { 'Samsung TV': '/lobby' }).pages).toEqual({});
  });

  test('mirrored displays show one board, the first', () => {
    const mirror = { ...door, bounds: lobby.bounds };
    const written = { 'Samsung TV 2': '/door', 'Samsung TV': '/lobby' };
    expect(shown([lobby, mirror], written)).toEqual({
      pages: { 'Samsung TV 2': '/door' },
      missing: ['Samsung TV'],
    });
  });

  test('a key names the same wish on another display', () => {
    const bindings = [{ display: 'primary', page: '/agenda' }];
    const [before] = placeBoards([lobby], bindings).placed;
    const [after] = placeBoards([{ ...door, isPrimary: true }], bindings).placed;
    expect(after?.key).toBe(before?.key);
  });
});

const names = ['A', 'B', 'C', 'D'] as const;
const rectangle = fc.record({
  x: fc.integer({ min: -8000, max: 8000 }),
  y: fc.integer({ min: -8000, max: 8000 }),
  width: fc.integer({ min: 1, max: 7680 }),
  height: fc.integer({ min: 1, max: 4320 }),
});
const someDisplays = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...names),
    bounds: rectangle,
    isPrimary: fc.boolean(),
    hasLabel: fc.boolean(),
  }),
  { selector: ({ name }) => name },
);
const someBindings = fc.uniqueArray(fc.constantFrom(...names, 'primary', 'others', 'E'));

test('whatever there is, each window lies on a display, and no display has two', () => {
  fc.assert(
    fc.property(someDisplays, someBindings, (all, bound) => {
      const displays = all.map(({ name, bounds, isPrimary, hasLabel }) =>
        named(name, { bounds, isPrimary, label: hasLabel ? name : '' }),
      );
      const bindings = bound.map((name) => ({ display: name, page: `/${name}` }));
      const { placed } = placeBoards(displays, bindings);
      const places = placed.map((each) => fullScreen(each.display).bounds);
      for (const place of places)
        expect(displays.map(({ bounds }) => bounds)).toContainEqual(place);
      expect(new Set(placed.map((each) => each.display.name)).size).toBe(placed.length);
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(placed.length);
      expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
    }),
  );
});

test('a window for the desk lies within the work area, with room for its frame', () => {
  fc.assert(
    fc.property(rectangle, (workArea) => {
      const { bounds, isKiosk } = deskWindow({ workArea });
      expect(isKiosk).toBe(false);
      expect(bounds.x).toBeGreaterThanOrEqual(workArea.x);
      expect(bounds.y).toBeGreaterThanOrEqual(workArea.y);
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(workArea.x + workArea.width);
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(workArea.y + workArea.height);
    }),
  );
});
