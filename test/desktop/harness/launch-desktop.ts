import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DesktopApp, DesktopOptions } from './desktop-app';
import { launchOnDouble } from './on-double';
import { launchOnElectron, runOnElectron } from './on-electron';

/** Everything that a runtime needs to know to start the desktop. */
export type Launch = Required<Omit<DesktopOptions, 'dataDirectory'>> & {
  readonly directory: string;
  readonly isOwnDirectory: boolean;
};

/** How a start that shows nothing has ended. */
export type Ended = {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export const projectRoot = join(import.meta.dirname, '../../..');

/** Starts the built desktop, on the runtime that the run of tests has. To be closed by the test. */
export async function launchDesktop(options: DesktopOptions = {}): Promise<DesktopApp> {
  const launch = await launchOf(options);
  return inject('desktopRuntime') === 'electron'
    ? launchOnElectron(launch)
    : launchOnDouble(launch);
}

/** For starts that end by themselves, such as --help: waits for their end. */
export async function runDesktop(options: DesktopOptions): Promise<Ended> {
  const launch = await launchOf(options);
  if (inject('desktopRuntime') === 'electron') return runOnElectron(launch);
  const app = await launchOnDouble(launch);
  const exitCode = await app.exitCode;
  await app.close();
  return { exitCode, stdout: app.stdout(), stderr: app.stderr() };
}

async function launchOf(options: DesktopOptions): Promise<Launch> {
  return {
    args: ['--demo'],
    env: {},
    displays: [{ width: 1920, height: 1080 }],
    isHeaded: false,
    lifetimeMs: 60_000,
    ...options,
    directory: options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'narthex-desktop-'))),
    isOwnDirectory: options.dataDirectory === undefined,
  };
}

/** Chromium may still be writing there for a moment. */
export async function removeDirectory({ directory, isOwnDirectory }: Launch): Promise<void> {
  if (!isOwnDirectory) return;
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
