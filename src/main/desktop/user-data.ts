import type { App } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import type { Refusal } from '../settings/launch';

/**
 * Sends what Chromium keeps to a folder of its own beneath the data directory, so that computers with
 * several boards can keep them apart. To be called before ready; Electron takes only a folder that exists.
 */
export function keepUserDataIn(directory: string, app: Pick<App, 'setPath'>): Refusal | undefined {
  const folder = join(directory, 'desktop');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const message = `The folder ${folder} cannot be made (${code}). Give another --data-dir.`;
    // Not a mistake for sure: a disk may come later, and whoever starts us again finds it then.
    return { message, exitCode: 69 };
  }
  app.setPath('userData', folder);
  return undefined;
}
