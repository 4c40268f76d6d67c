import type { Clock } from './clock';
import type { Wait } from './sync/pace';

/** One poll after another, never two at once. */
export type PollLoop = {
  /** Begins with a poll at once. */
  readonly start: () => void;
  readonly stop: () => void;
  /**
   * Lets the next poll come soon, unless one is under way, the last came soon already (a clock may be set to
   * and fro for hours), or the service has asked for the wait.
   */
  readonly hurry: () => void;
  /** Lets the next poll come at once, where one is waited for: what polls have failed for is no more. */
  readonly resume: () => void;
};

export type PollLoopOptions = {
  readonly clock: Pick<Clock, 'after'>;
  /** 0 up to 1, as `Math.random`. */
  readonly random: () => number;
  /** Polls, and says when to poll again. Never rejects. */
  readonly poll: () => Promise<Wait>;
};

/** Thirty computers that wake up together should not ask together. */
const hurryMs = 5_000;

export function createPollLoop({ clock, random, poll }: PollLoopOptions): PollLoop {
  let isStopped = false;
  let isWaiting = false;
  let mayHurry = false;
  let cancel = (): void => undefined;

  async function turn(isHurried: boolean): Promise<void> {
    mayHurry = false;
    isWaiting = false;
    const { delayMs, isObliged } = await poll();
    if (isStopped) return;
    isWaiting = true;
    cancel = clock.after(delayMs, () => void turn(false));
    mayHurry = !isObliged && !isHurried;
  }

  return {
    start: () => void turn(false),
    stop: () => {
      isStopped = true;
      cancel();
    },
    hurry: () => {
      if (!mayHurry || isStopped) return;
      cancel();
      cancel = clock.after(random() * hurryMs, () => void turn(true));
      mayHurry = false;
    },
    resume: () => {
      if (!isWaiting || isStopped) return;
      cancel();
      void turn(false);
    },
  };
}
