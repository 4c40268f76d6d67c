import type { Clock } from '../clock';
import { errorCode } from '../error-code';

/** What Windows answers while a virus scanner or an indexer looks into a file. */
const lockedCodes: readonly (string | undefined)[] = ['EPERM', 'EACCES', 'EBUSY'];
const longestMs = 7_500;
const firstDelayMs = 50;
const longestDelayMs = 1_000;

/** Does `action`, again and again for 7.5 s as long as a file seems to be locked. Rejects as the last time. */
export async function outlastLock(clock: Clock, action: () => Promise<void>): Promise<void> {
  const startedMono = clock.monotonic();
  for (let delayMs = firstDelayMs; ; delayMs = Math.min(2 * delayMs, longestDelayMs)) {
    try {
      return await action();
    } catch (error) {
      const isOver = clock.monotonic() + delayMs - startedMono > longestMs;
      if (isOver || !lockedCodes.includes(errorCode(error))) throw error;
    }
    await new Promise<void>((resolve) => clock.after(delayMs, resolve));
  }
}
