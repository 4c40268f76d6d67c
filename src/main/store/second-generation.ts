import { hourMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import { isSameContent, type Belief } from './content';
import type { KeptFile } from './kept-file';

/**
 * The second generation: what was believed an hour or more before, so that a bad hour does not take both.
 * What waits to become it is not put off by frequent changes, else it would never be that old; so the
 * second generation follows about an hour behind, and in quiet times stays until there is something else.
 */
export type SecondGeneration = {
  /** Tells it what is believed now. Rejects as the disk does where this made it write. */
  readonly follow: (belief: Belief) => Promise<void>;
};

/** What waits, with the monotonic moment since which it does. */
type Waiting = Belief & { readonly sinceMono: number };

const leastAgeMs = hourMs;

/** `waiting` is what the start has found in the first generation, or null. */
export function createSecondGeneration(
  file: KeptFile,
  clock: Pick<Clock, 'monotonic'>,
  waiting: Waiting | null,
): SecondGeneration {
  let isThere: boolean | null = null;
  return {
    follow: async (belief) => {
      const nowMono = clock.monotonic();
      waiting ??= { ...belief, sinceMono: nowMono };
      const isSame = isSameContent(waiting.content, belief.content);
      // The same, only confirmed again.
      if (isSame) waiting = { ...belief, sinceMono: waiting.sinceMono };
      if (nowMono - waiting.sinceMono < leastAgeMs) return;
      isThere ??= (await file.take((found) => found)) !== null;
      if (isSame && isThere) return;
      await file.put(waiting.snapshot.organization.id, waiting.snapshot);
      isThere = true;
      waiting = { ...belief, sinceMono: nowMono };
    },
  };
}
