import type { ScreenHealth } from '../../core/staff/staff-present';

/** What a host knows of some of its screens: those of its windows, or those of browsers. */
export type ScreenReport = {
  readonly health: () => readonly ScreenHealth[];
  /** Calls `listener` when it may be another. Returns a function that ends the calls. */
  readonly onHealth: (listener: () => void) => () => void;
};
