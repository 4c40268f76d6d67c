import type { Clock } from '../clock';

/**
 * Looks one at a time, and begins no look within 10 s of the beginning of the last: the service is asked, and
 * disks are. Whoever asks too early waits; all who wait or watch get what one look comes to.
 */
export function createSpacedLook<Seen>(
  look: () => Promise<Seen>,
  clock: Pick<Clock, 'monotonic' | 'after'>,
): () => Promise<Seen> {
  let beganAtMs = -Infinity;
  let present: Promise<Seen> | null = null;

  async function wait(): Promise<void> {
    const restMs = beganAtMs + apartMs - clock.monotonic();
    if (restMs > 0) await new Promise<void>((resolve) => clock.after(restMs, resolve));
  }

  async function begin(): Promise<Seen> {
    try {
      await wait();
      beganAtMs = clock.monotonic();
      return await look();
    } finally {
      present = null;
    }
  }

  return () => (present ??= begin());
}

const apartMs = 10_000;
