import type { Page } from 'playwright-core';
import type { DesktopApp } from './harness/desktop-app';

/** The page of the window for staff, once it shows the day. */
export async function staffPageOf(app: DesktopApp): Promise<Page> {
  for (;;) {
    const pages = await app.windows();
    const page = pages.find((each) => new URL(each.url()).pathname === '/staff');
    if (page) {
      await page.getByRole('option').first().waitFor({ timeout: 15_000 });
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What windows there are, by the paths of their pages. */
export const windowPaths = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => new URL(window.webContents.getURL()).pathname),
  );

/** Types letters into the window that shows a path, as the keyboard of this computer does. */
export const typeInto = (app: DesktopApp, path: string, letters: string) =>
  app.evaluate(
    ({ BrowserWindow }, typed) => {
      const window = BrowserWindow.getAllWindows().find(
        ({ webContents }) => new URL(webContents.getURL()).pathname === typed.path,
      );
      for (const keyCode of typed.letters) {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
        window?.webContents.sendInputEvent({ type: 'char', keyCode });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode });
      }
    },
    { path, letters },
  );
