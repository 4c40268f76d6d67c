import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

describe('a desktop that shows the demonstration church', () => {
  let desktop: DesktopApp;
  let board: Page;

  beforeAll(async () => {
    desktop = await launchDesktop();
    board = await desktop.firstBoard();
  });

  afterAll(() => desktop.close());

  test('draws it', async () => {
    expect(await board.locator('body').innerText()).toContain('Grace Hill');
  });
});
