import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { startCalendarService } from '../../fakes/calendar-service';
import { startDesktop, type DesktopApp } from '../../fakes/electron-stub/desktop-app';
import { canary, holdsCanary } from '../../fakes/canary';

/*
 * The built bundle, out/main/index.js, on a stub of Electron, whose safeStorage has a keychain or has none:
 * run `npm run build` before.
 */

const variables = {
  NARTHEX_PLANNING_CENTER_APP_ID: 'app-90f1',
  NARTHEX_PLANNING_CENTER_SECRET: canary,
};

let directory: string;
const apps: DesktopApp[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-desktop-'));
});
afterEach(async () => {
  for (const app of apps.splice(0)) {
    app.kill();
    await app.exitCode;
  }
  await rm(directory, { recursive: true });
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): DesktopApp {
  const app = startDesktop(['--data-dir', directory, ...args], env);
  apps.push(app);
  return app;
}

test('threat 1 · a desktop without a keychain says that it keeps a credential unencrypted', async () => {
  const { exitCode, stdout } = start(['--keep-credential'], variables);
  expect(await exitCode).toBe(0);
  expect(stdout()).toContain('unencrypted: ');
  expect(holdsCanary(stdout())).toBe(false);
  const kept = JSON.parse(await readFile(join(directory, 'credential.json'), 'utf8')) as object;
  expect(kept).toMatchObject({ applicationId: 'app-90f1', secret: { tier: 'file' } });
});

describe('a desktop with a keychain', () => {
  const keychain = { STUB_KEYCHAIN: 'gnome_libsecret' };

  async function keepFor(origin: string): Promise<string> {
    const env = { ...variables, ...keychain, NARTHEX_PLANNING_CENTER_URL: origin };
    const { exitCode, stdout } = start(['--keep-credential'], env);
    expect(await exitCode).toBe(0);
    return stdout();
  }

  function serveChurch() {
    const credential = { applicationId: 'app-90f1', secret: canary };
    return startCalendarService(
      createDemoChurch({ now: Date.now, timeZone: 'UTC', seed: 1, credential }),
    );
  }

  test('threat 1 · keeps a credential there, and not in its file', async () => {
    const said = await keepFor('http://127.0.0.1:4000');
    expect(said).toBe("The credential is kept in this computer's keychain (gnome_libsecret)\n");
    const kept = await readFile(join(directory, 'credential.json'));
    expect(holdsCanary(kept)).toBe(false);
  });

  test('threat 3 · shows its board while that is locked, and asks nobody until it opens', async () => {
    const service = await serveChurch();
    await keepFor(service.origin);
    const locked = join(directory, 'locked');
    await writeFile(locked, '');
    const desktop = start([], { ...keychain, STUB_LOCKED_KEYCHAIN: locked });
    await desktop.call('loaded');
    await expect.poll(desktop.stderr, { timeout: 10_000 }).toContain('may wait for a password');
    expect(service.requests).toEqual([]);
    await rm(locked);
    await expect.poll(desktop.stderr, { timeout: 5_000 }).toContain('Schedule read');
    expect(await desktop.call('sent', 'board:schedule')).toHaveProperty('isDemo', false);
    await service.close();
  }, 30_000);
});

test('threat 1 · a desktop forgets a credential', async () => {
  await start(['--keep-credential'], variables).exitCode;
  const { exitCode, stdout } = start(['--forget-credential']);
  expect(await exitCode).toBe(0);
  expect(stdout()).toBe('The credential is no longer kept.\n');
  expect(await readdir(directory)).not.toContain('credential.json');
});

test('threat 1 · a desktop refuses to keep half a credential, with 64 and one line', async () => {
  const { NARTHEX_PLANNING_CENTER_SECRET: secret } = variables;
  const { exitCode, stderr } = start(['--keep-credential'], {
    NARTHEX_PLANNING_CENTER_SECRET: secret,
  });
  expect(await exitCode).toBe(64);
  expect(stderr()).toMatch(/^narthex: NARTHEX_PLANNING_CENTER_APP_ID is missing\. .+\n$/u);
});

test('50 · a desktop leaves the data of a running one alone, and keeps no credential there', async () => {
  const first = start(['--demo']);
  await first.call('loaded');
  const { exitCode, stderr } = start(['--keep-credential'], variables);
  expect(await exitCode).toBe(75);
  expect(stderr()).toMatch(/^narthex: Narthex already runs on .+\n$/u);
  expect(await readdir(directory)).not.toContain('credential.json');
});
