import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../error-code';

/**
 * Whether the system has set its clock by the network since it was started. Null where it does not say: only
 * systemd-timesyncd(8) leaves a file, beneath `root`, which is `/` but in tests.
 */
export async function lookAtTimeService(root: string): Promise<true | null> {
  try {
    await stat(join(root, 'run/systemd/timesync/synchronized'));
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
