import type { Clock } from '../../src/main/clock';
import { shiftedClock } from './shifted-clock';

/** The system's clock, set to another moment, which a test can let leap ahead: what is due then is due. */
export function leapingClock(instant: number): Clock & { readonly leap: (ms: number) => void } {
  const clock = shiftedClock(instant);
  let leaptMs = 0;
  return {
    ...clock,
    wall: () => clock.wall() + leaptMs,
    monotonic: () => clock.monotonic() + leaptMs,
    leap: (ms) => {
      leaptMs += ms;
    },
  };
}
