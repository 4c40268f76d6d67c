import type { Finding } from '../../../core/staff/finding';
import { attention, unknown, well } from '../finding';

/** Whether Narthex runs on the data directory; a code of the system where that cannot be asked. */
export type SeenRunning = boolean | { readonly code: string };

export function judgeRunning(seen: SeenRunning): Finding {
  if (typeof seen === 'object') {
    return unknown('Narthex', `Whether Narthex runs now cannot be asked (${seen.code}).`);
  }
  if (seen) return well('Narthex', 'It runs now on this data folder.');
  return attention('Narthex', 'It does not run now on this data folder.', 'Start it.');
}
