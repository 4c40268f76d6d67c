import type { Clock } from '../../src/main/clock';
import type { VirtualTime } from './virtual-time';

/** The screen's computer: its clock may be wrong, and its power may fail. */
export type Computer = {
  /** By how much its clock is ahead of true time; negative where it is behind. */
  readonly wallErrorMs: () => number;
  readonly setWallError: (ms: number) => void;
  /** Its clock gains so much of each millisecond from now on. */
  readonly drift: (rate: number) => void;
  /** When its clock last jumped, or it slept, by the scheduler's monotonic time. */
  readonly disturbedMono: () => number;
  readonly sleep: (ms: number) => void;
  /** The clock that one run of the program has, up to its end. */
  readonly startProcess: () => Process;
};

export type Process = {
  readonly clock: Clock;
  readonly isAlive: () => boolean;
  readonly pendingTimers: () => number;
  /** No timer of it runs any more. */
  readonly end: () => void;
};

/** As in Node: what is left of a delay by a rounding error alone is a wait too, and ends. */
const shortestTimerMs = 1;

export function createComputer(time: VirtualTime): Computer {
  let errorMs = 0;
  let rate = 0;
  let sinceMono = 0;
  let disturbedMono = 0;

  const wallErrorMs = () => errorMs + rate * (time.mono() - sinceMono);

  function setError(ms: number, newRate: number): void {
    errorMs = ms;
    rate = newRate;
    sinceMono = time.mono();
  }

  return {
    wallErrorMs,
    setWallError: (ms) => {
      setError(ms, 0);
      disturbedMono = time.mono();
    },
    drift: (newRate) => setError(wallErrorMs(), newRate),
    disturbedMono: () => disturbedMono,
    sleep: (ms) => {
      time.sleep(ms);
      disturbedMono = time.mono();
    },
    startProcess: () => {
      const bootMono = time.mono();
      const cancels = new Set<() => void>();
      let isAlive = true;
      return {
        clock: {
          wall: () => Math.floor(time.trueNow() + wallErrorMs()),
          monotonic: () => 1_000 + time.mono() - bootMono,
          after: (delayMs, callback) => {
            const cancel = time.after(Math.max(shortestTimerMs, delayMs), () => {
              cancels.delete(end);
              if (isAlive) callback();
            });
            const end = () => {
              cancels.delete(end);
              cancel();
            };
            cancels.add(end);
            return end;
          },
        },
        isAlive: () => isAlive,
        pendingTimers: () => cancels.size,
        end: () => {
          isAlive = false;
          for (const cancel of [...cancels]) cancel();
        },
      };
    },
  };
}
