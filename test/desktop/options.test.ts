import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchDesktop, runDesktop } from './harness/launch-desktop';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'narthex-options-'));
  onTestFinished(() => rm(path, { recursive: true, maxRetries: 20, retryDelay: 50 }));
  return path;
}

async function startedOn(settings: string) {
  const directory = await folder();
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'settings.json'), settings);
  const app = await launchDesktop({ dataDirectory: directory, args: [] });
  onTestFinished(() => app.close());
  return app;
}

describe('a desktop', () => {
  test('prints its options and leaves', async () => {
    const { exitCode, stdout } = await runDesktop({ args: ['--help'] });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('--data-dir PATH');
  });

  test('prints its version and leaves', async () => {
    const { exitCode, stdout } = await runDesktop({ args: ['--version'] });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('refuses an option that it does not know', async () => {
    const { exitCode, stderr } = await runDesktop({ args: ['--bord', 'agenda'] });
    expect(exitCode).toBe(64);
    expect(stderr).toMatch(/^narthex: /u);
  });

  test('refuses a folder that cannot be', async () => {
    const directory = join(await folder(), 'file');
    await writeFile(directory, '');
    const { exitCode, stderr } = await runDesktop({ dataDirectory: directory, args: [] });
    expect(exitCode).toBe(69);
    expect(stderr).toContain('Give another --data-dir');
  });

  test('takes its settings from the file of the web host', async () => {
    const { stderr } = await startedOn('{"pollSeconds": 1}');
    await expect.poll(() => stderr()).toContain('The setting "pollSeconds"');
  });

  test('sets broken settings aside and starts', async () => {
    const app = await startedOn('{"board": ');
    await app.firstBoard();
    expect((await readdir(app.directory)).join()).toContain('settings.json.bad-');
  });

  test('shows the board that it is started with', async () => {
    const app = await launchDesktop({ args: ['--demo', '--board', 'timeline'] });
    onTestFinished(() => app.close());
    const board = await app.firstBoard();
    // Late in the evening there are few.
    await board.locator('.timeline-row').first().waitFor();
  });
});
