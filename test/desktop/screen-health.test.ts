import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepPassword } from '../e2e/board-host';
import { listenAsStaff } from '../e2e/staff-listener';
import { canary } from '../fakes/canary';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

/** A page is asked every ten seconds whether it draws, and the first answer may be missed. */
const soon = { timeout: 30_000 };

/** A desktop with a staff password, that serves browsers. */
async function started(): Promise<{ readonly app: DesktopApp; readonly url: string }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'narthex-desktop-'));
  onTestFinished(() => rm(dataDirectory, { recursive: true, force: true, maxRetries: 20 }));
  await keepPassword(canary, dataDirectory);
  const app = await launchDesktop({
    args: ['--demo', '--serve', '--host', '127.0.0.1', '--port', '0'],
    dataDirectory,
    displays: [{ width: 1920, height: 1080, label: 'Lobby TV' }],
    lifetimeMs: 100_000,
  });
  onTestFinished(() => app.close());
  await app.firstBoard();
  const address = /^Narthex is serving boards at (http:\/\/127\.0\.0\.1:\d+\/)$/mu;
  await expect.poll(app.stdout, { timeout: 5_000 }).toMatch(address);
  return { app, url: address.exec(app.stdout())?.[1] ?? '' };
}

test('staff hear that a screen paints, that it has crashed, and that it paints again', async () => {
  const { app, url } = await started();
  const staff = await listenAsStaff(url, canary);
  onTestFinished(staff.leave);
  /** Each state once in a row. */
  const states = () => {
    const all = staff.heard.flat().map(({ name, state }) => `${name} ${state}`);
    return all.filter((state, index) => state !== all[index - 1]);
  };
  await expect.poll(states, soon).toEqual(['Lobby TV painting']);
  const before = staff.heard.at(-1)?.[0]?.paintedAt ?? Infinity;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(states, soon)
    .toEqual(['Lobby TV painting', 'Lobby TV failing', 'Lobby TV painting']);
  expect(staff.heard.at(-1)?.[0]?.paintedAt).toBeGreaterThan(before);
}, 90_000);

test('staff hear of the browsers at its boards beside its windows', async () => {
  const { url } = await started();
  const staff = await listenAsStaff(url, canary);
  onTestFinished(staff.leave);
  const tablet = new AbortController();
  onTestFinished(() => tablet.abort());
  await fetch(`${url}schedule?page=/board/timeline`, { signal: tablet.signal });
  const said = () => (staff.heard.at(-1) ?? []).map(({ name, state }) => `${name} ${state}`);
  await expect.poll(said, soon).toEqual(['Lobby TV painting', '/board/timeline connected']);
}, 60_000);
