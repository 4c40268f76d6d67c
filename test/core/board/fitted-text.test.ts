import { describe, expect, test } from 'vitest';
import { english } from '../../../src/core/language/english';
import { nameText, placeText } from '../../../src/core/board/fitted-text';

const rooms = (...names: string[]) => ({ kind: 'rooms', names }) as const;
const upTo = (length: number) => (text: string) => text.length <= length;
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

describe('the rooms of a row', () => {
  test.each([
    [['Sanctuary'], 9, 'Sanctuary'],
    [['Chapel', 'Room 104', 'Room 106'], 40, 'Chapel, Room 104, Room 106'],
    [['Chapel', 'Room 104', 'Room 106'], 25, 'Chapel, Room 104 + 1 room'],
    [['Chapel', 'Room 104', 'Room 106'], 20, 'Chapel + 2 rooms'],
    [['Chapel', 'Room 104'], 3, 'Chapel + 1 room'],
    [['The Hall of All the Saints'], 16, 'The Hall of All…'],
  ])('%j in %i characters read "%s"', (names, length, text) => {
    expect(spaced(placeText(rooms(...names), upTo(length), english))).toBe(text);
  });

  test('the name of one among several does not break, unless it is long', () => {
    const text = placeText(rooms('Room 104', 'The Hall of All the Saints'), upTo(99), english);
    expect(text).toBe('Room\u00A0104, The Hall of All the Saints');
  });
});

test('a name breaks between its words before a room goes unnamed', () => {
  const breakable = (text: string) => !text.includes('\u00A0');
  expect(placeText(rooms('Chapel', 'Room 104'), breakable, english)).toBe('Chapel, Room 104');
});

describe('the name of a row', () => {
  test.each([
    ['Morning Worship', 15, 'Morning Worship'],
    ['Morning Worship with Choir', 20, 'Morning Worship…'],
    ['Housing, Hope and Hospitality', 13, 'Housing…'],
    ['Housing, Hope and Hospitality', 17, 'Housing, Hope…'],
    ['Housing, Hope and Hospitality', 3, 'Housing…'],
    ['Donaudampfschifffahrt', 5, 'Donaudampfschifffahrt'],
  ])('"%s" in %i characters reads "%s"', (name, length, text) => {
    expect(nameText(name, upTo(length))).toBe(text);
  });
});
