import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesktop } from '../../fakes/electron-stub/desktop-app';

/* The built bundle, out/main/index.js, on a stub of Electron: run `npm run build` before. */

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-desktop-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

test('an installed Narthex that is asked for the doctor answers, opens nothing and leaves', async () => {
  const app = startDesktop(['doctor', '--data-dir', directory]);
  expect(await app.exitCode).toBe(0);
  expect(app.stdout()).toMatch(/^well {7}network {6}Not needed/mu);
  expect(app.stderr()).toBe('');
  expect(readdirSync(directory)).toEqual([]);
});

test('one that finds something broken says so with its exit code', async () => {
  const app = startDesktop(['doctor', '--data-dir', directory, '--port', 'x']);
  expect(await app.exitCode).toBe(1);
  expect(app.stdout()).toMatch(/^BROKEN {5}settings {5}No start: /mu);
});
