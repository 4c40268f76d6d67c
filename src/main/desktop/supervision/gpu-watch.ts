import type { App } from 'electron';
import type { Clock } from '../../clock';
import type { Log } from '../../log';

export type GpuWatchOptions = {
  readonly app: Pick<App, 'on'>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
  /** Each time that the graphics process dies. */
  readonly onDeath: () => void;
  /** It dies again and again. */
  readonly onLoop: () => void;
};

const mostDeaths = 3;
const withinMs = 30_000;

/**
 * Chromium starts its helpers anew by itself. A graphics process that keeps dying takes the whole program
 * with it in the end, so it is to go on without. https://github.com/electron/electron/issues/43278
 */
export function watchHelpers({ app, clock, log, onDeath, onLoop }: GpuWatchOptions): void {
  let deaths: readonly number[] = [];
  app.on('child-process-gone', (_event, { type, reason, name }) => {
    if (reason === 'clean-exit') return;
    log.warn(`The helper process ${name ?? type} is gone (${reason}).`);
    if (type !== 'GPU') return;
    const now = clock.monotonic();
    deaths = [...deaths.filter((moment) => now - moment < withinMs), now];
    onDeath();
    if (deaths.length < mostDeaths) return;
    deaths = [];
    onLoop();
  });
}
