import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuses } from '../../scripts/packaging/fuses.mjs';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The cells of each row of its tables. */
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!-)/u.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
  "item %i of Electron's list is decided, and shown by a test",
  (item) => {
    const [, decided = '', shownBy = ''] =
      rows.find(([name]) => name?.startsWith(`${item} `)) ?? [];
    expect(decided).not.toBe('');
    expect(shownBy).toMatch(/`test\//u);
  },
);

test.each(fuses)('the fuse $name is said to be as it is set', ({ name, isOn }) => {
  const [, setTo, because] = rows.find(([fuse]) => fuse === name) ?? [];
  expect(setTo).toBe(isOn ? 'on' : 'off');
  expect(because).not.toBe('');
});

test('every test that it names is there', () => {
  const named = [...page.matchAll(/`(test\/[^`]+)`/gu)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(['Raspberry Pi 5', 'Windows mini-PC'])(
  'there are twelve steps by hand for a %s',
  (computer) => {
    const script = readFileSync(join(root, 'docs/hardware-check.md'), 'utf8');
    const [, part = ''] = script.split(`## ${computer}`);
    const [steps = ''] = part.split('\n## ');
    const numbers = [...steps.matchAll(/^\| (\d+) /gmu)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  },
);
