import type { TestProject } from 'vitest/node';
import { findBrowser, type FoundBrowser } from './find-browser';

declare module 'vitest' {
  // Merged into vitest's own, which is an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    browser: FoundBrowser;
  }
}

/** Finds the browser once for all files, and says which one the tests run in. */
export default async function provideBrowser(project: TestProject): Promise<void> {
  const browser = await findBrowser();
  process.stdout.write(`Browser of the tests: ${browser.path} (${browser.origin})\n`);
  project.provide('browser', browser);
}
