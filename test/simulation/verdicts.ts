import type { Instant } from '../../src/core/time/instant';

/** What must hold in every moment of every simulation. */
export type Invariant =
  | 'I1 day truth'
  | 'I2 never blank'
  | 'I3 nothing ended'
  | 'I4 honest age'
  | 'I5 courtesy'
  | 'I6 liveness'
  | 'I7 no leak'
  | 'I8 kept over a restart'
  | 'I9 bounds'
  | 'I12 clock'
  | 'I13 never lies';

export type Violation = {
  readonly invariant: Invariant;
  readonly at: Instant;
  readonly detail: string;
};

/** Notes a violation; the simulation ends with the first. */
export type Accuse = (invariant: Invariant, detail: string) => void;
