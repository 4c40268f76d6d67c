import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop, runDesktop } from './harness/launch-desktop';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'narthex-instance-'));
  onTestFinished(() => rm(path, { recursive: true, maxRetries: 20, retryDelay: 50 }));
  return path;
}

async function startOn(dataDirectory: string): Promise<DesktopApp> {
  const app = await launchDesktop({ dataDirectory });
  onTestFinished(() => app.close());
  return app;
}

describe('50 · a desktop', () => {
  test('is the only one on its data: a second one leaves with 75 and one line', async () => {
    const directory = await folder();
    const first = await startOn(directory);
    const board = await first.firstBoard();
    const second = await runDesktop({ dataDirectory: directory });
    expect(second.exitCode).toBe(75);
    expect(second.stderr).toMatch(/^narthex: Narthex already runs on .+\n$/u);
    expect(second.stdout).toBe('');
    expect(await board.locator('body').innerText()).toContain('Grace Hill Church');
  });

  test('starts again after it was killed', async () => {
    const directory = await folder();
    const killed = await startOn(directory);
    await killed.firstBoard();
    killed.kill();
    await killed.exitCode;
    expect(await readdir(join(directory, 'desktop'))).toContain('SingletonLock');
    const again = await startOn(directory);
    await again.firstBoard();
  });

  test("leaves another computer's lock to a person", async () => {
    const directory = await folder();
    await mkdir(join(directory, 'desktop'));
    await symlink('another-host-1', join(directory, 'desktop', 'SingletonLock'));
    const { exitCode, stderr } = await runDesktop({ dataDirectory: directory });
    expect(exitCode).toBe(75);
    expect(stderr).toMatch(/^narthex: .+SingletonLock was locked .+ delete the file by hand\.\n$/u);
  });
});
