import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookForRuntime } from '../../../../src/main/doctor/look/look-for-runtime';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'narthex-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function install(...files: readonly string[]): void {
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true });
  for (const file of files) writeFileSync(join(root, 'node_modules/electron', file), '');
}

test('a program that is not in its project does not know', async () => {
  expect(await lookForRuntime(root, {})).toBe('unknown');
});

test('a runtime that was not downloaded is missing', async () => {
  install('package.json');
  expect(await lookForRuntime(root, {})).toBe('missing');
});

test('one that was is ready', async () => {
  install('package.json', 'dist/electron');
  expect(await lookForRuntime(root, {})).toBe('ready');
});

test('one that a variable names counts', async () => {
  install('package.json', 'dist/electron');
  expect(await lookForRuntime(root, { ELECTRON_EXEC_PATH: join(root, 'none') })).toBe('missing');
});
