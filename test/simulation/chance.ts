import { seededRandom } from '../../src/main/demo/seeded-random';

/** What a seed decides. Each concern has its own, so that one more draw here changes nothing there. */
export type Chance = {
  /** 0 up to 1. */
  readonly next: () => number;
  readonly is: (probability: number) => boolean;
  readonly between: (from: number, to: number) => number;
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** Mostly short, now and then as long as `most`. */
  readonly heavyTailed: (most: number) => number;
};

export function createChance(...parts: readonly (string | number)[]): Chance {
  const next = seededRandom(...parts);
  const between = (from: number, to: number) => from + next() * (to - from);
  return {
    next,
    between,
    is: (probability) => next() < probability,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error('Nothing to pick from');
      return value;
    },
    heavyTailed: (most) => next() ** 3 * most,
  };
}
