import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { testCredential } from '../e2e/board-host';
import { startCalendarService } from '../fakes/calendar-service';
import { holdsCanary } from '../fakes/canary';
import type { DesktopOptions } from './harness/desktop-app';
import { launchDesktop, runDesktop } from './harness/launch-desktop';

const variables = {
  NARTHEX_PLANNING_CENTER_APP_ID: testCredential.applicationId,
  NARTHEX_PLANNING_CENTER_SECRET: testCredential.secret,
};

/** Of a computer that has none, Electron says this. */
const noKeyring = { backend: 'basic_text' } as const;

const isElectron = inject('desktopRuntime') === 'electron';
const whyNot = 'Electron has the keyring of this computer';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-credentials-'));
});
afterEach(() => rm(directory, { recursive: true, maxRetries: 20, retryDelay: 50 }));

const run = (options: DesktopOptions) => runDesktop({ dataDirectory: directory, ...options });

const keep = (options: DesktopOptions = {}) =>
  run({ args: ['--keep-credential'], env: variables, ...options });

async function launch(options: DesktopOptions) {
  const app = await launchDesktop({ dataDirectory: directory, ...options });
  onTestFinished(() => app.close());
  return app;
}

describe('threat 1 · a desktop', () => {
  test('threat 1 · without a keyring says that it keeps a credential unencrypted', async (context) => {
    context.skip(isElectron, whyNot);
    const { exitCode, stdout } = await keep({ keyring: noKeyring });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('unencrypted: ');
    expect(holdsCanary(stdout)).toBe(false);
    const kept = JSON.parse(await readFile(join(directory, 'credential.json'), 'utf8')) as object;
    const { applicationId } = testCredential;
    expect(kept).toMatchObject({ applicationId, secret: { tier: 'file' } });
  });

  test('threat 1 · with a keyring keeps a credential there, and not in its file', async (context) => {
    context.skip(isElectron, whyNot);
    const { stdout } = await keep();
    expect(stdout).toBe("The credential is kept in this computer's keychain (gnome_libsecret)\n");
    const kept = await readFile(join(directory, 'credential.json'));
    expect(holdsCanary(kept)).toBe(false);
  });

  test('threat 1 · forgets a credential', async () => {
    await keep();
    const { exitCode, stdout } = await run({ args: ['--forget-credential'] });
    expect(exitCode).toBe(0);
    expect(stdout).toBe('The credential is no longer kept.\n');
    expect(await readdir(directory)).not.toContain('credential.json');
  });

  test('threat 1 · refuses to keep half a credential, with 64 and one line', async () => {
    const { NARTHEX_PLANNING_CENTER_SECRET } = variables;
    const { exitCode, stderr } = await keep({ env: { NARTHEX_PLANNING_CENTER_SECRET } });
    expect(exitCode).toBe(64);
    expect(stderr).toMatch(/^narthex: NARTHEX_PLANNING_CENTER_APP_ID is missing\. .+\n$/u);
  });

  test('50 · leaves the data of a running one alone, and keeps no credential there', async () => {
    const first = await launch({ args: ['--demo'] });
    await first.firstBoard();
    const { exitCode, stderr } = await keep();
    expect(exitCode).toBe(75);
    expect(stderr).toMatch(/^narthex: Narthex already runs on .+\n$/u);
    expect(await readdir(directory)).not.toContain('credential.json');
  });
});

describe('threat 3 · a desktop whose keyring waits for a password', () => {
  test('threat 3 · shows its board, and asks nobody until it opens', async (context) => {
    context.skip(isElectron, whyNot);
    const church = { now: Date.now, timeZone: 'UTC', seed: 1, credential: testCredential };
    const service = await startCalendarService(createDemoChurch(church));
    onTestFinished(service.close);
    const env = { NARTHEX_PLANNING_CENTER_URL: service.origin };
    await keep({ env: { ...variables, ...env } });
    const app = await launch({ args: [], keyring: { state: 'silent' } });
    const board = await app.firstBoard();
    await expect.poll(app.stderr, { timeout: 10_000 }).toContain('may wait for a password');
    const said = () => board.locator('body').innerText();
    await expect.poll(said, { timeout: 5_000 }).toContain('Schedule not available');
    expect(service.requests).toEqual([]);
    await app.controls?.setKeyring({ state: 'open' });
    await expect.poll(app.stderr, { timeout: 5_000 }).toContain('Schedule read');
    await board.locator('.row').first().waitFor();
    expect(await said()).not.toContain('Demo');
  });
});
