import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runDesktop } from './harness/launch-desktop';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'narthex-doctor-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test('a desktop that is asked for the doctor answers, opens nothing and leaves', async () => {
  const dataDirectory = await folder();
  const ended = await runDesktop({ args: ['doctor'], dataDirectory });
  expect([ended.exitCode, ended.stderr]).toEqual([0, '']);
  expect(ended.stdout).toMatch(/^well {7}network {6}Not needed/mu);
  expect(await readdir(dataDirectory)).toEqual([]);
});

test('one that finds something broken says so with its exit code', async () => {
  const { exitCode, stdout } = await runDesktop({ args: ['doctor', '--port', 'x'] });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^BROKEN {5}settings {5}No start: /mu);
});
