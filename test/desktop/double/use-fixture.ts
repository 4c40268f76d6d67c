import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { DesktopApp, DesktopOptions } from '../harness/desktop-app';
import { launchOf } from '../harness/launch';
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
  const launch = await launchOf({ args: [], ...options });
  const app = await launchOnDouble(launch, join(import.meta.dirname, 'app/main.mjs'));
  const state = { hasEnded: false };
  void app.exitCode.then(() => (state.hasEnded = true));
  while (!state.hasEnded && !app.stdout().includes('loaded\n')) await pause(10);
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
