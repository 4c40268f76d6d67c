import { screenNameAt } from '../../core/board/screen-address';
import { dayMs, minuteMs, type Instant } from '../../core/time/instant';

/** The browsers at one page. Moments are the host's monotonic ones, but for `left.at`. */
export type PageVisits = {
  /** As in `/screen/lobby`. */
  readonly page: string;
  readonly cameAtMs: number;
  /** Those that are there now. */
  readonly browsers: number;
  /** When the last of them left; null while one is there. */
  readonly left: { readonly atMs: number; readonly at: Instant } | null;
};

/** A page that is loaded anew, or finds its host again after a silence, is back by then. */
const graceMs = 2 * minuteMs;

/** Whoever only looks at a screen's page on a telephone has left before that. */
const belongsMs = 10 * minuteMs;

/** What was taken away on purpose is no news for longer than this. */
const forgetMs = dayMs;

/**
 * - `connected`: a browser is there, or has left so recently that it may only be loading the page anew;
 * - `missing`: it had been there for ten minutes, on a screen that staff have named, and has left within a day;
 * - `forgotten`: it has left, and nobody need look for it.
 */
export type VisitState = 'connected' | 'missing' | 'forgotten';

export function visitState(
  { page, cameAtMs, left }: PageVisits,
  nowMs: number,
  isScreen: (name: string) => boolean,
): VisitState {
  const goneMs = left === null ? 0 : nowMs - left.atMs;
  if (left === null || goneMs < graceMs) return 'connected';
  const name = screenNameAt(page);
  const isMissed = name !== null && isScreen(name) && left.atMs - cameAtMs >= belongsMs;
  return isMissed && goneMs < forgetMs ? 'missing' : 'forgotten';
}
