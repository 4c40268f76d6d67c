import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** A browser for the tests, and how it was found, so that a report can say what it ran on. */
export type FoundBrowser = { readonly path: string; readonly origin: string };

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
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: carried } = await import('@sparticuz/chromium');
    const carriedPath = await carried.executablePath();
    if (starts(carriedPath)) return { path: carriedPath, origin: '@sparticuz/chromium' };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, origin: 'playwright' };
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, or set NARTHEX_TEST_BROWSER to one.',
  );
}

export async function launchBrowser(): Promise<Browser> {
  const { path } = await findBrowser();
  return chromium.launch({
    executablePath: path,
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

/** The carried browser needs libraries that not every machine has. */
function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
