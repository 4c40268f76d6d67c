import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesktopOptions } from './desktop-app';

/** Everything that a runtime needs to know to start the desktop. */
export type Launch = Required<Omit<DesktopOptions, 'dataDirectory' | 'settings'>> & {
  readonly directory: string;
  readonly isOwnDirectory: boolean;
};

/** What a test has left open is decided here. */
export async function launchOf({
  dataDirectory,
  settings,
  ...options
}: DesktopOptions): Promise<Launch> {
  const { NARTHEX_DOUBLE_HEADED: headed, DISPLAY = '' } = process.env;
  const isHeaded = headed === '1';
  const directory = dataDirectory ?? (await mkdtemp(join(tmpdir(), 'narthex-desktop-')));
  if (settings) await writeFile(join(directory, 'settings.json'), JSON.stringify(settings));
  return {
    args: ['--demo'],
    env: isHeaded ? { DISPLAY } : {},
    displays: [{ width: 1920, height: 1080 }],
    isHeaded,
    keyring: {},
    lifetimeMs: 60_000,
    ...options,
    directory,
    isOwnDirectory: dataDirectory === undefined,
  };
}

/** Chromium may still be writing there for a moment. */
export async function removeDirectory({ directory, isOwnDirectory }: Launch): Promise<void> {
  if (!isOwnDirectory) return;
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
