import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { DesktopApp, DesktopOptions } from '../harness/desktop-app';
import { launchOnDouble } from '../harness/on-double';

/** What app/main.mjs puts on the global object of the main process. */
export type Fixture = {
  readonly electron: typeof Electron;
  readonly refusalOf: (act: () => unknown) => string | null;
  readonly pages: Map<string, string | Error | ((request: Request) => Response)>;
  readonly preload: string;
  readonly events: unknown[];
  readonly refusedBeforeReady: Readonly<Record<string, string | null>>;
  readonly open: (options?: Electron.BrowserWindowConstructorOptions) => Electron.BrowserWindow;
};

declare global {
  // Seen by functions that are evaluated in the main process.
  var fixture: Fixture;
}

/** Starts the small app on the double. Its one window has loaded app://fixture/. To be closed by the test. */
export async function launchFixture(options: DesktopOptions = {}): Promise<DesktopApp> {
  const { dataDirectory } = options;
  const app = await launchOnDouble(
    {
      args: [],
      env: {},
      displays: [{ width: 1920, height: 1080 }],
      isHeaded: false,
      lifetimeMs: 60_000,
      ...options,
      directory: dataDirectory ?? (await mkdtemp(join(tmpdir(), 'narthex-fixture-'))),
      isOwnDirectory: dataDirectory === undefined,
    },
    join(import.meta.dirname, 'app/main.mjs'),
  );
  while (!options.args?.includes('--no-window') && !app.stdout().includes('loaded\n')) {
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, 10)),
      app.exitCode.then((code) => {
        throw new Error(`The fixture has ended with ${String(code)}.\n${app.stderr()}`);
      }),
    ]);
  }
  return app;
}

/** One app for a file of tests. */
export function useFixture(options: DesktopOptions = {}) {
  let app: DesktopApp;
  let page: Page;
  beforeAll(async () => {
    app = await launchFixture(options);
    const [first] = options.args?.includes('--no-window') ? [] : await app.windows();
    if (first) page = first;
  });
  afterAll(() => app.close());
  return { app: () => app, page: () => page };
}
