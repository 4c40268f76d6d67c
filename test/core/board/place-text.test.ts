import { expect, test } from 'vitest';
import { placeText } from '../../../src/core/board/place-text';

const rooms = (...names: string[]) => ({ kind: 'rooms', names }) as const;
const upTo = (length: number) => (text: string) => text.length <= length;

test.each([
  [['Sanctuary'], 5, 'Sanctuary'],
  [['Chapel', 'Room 104', 'Room 106'], 40, 'Chapel, Room 104, Room 106'],
  [['Chapel', 'Room 104', 'Room 106'], 25, 'Chapel, Room 104 + 1 room'],
  [['Chapel', 'Room 104', 'Room 106'], 20, 'Chapel + 2 rooms'],
  [['Chapel', 'Room 104'], 3, 'Chapel + 1 room'],
])('the rooms %j in %i characters read "%s"', (names, length, text) => {
  expect(placeText(rooms(...names), upTo(length))).toBe(text);
});
