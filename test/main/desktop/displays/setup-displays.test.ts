import { expect, test } from 'vitest';
import { nameDisplays } from '../../../../src/main/desktop/displays/display-names';
import { setupDisplays } from '../../../../src/main/desktop/displays/setup-displays';
import { display, inRow } from '../../../fakes/displays';

const seen = [
  display({ id: 1, label: 'Lobby', isPrimary: true }),
  display({ id: 2, label: 'Door', bounds: inRow(1), scaleFactor: 2 }),
];
const { displays } = nameDisplays(seen, []);

test('each display has its name, its pixels and what stands on it', () => {
  expect(setupDisplays(displays, [{ display: 'Door', page: '/board/room/12' }])).toEqual([
    { name: 'Lobby', label: 'Lobby', isPresent: true, width: 1920, height: 1080, page: null },
    { name: 'Door', label: 'Door', isPresent: true, width: 3840, height: 2160, page: 'room/12' },
  ]);
});

test('one that only the settings know comes last, and has no size', () => {
  expect(setupDisplays(displays, [{ display: 'Hall', page: '/screen/hall' }]).at(-1)).toEqual({
    name: 'Hall',
    label: '',
    isPresent: false,
    width: null,
    height: null,
    page: 'screen/hall',
  });
});

test('a display that a word stands for shows what the word is bound to', () => {
  const bindings = [
    { display: 'primary', page: '/board/agenda' },
    { display: 'others', page: '/board/timeline' },
  ];
  expect(setupDisplays(displays, bindings).map(({ page }) => page)).toEqual(['agenda', 'timeline']);
});
