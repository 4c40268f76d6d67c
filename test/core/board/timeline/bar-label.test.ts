import { describe, expect, test } from 'vitest';
import {
  fittedLabel,
  fittedRoomName,
  wrapped,
} from '../../../../src/core/board/timeline/bar-label';

/** Of letters that are 10 wide at the full size and 8 at the floor. */
const full = { widthOf: (text: string) => 10 * text.length, width: 100, lines: 1 };
const floor = { widthOf: (text: string) => 8 * text.length, width: 100, lines: 2 };

describe('the label of a bar', () => {
  test('is large where it fits', () => {
    expect(fittedLabel('Kids', full, floor)).toEqual({ size: 'full', lines: ['Kids'] });
  });

  test('is small where that takes less lines', () => {
    expect(fittedLabel('Kids Church', full, floor)).toEqual({
      size: 'floor',
      lines: ['Kids Church'],
    });
  });

  test('loses whole words from its end', () => {
    expect(fittedLabel('Family Night: Tacos and Talk', full, floor)?.lines).toEqual([
      'Family',
      'Night…',
    ]);
  });

  test('is left out where not even two words of it fit', () => {
    expect(fittedLabel('Contemporaneous Worship', full, floor)).toBeNull();
  });

  test('is left out where there is no line for it', () => {
    expect(fittedLabel('Kids', { ...full, lines: 0 }, { ...floor, lines: 0 })).toBeNull();
  });
});

test('lines break between words only', () => {
  expect(wrapped('a bc def ghij', { ...full, width: 60, lines: 9 })).toEqual([
    'a bc',
    'def',
    'ghij',
  ]);
});

test('the name of a room has one large line or two small ones', () => {
  expect(fittedRoomName('Library', full, floor).lines).toEqual(['Library']);
  expect(fittedRoomName('Old Parish Hall of Saint Mary', full, floor)).toEqual({
    size: 'floor',
    lines: ['Old Parish', 'Hall of…'],
  });
});
