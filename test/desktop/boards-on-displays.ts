import type { Page } from 'playwright-core';
import { expect, inject, vi } from 'vitest';
import { somethingSaid } from '../e2e/something-said';
import type { DisplaySettings } from '../fakes/electron/settings';
import type { DesktopApp } from './harness/desktop-app';

/** Electron has the displays of this computer, and nobody there to pull their plugs. */
export const hasOwnDisplays = inject('desktopRuntime') === 'electron';

/** What is promised for whatever happens to displays. */
export const placedWithinMs = 5_000;

/** Changes the displays, and resolves once each board covers its own, by path and id; with how long it took. */
export async function changeDisplays(
  app: DesktopApp,
  displays: readonly DisplaySettings[],
  boards: Readonly<Record<string, number>>,
): Promise<number> {
  const changedAt = performance.now();
  await app.controls?.setDisplays(displays);
  await vi.waitFor(async () => expect(await boardsOn(app)).toEqual(boards), { timeout: 10_000 });
  return performance.now() - changedAt;
}

/** The id of the display that each board covers to the pixel, by its path; null for one elsewhere, or there twice. */
export function boardsOn(app: DesktopApp): Promise<Record<string, number | null>> {
  return app.evaluate(({ BrowserWindow, screen }) => {
    const windows = BrowserWindow.getAllWindows();
    const pathOf = (window: Electron.BrowserWindow) =>
      window.webContents.getURL().replace('app://narthex', '');
    const textOf = ({ x, y, width, height }: Electron.Rectangle) => [x, y, width, height].join();
    const coveredBy = (window: Electron.BrowserWindow) => {
      const isAlone = windows.filter((other) => pathOf(other) === pathOf(window)).length === 1;
      const place = textOf(window.getBounds());
      const display = screen.getAllDisplays().find(({ bounds }) => textOf(bounds) === place);
      return (isAlone && window.isFullScreen() && display?.id) || null;
    };
    return Object.fromEntries(windows.map((window) => [pathOf(window), coveredBy(window)]));
  });
}

/** What a function finds in each page, by the path of its board. */
export async function inEachPage<Found>(
  app: DesktopApp,
  find: () => Found,
): Promise<Record<string, Found>> {
  const there = await boardsOn(app);
  // A page lingers in Playwright for a moment after its window.
  const pages = (await app.windows()).filter((page) => pathOf(page) in there);
  const found = pages.map(async (page) => [pathOf(page), await page.evaluate(find)] as const);
  return Object.fromEntries(await Promise.all(found));
}

/** A page that is loaded again has lost its mark. */
export const markPages = (app: DesktopApp) =>
  inEachPage(app, () => Reflect.set(window, 'mark', true));

export const markedPages = (app: DesktopApp) =>
  inEachPage(app, () => Reflect.get(window, 'mark') === true);

/** The page of one board, once there is one and it says something. */
export async function pageAt(app: DesktopApp, path: string): Promise<Page> {
  let page: Page | undefined;
  while (!page) {
    page = (await app.windows()).find((each) => pathOf(each) === path);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.locator(somethingSaid).first().waitFor({ timeout: 15_000 });
  return page;
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
