import { expect, test } from 'vitest';
import { nextOption } from '../../../src/renderer/staff/viewer/next-option';

const ids = Array.from({ length: 25 }, (_, index) => `e${index}`);

test.each([
  ['ArrowDown', 'e0', 'e1'],
  ['ArrowDown', 'e24', 'e24'],
  ['ArrowUp', 'e1', 'e0'],
  ['ArrowUp', 'e0', 'e0'],
  ['Home', 'e7', 'e0'],
  ['End', 'e7', 'e24'],
  ['PageDown', 'e7', 'e17'],
  ['PageDown', 'e20', 'e24'],
  ['PageUp', 'e17', 'e7'],
  ['PageUp', 'e3', 'e0'],
])('%s leads from %s to %s', (key, from, to) => {
  expect(nextOption(ids, from, key)).toBe(to);
});

test('from none, the arrow down leads to where the day begins, the arrow up to the last', () => {
  expect(nextOption(ids, null, 'ArrowDown', 5)).toBe('e5');
  expect(nextOption(ids, null, 'ArrowUp', 5)).toBe('e24');
});

test.each(['a', 'Enter', 'Tab', 'toString'])('%s leads nowhere', (key) => {
  expect(nextOption(ids, 'e1', key)).toBeNull();
});

test.each(['ArrowDown', 'End', 'Home', 'PageDown'])('in an empty list %s leads nowhere', (key) => {
  expect(nextOption([], null, key)).toBeNull();
});
