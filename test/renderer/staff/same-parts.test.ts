import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameParts } from '../../../src/renderer/staff/same-parts';

test('what says the same is the same', () => {
  const before = { rooms: [{ id: 'r1' }], days: [1, 2], name: null };
  expect(sameParts(before, structuredClone(before))).toBe(before);
});

test('beside what differs the rest stays', () => {
  const before = { word: { notices: [{ id: 'n1' }] }, now: 1 };
  const after = sameParts(before, { word: { notices: [{ id: 'n1' }] }, now: 2 });
  expect(after).toEqual({ word: { notices: [{ id: 'n1' }] }, now: 2 });
  expect(after.word).toBe(before.word);
});

test('what is gone is gone', () => {
  expect(sameParts([1, 2, 3], [1, 2])).toEqual([1, 2]);
  expect(sameParts({ a: 1, b: undefined }, { a: 1 })).toEqual({ a: 1 });
  expect(sameParts({ b: 1 }, { a: undefined })).toEqual({ a: undefined });
});

test('it always says what comes after, of whatever came before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(sameParts(before, after)).toEqual(after);
      expect(sameParts(after, structuredClone(after))).toEqual(after);
    }),
  );
});
