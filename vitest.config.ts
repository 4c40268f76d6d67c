import { defineConfig } from 'vitest/config';

/** A machine that does other things meanwhile is slow, not wrong. */
const patient = { timeout: 10_000 };

export default defineConfig({
  test: {
    environment: 'node',
    // Importing the real package would try to download its runtime.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
    setupFiles: ['test/canary-watch.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{core,main,renderer,scripts,simulation}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'desktop',
          include: ['test/desktop/**/*.test.ts'],
          globalSetup: 'test/desktop/harness/provide-runtime.ts',
          // Browsers on a machine that does other things take their time; none is waited for in vain.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: patient },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/provide-browser.ts',
          // Browsers on a machine that does other things take their time; none is waited for in vain.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: patient },
        },
      },
    ],
  },
});
