import { expect, test } from 'vitest';
import { optionId } from '../../../src/renderer/staff/viewer/option-id';

test('an id of digits stays what it is', () => {
  expect(optionId('123', 'r4')).toBe('event-123-r4');
});

test.each(['a b', 'time of "x"', 'é#.>', '日曜'])(
  '%s becomes one that a selector can hold',
  (id) => {
    expect(optionId(id)).toMatch(/^[\w-]+$/u);
  },
);

test('two that differ stay two', () => {
  expect(optionId('a b')).not.toBe(optionId('a.b'));
});
