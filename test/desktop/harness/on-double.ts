import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchDouble } from '../../fakes/electron/launch-double';
import type { DesktopApp } from './desktop-app';
import { boardIn } from './first-board';
import { removeDirectory, type Launch } from './launch';

const builtEntry = join(import.meta.dirname, '../../../out/main/index.js');

export async function launchOnDouble(launch: Launch, entry = builtEntry): Promise<DesktopApp> {
  const { directory, displays, isHeaded, keyring, lifetimeMs } = launch;
  const double = await launchDouble({
    entry,
    args: ['--data-dir', directory, ...launch.args],
    // Nothing of this machine's own settings; and should anything import the real package, no download.
    env: {
      PATH: process.env.PATH ?? '',
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
      ...launch.env,
    },
    displays,
    isHeaded,
    keyring,
    lifetimeMs,
    browser: inject('browser'),
  });
  let connection: Promise<Browser> | undefined;
  let hasCrashed = false;

  async function windows(): Promise<Page[]> {
    // A page that has crashed stays so to Playwright, whatever comes after.
    if (hasCrashed) void connection?.then((browser) => browser.close());
    if (hasCrashed || !connection) connection = connect();
    hasCrashed = false;
    const pages = (await connection).contexts().flatMap((context) => context.pages());
    for (const page of pages) page.once('crash', () => (hasCrashed = true));
    return pages;
  }

  async function connect(): Promise<Browser> {
    return chromium.connectOverCDP(await double.controls.endpoint(), { noDefaults: true });
  }

  return {
    ...double,
    runtime: 'double',
    directory,
    evaluate: (act, argument) => double.evaluate(act.toString(), argument) as Promise<never>,
    windows,
    firstBoard: () => boardIn(windows),
    close: async () => {
      await double.end();
      await connection?.then((browser) => browser.close()).catch(() => undefined);
      await removeDirectory(launch);
    },
  };
}
