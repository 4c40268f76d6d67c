import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { DesktopApp, DesktopOptions } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

/** One desktop for a group of tests, with its first board drawn. */
export function useDesktop(options: DesktopOptions = {}) {
  let app: DesktopApp | undefined;
  let page: Page;
  beforeAll(async () => {
    app = await launchDesktop(options);
    page = await app.firstBoard();
  });
  afterAll(() => app?.close());
  return {
    desktop: () => {
      if (!app) throw new Error('The desktop did not start');
      return app;
    },
    board: () => page,
  };
}
