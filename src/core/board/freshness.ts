import { hourMs, minuteMs } from '../time/instant';

/**
 * How far a board may be trusted by the age of its day's data (product.md, rule 3). Ten minutes exactly
 * are still fresh, three hours exactly still quiet.
 */
export type Freshness = 'fresh' | 'aging' | 'stale';

const quietFromMs = 10 * minuteMs;
const clearFromMs = 3 * hourMs;

export function freshnessOf(ageMs: number): Freshness {
  if (ageMs <= quietFromMs) return 'fresh';
  return ageMs <= clearFromMs ? 'aging' : 'stale';
}

/** After how many more milliseconds `freshnessOf` will say something else; null when never. */
export function freshForMs(ageMs: number): number | null {
  if (ageMs <= quietFromMs) return quietFromMs - ageMs + 1;
  return ageMs <= clearFromMs ? clearFromMs - ageMs + 1 : null;
}
