import type { Instant } from '../time/instant';

/** How long one board of a rotation stays. */
export type Turn = { readonly seconds: number };

/** Which turn it is, from when, and until when, the end excluded; null where nothing ever follows. */
export type CurrentTurn = {
  readonly index: number;
  readonly startedAt: Instant;
  readonly endsAt: Instant | null;
  /** How many rotations have been before this one. */
  readonly round: number;
};

/**
 * Whose turn it is, by the clock alone: rotations are counted from 1970-01-01T00:00Z, so that screens with
 * the same turns change together however long each of them has been on. Of a single turn that moment is
 * the start. Turns without any length are a bug of the caller.
 */
export function turnAt(turns: readonly Turn[], now: Instant): CurrentTurn {
  const lengths = turns.map(({ seconds }) => seconds * 1000);
  if (lengths.length === 1) return { index: 0, startedAt: 0, endsAt: null, round: 0 };
  const cycleMs = lengths.reduce((sum, length) => sum + length, 0);
  if (!(cycleMs > 0)) throw new RangeError('A rotation needs turns that last.');
  const round = Math.floor(now / cycleMs);
  let startedAt = round * cycleMs;
  for (const [index, length] of lengths.entries()) {
    const endsAt = startedAt + length;
    if (now < endsAt) return { index, startedAt, endsAt, round };
    startedAt = endsAt;
  }
  throw new RangeError('A turn has a length that is no number of seconds.');
}
