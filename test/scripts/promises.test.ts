import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const promises = readFileSync(join(root, 'docs/promises.md'), 'utf8');

const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(root, 'test', path), 'utf8'));

test('every test that a promise names is there', () => {
  const named = [...promises.matchAll(/`(test\/[^`]+)`/gu)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every fault from 1 to 50 has a test of its number', () => {
  const faults = Array.from({ length: 50 }, (_, index) => index + 1);
  const hasTest = (fault: number) =>
    testFiles.some((text) => new RegExp(`['"\`]${fault} · `, 'u').test(text));
  expect(faults.filter((fault) => !hasTest(fault))).toEqual([]);
});
