// `npm run test:electron`: the desktop's tests on Electron itself, where its runtime is.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { buildIfStale } from './build-if-stale.mjs';
import { electronBinary } from './electron-binary.mjs';

const root = resolve(import.meta.dirname, '..');

if (electronBinary() === undefined) {
  process.stderr.write(
    "narthex: Electron's runtime is not on this computer. `npx install-electron` fetches it, ELECTRON_EXEC_PATH names another; `npm test` runs the same tests on a double.\n",
  );
  process.exit(69);
}
if (!buildIfStale()) process.exit(70);

const vitest = spawnSync(
  process.execPath,
  [
    resolve(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'desktop',
    // The double's own.
    '--exclude',
    'test/desktop/double/**',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NARTHEX_TEST_RUNTIME: 'electron' } },
);
process.exitCode = vitest.status ?? 1;
