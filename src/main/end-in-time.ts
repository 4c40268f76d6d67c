import type { Clock } from './clock';
import type { Log } from './log';
import { within } from './within';

const longestMs = 2_000;

/**
 * Resolves once `stopping` has. After 2 s the process is killed instead: a disk that hangs would hold up an
 * ordinary exit too, and what is on it outlasts a kill.
 */
export async function endInTime(
  stopping: Promise<unknown>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  kill = () => process.kill(process.pid, 'SIGKILL'),
): Promise<void> {
  if ((await within(longestMs, clock, stopping)) !== 'late') return;
  log.warn('The disk is too slow for an orderly end; what it has stays as it is.');
  kill();
}
