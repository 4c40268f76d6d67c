import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuildStale } from '../../scripts/build-if-stale.mjs';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  for (const source of ['electron.vite.config.ts', 'package.json', 'package-lock.json'])
    put(source, 10);
  put('tsconfig.base.json', 10);
  put('src/core/board/agenda.ts', 10);
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** A file that was last changed so many seconds after some moment, and so its folders. */
function put(name: string, seconds: number): void {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  for (let each = path; each !== directory; each = dirname(each))
    utimesSync(each, seconds, seconds);
}
const built = (seconds: number) => put('out/renderer/.vite/manifest.json', seconds);

test('without a build it is stale', () => {
  expect(isBuildStale(directory)).toBe(true);
});

test('a build that is newer than all sources is not stale', () => {
  built(20);
  expect(isBuildStale(directory)).toBe(false);
});

test.each(['src/core/board/agenda.ts', 'src/renderer/new.css', 'package-lock.json'])(
  'a change of %s makes it stale',
  (source) => {
    built(20);
    put(source, 30);
    expect(isBuildStale(directory)).toBe(true);
  },
);
