import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFits } from '../../../src/core/staff/faults/name-fit';

test.each([
  ['', true],
  ['Morning Worship', true],
  ['Youth Leadership Retreat Planning', true],
  ['Confirmation Class for Parents and Students', true],
  ['Quarterly Congregational Business Meeting and Lunch', false],
  ['a'.repeat(120), false],
  ['주일 예배와 성찬식', true],
  ['전교인 수련회 준비를 위한 연합 기도회와 친교의 시간', false],
])('%j fits the usual screen: %s', (name, fits) => {
  expect(nameFits(name, {})).toBe(fits);
});

test('a screen that hangs farther away takes shorter names beside four columns', () => {
  const name = 'Confirmation Class for Parents and Students';
  expect(nameFits(name, { distanceMetres: 5.7 })).toBe(false);
});

test('a screen whose place stands below the name takes longer ones', () => {
  const name = 'Quarterly Congregational Business Meeting and Lunch';
  expect(nameFits(name, { distanceMetres: 7 })).toBe(true);
});

test('a name that is shortened by its last word still fits', () => {
  const name = fc.array(fc.string({ unit: fc.constantFrom('a', 'W', '예'), minLength: 1 }), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(name, fc.double({ min: 0.3, max: 30, noNaN: true }), (words, distanceMetres) => {
      fc.pre(nameFits(words.join(' '), { distanceMetres }));
      expect(nameFits(words.slice(0, -1).join(' '), { distanceMetres })).toBe(true);
    }),
  );
});
