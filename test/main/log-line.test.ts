import { expect, test } from 'vitest';
import { logLine } from '../../src/main/log-line';

const noon = Date.UTC(2026, 10, 22, 12);
const lineOf = (message: string) => logLine(noon, 'warn', message);

test('a line is the time in UTC, the level and the message', () => {
  expect(lineOf('The network is gone.')).toBe('2026-11-22T12:00:00.000Z warn The network is gone.');
});

test.each([
  ['a line feed', '\n'],
  ['a carriage return', '\r'],
  ['NUL', '\0'],
  ['an escape', '\u001B[2J'],
  ['DEL', '\u007F'],
  ['the next line of C1', '\u0085'],
  ['the escape of C1', '\u009B'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a right-to-left override', '\u202E'],
  ['a right-to-left isolate', '\u2067'],
  ['a right-to-left mark', '\u200F'],
  ['an Arabic letter mark', '\u061C'],
  ['half of a character', '\uD83D'],
])('%s becomes a space', (_name, character) => {
  const forged = `Choir${character}2026-11-22T12:00:00.000Z info All is well`;
  const line = lineOf(forged);
  expect(line).toContain('warn Choir ');
  expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200F\u202E\u2067]/u);
  expect(line.endsWith('2026-11-22T12:00:00.000Z info All is well')).toBe(true);
});

test('what people write in earnest stays as it is', () => {
  const names = 'Größe · 晨禱 · עברית · 👨‍👩‍👧 · e\u0301';
  expect(lineOf(names).endsWith(names)).toBe(true);
});

test('a line ends after 2,000 characters', () => {
  const line = lineOf('x'.repeat(100_000));
  expect(line).toHaveLength(2_000);
  expect(line.endsWith('x…')).toBe(true);
});

test('a line of 2,000 characters is left whole', () => {
  const line = lineOf('x'.repeat(2_000 - lineOf('').length));
  expect(line).toHaveLength(2_000);
  expect(line.endsWith('x')).toBe(true);
});

test.each([0, 1])('no character is torn apart at the end of a long line (%i)', (shift) => {
  const line = lineOf('x'.repeat(shift) + '🎵'.repeat(2_000));
  expect(line.length).toBeLessThanOrEqual(2_000);
  expect(line).not.toMatch(/\p{Cs}/u);
  expect(line.endsWith('🎵…')).toBe(true);
});
