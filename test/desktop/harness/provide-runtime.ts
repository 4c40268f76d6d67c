import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestProject } from 'vitest/node';
import { electronBinary } from '../../../scripts/electron-binary.mjs';
import { findBrowser } from '../../e2e/find-browser';
import { buildPageScript } from '../../fakes/electron/build-page-script';
import type { Runtime } from './desktop-app';

declare module 'vitest' {
  // Merged into vitest's own, which is an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    desktopRuntime: Runtime;
    /** Empty on the double. */
    electronBinary: string;
  }
}

/** Says on what the desktop tests run: the double, unless NARTHEX_TEST_RUNTIME is `electron`. */
export default async function provideRuntime(project: TestProject): Promise<void> {
  const isElectron = process.env.NARTHEX_TEST_RUNTIME === 'electron';
  const browser = await findBrowser();
  project.provide('browser', browser);
  project.provide('desktopRuntime', isElectron ? 'electron' : 'double');
  project.provide('electronBinary', isElectron ? realBinary() : '');
  if (!isElectron) await buildPageScript();
  const runtime = isElectron
    ? `Electron ${electronVersion()}`
    : `the double of Electron (${versionOf(browser.path, browser.env)}, headless)`;
  process.stdout.write(`Desktop tests run on ${runtime}\n`);
}

function realBinary(): string {
  const binary = electronBinary(withoutGuard());
  if (binary !== undefined) return binary;
  throw new Error(
    "Electron's runtime is not on this machine. Run `npx install-electron`, or name one by ELECTRON_EXEC_PATH; `npm test` needs none.",
  );
}

/** The guard of vitest.config.ts against downloads is for tests on the double. */
function withoutGuard(): NodeJS.ProcessEnv {
  const { ELECTRON_OVERRIDE_DIST_PATH: dist, ...env } = process.env;
  return dist === undefined || dist === '/nonexistent' ? env : process.env;
}

function electronVersion(): string {
  const file = createRequire(import.meta.url).resolve('electron/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

function versionOf(path: string, env: Readonly<Record<string, string>> = {}): string {
  const options = { env: { ...process.env, ...env }, timeout: 20_000, stdio: 'pipe' } as const;
  const said = execFileSync(path, ['--version'], options).toString();
  return /\S+ \d+/u.exec(said)?.[0] ?? 'an unknown browser';
}
