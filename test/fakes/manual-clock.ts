import type { Clock } from '../../src/main/clock';

/** A clock that stands still until it is told otherwise. Wall and monotonic time move apart at will. */
export type ManualClock = Clock & {
  /** Lets time pass, and calls what is due in order. */
  readonly pass: (ms: number) => Promise<void>;
  /** The computer's clock is set; no time passes. */
  readonly setWall: (instant: number) => void;
  readonly pendingTimers: () => number;
};

/** `settle` is what follows each due callback: for a world of promises alone one turn is enough, and fast. */
export function manualClock(wallAtStart: number, settle = settled): ManualClock {
  let wall = wallAtStart;
  let mono = 1_000;
  const timers = new Set<{ readonly dueAt: number; readonly callback: () => void }>();

  const nextDueBy = (until: number) =>
    [...timers].filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt - b.dueAt)[0];
  const advance = (to: number) => {
    wall += to - mono;
    mono = to;
  };

  return {
    wall: () => wall,
    monotonic: () => mono,
    after: (delayMs, callback) => {
      const timer = { dueAt: mono + Math.max(0, delayMs), callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (ms) => {
      const until = mono + ms;
      for (let due = nextDueBy(until); due; due = nextDueBy(until)) {
        timers.delete(due);
        advance(due.dueAt);
        due.callback();
        await settle();
      }
      advance(until);
      await settle();
    },
    setWall: (instant) => (wall = instant),
    pendingTimers: () => timers.size,
  };
}

/** Once every promise that waits for no timer, file or socket is settled. */
export function promisesSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Once everything that was only waiting for its turn has had it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
