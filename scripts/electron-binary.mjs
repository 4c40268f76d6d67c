import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * Electron's runtime, or undefined where it has not been fetched. Never by importing `electron`: that
 * tries to download it.
 */
export function electronBinary(env = process.env) {
  const file = env.ELECTRON_EXEC_PATH ?? join(distOf(env), binaryName());
  return existsSync(file) ? file : undefined;
}

/** Fetches the runtime as the package itself would, and returns it, or undefined where that cannot be. */
export function fetchElectronBinary(env = process.env) {
  const install = join(packageRoot(), 'install.js');
  if (existsSync(install)) {
    spawnSync(process.execPath, [install], { stdio: ['ignore', 'ignore', 'ignore'], env });
  }
  return electronBinary(env);
}

/** @param {NodeJS.ProcessEnv} env */
function distOf(env) {
  return env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageRoot(), 'dist');
}

function binaryName() {
  const pathFile = join(packageRoot(), 'path.txt');
  if (existsSync(pathFile)) return readFileSync(pathFile, 'utf8').trim();
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

function packageRoot() {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}
