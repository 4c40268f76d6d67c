import { expect, test } from 'vitest';
import { screenIn, type House } from '../../../src/core/board/house';

const house: House = {
  everyScreen: { language: 'es', theme: 'light', distanceMetres: 4 },
  screens: { lobby: { theme: 'dark', turns: [{ board: { name: 'timeline' }, seconds: 20 }] } },
  logoId: null,
};

test('what the address says counts before the named screen, and that before every screen', () => {
  const address = {
    kind: 'screen',
    name: 'lobby',
    screen: { distanceMetres: 8 },
    at: undefined,
  } as const;
  expect(screenIn(house, address)?.screen).toMatchObject({
    language: 'es',
    theme: 'dark',
    distanceMetres: 8,
  });
});

test('the board of an address stands alone, whatever holds for every screen', () => {
  const address = {
    kind: 'board',
    board: { name: 'room', roomId: '12' },
    screen: {},
    at: undefined,
  } as const;
  expect(screenIn(house, address)?.turns.map(({ board }) => board)).toEqual([address.board]);
});

test.each(['garden', 'constructor'])('nobody has named a screen "%s"', (name) => {
  expect(screenIn(house, { kind: 'screen', name, screen: {}, at: undefined })).toBeNull();
});
