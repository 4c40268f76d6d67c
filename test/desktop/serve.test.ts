import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { testCredential } from '../e2e/board-host';
import { landscape, rowsOf } from '../e2e/board-pages';
import { launchBrowser } from '../e2e/find-browser';
import { startCalendarService, type CalendarService } from '../fakes/calendar-service';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

const webEntry = join(import.meta.dirname, '../../out/main/web.js');

describe('a desktop that serves browsers too', () => {
  let service: CalendarService;
  let desktop: DesktopApp;
  let browser: Browser;
  let board: Page;

  beforeAll(async () => {
    const church = { now: Date.now, timeZone: 'UTC', seed: 1, credential: testCredential };
    service = await startCalendarService(createDemoChurch(church));
    desktop = await launchDesktop({
      args: ['--serve', '--host', '127.0.0.1', '--port', '0'],
      env: {
        NARTHEX_POLL_SECONDS: '600',
        NARTHEX_PLANNING_CENTER_URL: service.origin,
        NARTHEX_PLANNING_CENTER_APP_ID: testCredential.applicationId,
        NARTHEX_PLANNING_CENTER_SECRET: testCredential.secret,
      },
    });
    browser = await launchBrowser(inject('browser'));
    board = await desktop.firstBoard();
    await board.locator('.row').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await desktop.close();
    await service.close();
  });

  /** A tablet that opens the agenda. */
  async function opened(): Promise<Page> {
    const address = /^Narthex is serving boards at (http:\/\/127\.0\.0\.1:\d+\/)$/mu;
    await expect.poll(desktop.stdout, { timeout: 5_000 }).toMatch(address);
    const page = await browser.newPage({ viewport: landscape });
    onTestFinished(() => page.close());
    await page.goto(`${address.exec(desktop.stdout())?.[1] ?? ''}board/agenda`);
    await page.locator('.row').first().waitFor();
    return page;
  }

  test('shows the same events there as in its window', async () => {
    const page = await opened();
    // Between two minutes the remarks may differ for a moment, and turned pages.
    await expect
      .poll(async () => [await rowsOf(page), await rowsOf(board)], { timeout: 10_000 })
      .toSatisfy(([there, here]) => JSON.stringify(there) === JSON.stringify(here));
  });

  test('asks Planning Center once for all of them', async () => {
    const pages = await Promise.all([opened(), opened()]);
    for (const page of pages) await page.reload();
    const asked = service.requests;
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((request, index) => asked.indexOf(request) !== index)).toEqual([]);
  });

  test('50 · leaves no room for a host without windows on its data: 75, and one line', async () => {
    const args = [webEntry, '--demo', '--port', '0', '--data-dir', desktop.directory];
    const second = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    for (const stream of [second.stdout, second.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(second, 'close')) as [number | null];
    expect(code).toBe(75);
    expect(output).toMatch(/^narthex: Narthex already runs on .+\n$/u);
  });
});

test('a desktop whose port is taken shows its boards, and says so in its log', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const app = await launchDesktop({
    args: ['--demo', '--serve', '--host', '127.0.0.1', '--port', String(port)],
  });
  onTestFinished(() => app.close());
  const board = await app.firstBoard();
  await board.locator('.row').first().waitFor();
  expect(app.stderr()).toContain(`Browsers cannot be served: Port ${port} is taken.`);
  expect(app.stdout()).not.toContain('Narthex is serving');
});
