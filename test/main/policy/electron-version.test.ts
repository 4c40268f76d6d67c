import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Electron mends its three newest majors. To be brought up to date with each new one, every eight weeks:
 * https://www.electronjs.org/docs/latest/tutorial/electron-timelines
 */
const supported = { in: '2026-11', majors: [43, 44, 45] };

/** What mends the advisories known by then, by major: GHSA-gr2m-v5gq-v685 and older ones. */
const mended: Readonly<Record<number, readonly [minor: number, patch: number]>> = {
  43: [4, 1],
  44: [0, 0],
  45: [0, 0],
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly devDependencies: { readonly electron: string };
};
const pinned = manifest.devDependencies.electron;
const [major = 0, minor = 0, patch = 0] = pinned.split('.').map(Number);

test(`Electron ${pinned} is of a major that is mended (${supported.in})`, () => {
  expect(supported.majors).toContain(major);
});

test(`Electron ${pinned} has what is mended of known faults (${supported.in})`, () => {
  const [leastMinor, leastPatch] = mended[major] ?? [Infinity, 0];
  const isMended = minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
  expect(isMended).toBe(true);
});
