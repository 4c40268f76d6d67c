import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(root, 'test', path), 'utf8'));

test.each(['promises', 'faults', 'security'])(
  'every test that docs/%s.md names is there',
  (name) => {
    const page = readFileSync(join(root, `docs/${name}.md`), 'utf8');
    const named = [...page.matchAll(/`(test\/[^`]+)`/gu)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  },
);

test('every fault from 1 to 64 has a test of its number', () => {
  const faults = Array.from({ length: 64 }, (_, index) => index + 1);
  const hasTest = (fault: number) =>
    testFiles.some((text) => new RegExp(`['"\`]${fault} · `, 'u').test(text));
  expect(faults.filter((fault) => !hasTest(fault))).toEqual([]);
});
