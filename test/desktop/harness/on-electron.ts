import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { _electron } from 'playwright-core';
import { inject } from 'vitest';
import type { DesktopApp } from './desktop-app';
import { boardIn } from './first-board';
import { removeDirectory, type Launch } from './launch';
import type { Ended } from './launch-desktop';

const projectRoot = join(import.meta.dirname, '../../..');

/** Electron refuses to run as root in its sandbox. Tests may go without, the product never does. */
const isRoot = process.getuid?.() === 0;

export async function launchOnElectron(launch: Launch): Promise<DesktopApp> {
  // Playwright asks the package for its binary, which is where the run of tests has found it.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(inject('electronBinary'));
  const app = await _electron.launch({
    args: ['.', '--data-dir', launch.directory, ...launch.args],
    cwd: projectRoot,
    env: environment(launch),
    chromiumSandbox: !isRoot,
    timeout: 30_000,
  });
  const child = app.process();
  const output = outputOf(child);
  const lifetime = setTimeout(() => child.kill('SIGKILL'), launch.lifetimeMs);
  const exitCode = once(child, 'close').then(([code]) => {
    clearTimeout(lifetime);
    return code as number | null;
  });
  const windows = async () => {
    await app.firstWindow();
    return app.windows();
  };
  return {
    runtime: 'electron',
    pid: child.pid ?? 0,
    directory: launch.directory,
    evaluate: (act, argument) => app.evaluate<never, never>(act as never, argument as never),
    windows,
    firstBoard: () => boardIn(windows),
    relaunches: null,
    controls: null,
    terminate: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
    exitCode,
    ...output,
    closeOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    close: async () => {
      child.kill('SIGKILL');
      await exitCode;
      await removeDirectory(launch);
    },
  };
}

/** Not by Playwright, which takes a process that ends at once for a fault of its own. */
export async function runOnElectron(launch: Launch): Promise<Ended> {
  const args = [
    ...(isRoot ? ['--no-sandbox'] : []),
    '.',
    '--data-dir',
    launch.directory,
    ...launch.args,
  ];
  const child = spawn(inject('electronBinary'), args, {
    cwd: projectRoot,
    env: environment(launch),
    timeout: launch.lifetimeMs,
    killSignal: 'SIGKILL',
  });
  const { stdout, stderr } = outputOf(child);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  await removeDirectory(launch);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

function environment({ directory, env }: Launch): Record<string, string> {
  const { PATH = '', DISPLAY = '', XAUTHORITY = '' } = process.env;
  return { PATH, DISPLAY, XAUTHORITY, HOME: directory, ...env };
}

function outputOf({ stdout, stderr }: ReturnType<typeof spawn>) {
  let [out, error] = ['', ''];
  stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  stderr?.on('data', (chunk: Buffer) => (error += chunk.toString()));
  return { stdout: () => out, stderr: () => error };
}
