import { dayMs, hourMs, minuteMs } from '../../core/time/instant';

/** For people: `4 min`, `3 h`, `2 days`; rounded down. What lies ahead counts as now. */
export function ageWord(ageMs: number): string {
  if (ageMs < hourMs) return `${Math.max(0, Math.floor(ageMs / minuteMs))} min`;
  if (ageMs < 2 * dayMs) return `${Math.floor(ageMs / hourMs)} h`;
  return `${Math.floor(ageMs / dayMs)} days`;
}
