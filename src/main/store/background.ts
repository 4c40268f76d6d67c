import { minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import { once } from '../once';

/** Work that goes on behind the boards, one piece at a time, always on the newest item. */
export type Background<Item> = {
  /** Begins what comes before all work. */
  readonly wake: () => void;
  /** Takes what is to be worked on from now on, instead of what it was. Returns at once. */
  readonly take: (item: Item) => void;
  /** Works off what is left, then nothing more. Resolves when nothing is going on. */
  readonly close: () => Promise<void>;
};

export type BackgroundOptions<Item> = {
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** Done once, before all work. Never rejects. */
  readonly prepare: () => Promise<void>;
  /** Resolves with the milliseconds until it wants to be done again, or null. What rejects is tried again. */
  readonly work: (item: Item, isLast: boolean) => Promise<number | null>;
  /** Whether the work on both is the same, so that what has failed for one would for the other. */
  readonly isSame: (a: Item, b: Item) => boolean;
};

/** What has failed is tried again after this long, and at once where there is something else to do. */
const retryMs = 5 * minuteMs;

export function createBackground<Item>(options: BackgroundOptions<Item>): Background<Item> {
  const { clock, work, isSame } = options;
  const prepared = once(options.prepare);
  let latest: { readonly item: Item } | null = null;
  let failed: { readonly item: Item; readonly untilMono: number } | null = null;
  let running = Promise.resolve();
  let isRunning = false;
  let isClosed = false;
  let cancelTimer = (): void => undefined;

  const isHeldOff = (item: Item) =>
    failed !== null && clock.monotonic() < failed.untilMono && isSame(item, failed.item);

  async function attempt(item: Item, isLast: boolean): Promise<void> {
    try {
      if (!isLast && isHeldOff(item)) return;
      wakeAfter(await work(item, isLast));
      failed = null;
    } catch {
      // Whoever works has said why.
      failed = { item, untilMono: clock.monotonic() + retryMs };
      wakeAfter(retryMs);
    }
  }

  async function run(isLast: boolean): Promise<void> {
    isRunning = true;
    await prepared();
    for (let done: typeof latest = null; latest !== done;) {
      done = latest;
      if (done) await attempt(done.item, isLast);
    }
    isRunning = false;
  }

  function wake(): void {
    if (!isRunning) running = run(false);
  }

  function wakeAfter(delayMs: number | null): void {
    cancelTimer();
    if (delayMs !== null && !isClosed) cancelTimer = clock.after(delayMs, wake);
  }

  return {
    wake,
    take: (item) => {
      if (isClosed) return;
      latest = { item };
      wake();
    },
    close: once(async () => {
      isClosed = true;
      await running;
      if (latest) await run(true);
    }),
  };
}
