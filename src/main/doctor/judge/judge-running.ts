import type { Finding } from '../../../core/staff/finding';
import { attention, unknown, well } from '../finding';

/** Whether Narthex runs on the data directory; a code of the system where that cannot be asked. */
export type SeenRunning = boolean | { readonly code: string };

/** `isHost`: the one who asks is the one that runs. */
export function judgeRunning(seen: SeenRunning, isHost: boolean): Finding {
  if (isHost) return judgeHost(seen);
  if (typeof seen === 'object') {
    return unknown('Narthex', `Whether Narthex runs now cannot be asked (${seen.code}).`);
  }
  if (seen) return well('Narthex', 'It runs now on this data folder.');
  return attention('Narthex', 'It does not run now on this data folder.', 'Start it.');
}

const itself = 'Narthex is running: you are looking at it.';

/** It runs whatever the lock says, which a start that cannot have it goes without. */
function judgeHost(seen: SeenRunning): Finding {
  if (seen === true) return well('Narthex', itself);
  const why = seen === false ? '' : ` (${seen.code})`;
  return attention(
    'Narthex',
    `${itself} Its data folder could not be locked${why}, so another could start on it.`,
    'See that only one Narthex runs on this data folder.',
  );
}
