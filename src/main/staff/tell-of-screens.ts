import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock';
import type { ScreenReport } from './screen-report';

export type ScreenNewsOptions = {
  readonly screens: readonly ScreenReport[];
  /** Says the present anew. */
  readonly tell: () => void;
  readonly clock: Pick<Clock, 'after'>;
};

/** However many screens come and go, staff are told once in this time. */
const gatherMs = 2_000;

/**
 * Tells staff when a screen has come or gone, or is in another state, two seconds later. That it has painted
 * once more is no news: the next poll brings it.
 */
export function tellOfScreens({ screens, tell, clock }: ScreenNewsOptions): void {
  const states = () =>
    screens.flatMap(({ health }) => health().map(({ name, page, state }) => [name, page, state]));
  let told = states();
  let isGathering = false;

  function look(): void {
    isGathering = false;
    const newer = states();
    if (isDeepStrictEqual(newer, told)) return;
    told = newer;
    tell();
  }

  function gather(): void {
    if (isGathering) return;
    isGathering = true;
    clock.after(gatherMs, look);
  }

  for (const { onHealth } of screens) onHealth(gather);
}
