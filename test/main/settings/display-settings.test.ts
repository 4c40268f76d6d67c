import { describe, expect, test } from 'vitest';
import { readDisplays, sameDisplayName } from '../../../src/main/settings/display-settings';

describe('what staff wrote about their displays', () => {
  test('is read in its order, by boards as an address has them', () => {
    const written = { 'Samsung TV 2': 'room/12', ' Samsung TV ': 'screen/lobby', others: 'agenda' };
    expect(readDisplays(written)).toEqual({
      bindings: [
        { display: 'Samsung TV 2', page: '/board/room/12' },
        { display: 'Samsung TV', page: '/screen/lobby' },
        { display: 'others', page: '/board/agenda' },
      ],
      complaints: [],
    });
  });

  test('may be nothing', () => {
    expect(readDisplays(undefined)).toEqual({ bindings: [], complaints: [] });
  });

  test.each([
    ['agenda', 'displays is no object'],
    [['agenda'], 'displays is no object'],
    [null, 'displays is no object'],
    [{ TV: 'menu' }, 'displays.TV: there is no board "menu". There is: agenda,'],
    [{ TV: 12 }, 'displays.TV: there is no board 12.'],
    [{ TV: null }, 'displays.TV: there is no board null.'],
    [{ ' ': 'agenda' }, '--identify shows'],
    [{ ['x'.repeat(121)]: 'agenda' }, 'longer than any display has'],
  ])('%j binds nothing and is complained of', (written, complaint) => {
    expect(readDisplays(written)).toEqual({
      bindings: [],
      complaints: [expect.stringContaining(complaint)],
    });
  });

  test('that does not fit loses nothing beside it', () => {
    const { bindings } = readDisplays({ TV: 'menu', Door: 'room/12' });
    expect(bindings).toEqual([{ display: 'Door', page: '/board/room/12' }]);
  });

  test('counts once where it is there twice', () => {
    const { bindings, complaints } = readDisplays({ 'TV 2': 'agenda', 'tv  2': 'timeline' });
    expect(bindings).toEqual([{ display: 'TV 2', page: '/board/agenda' }]);
    expect(complaints).toEqual(['displays: "tv  2" is there twice. The first is used.']);
  });

  test('is not read without end', () => {
    const many = Array.from({ length: 40 }, (_, index) => [`TV ${index}`, 'agenda']);
    const { bindings, complaints } = readDisplays(Object.fromEntries(many));
    expect([bindings.length, complaints.length]).toEqual([32, 1]);
  });
});

test.each([
  ['Samsung TV', 'samsung tv', true],
  ['Samsung TV', ' Samsung  TV', true],
  ['Display 1920x1080', 'display 1920×1080', true],
  ['Samsung TV', 'Samsung TV 2', false],
])('whether %j names the display %j is %s', (name, other, expected) => {
  expect(sameDisplayName(name, other)).toBe(expected);
});
