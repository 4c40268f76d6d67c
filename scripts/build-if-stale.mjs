import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');

/** What a build is made of. A newer one of these makes it stale. */
const sources = [
  'src',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Written last, so that an interrupted build counts as none. */
const lastOutput = 'out/renderer/.vite/manifest.json';

/** Whether sources are newer than the build, or there is none. */
export function isBuildStale(directory = root) {
  const output = join(directory, lastOutput);
  if (!existsSync(output)) return true;
  const builtAt = statSync(output).mtimeMs;
  return sources.some((source) => newestIn(join(directory, source)) > builtAt);
}

/** Builds where needed. Returns false when that failed; the build has then said why. */
export function buildIfStale() {
  if (!isBuildStale()) return true;
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const build = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return build.status === 0;
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const own = statSync(path).mtimeMs;
  if (!statSync(path).isDirectory()) return own;
  const entries = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(own, ...entries);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !buildIfStale()) process.exitCode = 1;
