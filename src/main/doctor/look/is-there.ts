import { access } from 'node:fs/promises';
import { errorCode } from '../../error-code';

/** Whether there is anything at a path, as far as the system says. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
