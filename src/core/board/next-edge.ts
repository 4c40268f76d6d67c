import { minuteMs, type Instant } from '../time/instant';

/** Near an edge boards count minutes: for the last 30 before a start, for the last 15 before an end. */
const countedMs = 31 * minuteMs;

/**
 * The next moment after `now` at which one of `edges` comes, or at which one that is near is another whole
 * minute away; Infinity when there is none.
 */
export function nextEdge(edges: readonly Instant[], now: Instant): Instant {
  const minuteTurns = edges
    .filter((edge) => Math.abs(edge - now) <= countedMs)
    .map((edge) => now + positiveRemainder(edge - now, minuteMs));
  return Math.min(Infinity, ...edges.filter((edge) => edge > now), ...minuteTurns);
}

/** The least amount above 0 that differs from `value` by a multiple of `step`. */
function positiveRemainder(value: number, step: number): number {
  return value - step * (Math.ceil(value / step) - 1);
}
