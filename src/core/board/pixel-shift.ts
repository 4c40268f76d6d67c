import { minuteMs, type Instant } from '../time/instant';

/**
 * How far the whole frame stands from its place, so that nothing burns into a display. A step is a 1080th
 * of the shorter side whatever the sizes on the board are scaled by; both are whole, from -3 to 3.
 */
export type PixelShift = {
  readonly x: number;
  readonly y: number;
  readonly nextChangeAt: Instant;
};

const dwellMs = 4 * minuteMs;

/**
 * The shift that belongs to a moment, by the clock alone. Each change is one step to the side and at most
 * one up or down, too little to be seen; 84 changes, 5 h 36 min, reach each of the 49 places, and are as
 * long on the one side as on the other.
 */
export function pixelShiftAt(now: Instant): PixelShift {
  const change = Math.floor(now / dwellMs);
  return { x: sideways(change), y: upAndDown(change), nextChangeAt: (change + 1) * dwellMs };
}

/** 3, 2 … -3, -2 … 2: back after 12. */
function sideways(change: number): number {
  return Math.abs((change % 12) - 6) - 3;
}

/** 3, 2 … -3, -3 … 3: back after 14, so that the two together do not go the same way each time. */
function upAndDown(change: number): number {
  return Math.abs((change % 14) - 6.5) - 3.5;
}
