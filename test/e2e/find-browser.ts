import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** A browser for the tests, and how it was found, so that a report can say what it ran on. */
export type FoundBrowser = {
  readonly path: string;
  readonly origin: string;
  /** Variables that it needs beside the machine's own. */
  readonly env?: Readonly<Record<string, string>>;
};

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Looks in this order: NARTHEX_TEST_BROWSER, an installed Chromium, Chrome or Edge, the one that the
 * registry package @sparticuz/chromium carries (Linux x64), Playwright's own download.
 */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FoundBrowser> {
  const named = env.NARTHEX_TEST_BROWSER;
  if (named !== undefined && named !== '') return { path: named, origin: 'NARTHEX_TEST_BROWSER' };
  const path = installed.find((each) => existsSync(each));
  if (path !== undefined) return { path, origin: 'installed' };
  const carried = await carriedBrowser();
  if (carried) return carried;
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, origin: 'playwright' };
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, or set NARTHEX_TEST_BROWSER to one.',
  );
}

/** Headless, as the boards' own Chromium would be: no graphics card, no hinting that differs by machine. */
export async function launchBrowser(found?: FoundBrowser): Promise<Browser> {
  const { path, env } = found ?? (await findBrowser());
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  });
}

/** The one inside the registry package, with its own libraries where the machine has none. */
async function carriedBrowser(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: carried, inflate } = await import('@sparticuz/chromium');
  const path = await carried.executablePath();
  const browser = { path, origin: '@sparticuz/chromium' };
  if (starts(browser)) return browser;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const libraries = await inflate(join(dirname(entry), '../bin/al2023.tar.br'));
  const env = {
    LD_LIBRARY_PATH: join(libraries, 'lib'),
    FONTCONFIG_PATH: join(dirname(path), 'fonts'),
  };
  const helped = { ...browser, origin: `${browser.origin} with its own libraries`, env };
  return starts(helped) ? helped : null;
}

function starts({ path, env }: FoundBrowser): boolean {
  const run = spawnSync(path, ['--version'], {
    stdio: 'ignore',
    timeout: 20_000,
    env: { ...process.env, ...env },
  });
  return run.status === 0;
}
