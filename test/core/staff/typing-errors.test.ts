import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typingErrors } from '../../../src/core/staff/typing-errors';

test.each([
  ['worship', 'worship', 0],
  ['wor', 'worship', 0],
  ['', 'worship', 0],
  ['worhsip', 'worship', 1],
  ['worxship', 'worship', 1],
  ['worhip', 'worship', 1],
  ['wotship', 'worship', 1],
  ['owrship', 'worship', 1],
  ['worshipp', 'worship', 1],
  ['confrim', 'confirmation', 1],
  ['cofnrim', 'confirmation', 2],
  ['elders', 'choir', Infinity],
])('between %s and the beginning of %s lie %d errors', (typed, word, errors) => {
  expect(typingErrors(typed, word, 2)).toBe(errors);
});

test('more than the most is too many', () => {
  expect(typingErrors('cofnrim', 'confirmation', 1)).toBe(Infinity);
});

/** The whole table, as the books have it; two letters that have changed places are not edited again. */
function oracle(typed: string, word: string): number {
  const table = [Array.from({ length: word.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= typed.length; row += 1) {
    table.push([row]);
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwap = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      table[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwap ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return Math.min(...(table.at(-1) ?? []));
}

test('it counts what the whole table counts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 3 }), (typed, word, most) => {
      const errors = oracle(typed, word);
      expect(typingErrors(typed, word, most)).toBe(errors > most ? Infinity : errors);
    }),
    { numRuns: 2_000 },
  );
});
