import { systemClock, type Clock } from '../../src/main/clock';

/** The system's clock, set to another moment: time passes as usual, from `instant` on. */
export function shiftedClock(instant: number): Clock {
  const shift = instant - systemClock.wall();
  return { ...systemClock, wall: () => systemClock.wall() + shift };
}
