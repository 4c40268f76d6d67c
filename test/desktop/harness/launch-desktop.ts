import { inject } from 'vitest';
import type { DesktopApp, DesktopOptions } from './desktop-app';
import { launchOf } from './launch';
import { launchOnDouble } from './on-double';
import { launchOnElectron, runOnElectron } from './on-electron';

/** How a start that shows nothing has ended. */
export type Ended = {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

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
