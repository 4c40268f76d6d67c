import { app } from 'electron';
import { systemClock } from '../../clock';
import type { Engine } from '../../engine';
import type { Log } from '../../log';
import type { ScreenWindows } from '../screen-windows';
import { watchHelpers } from './gpu-watch';
import { renewByNight } from './nightly-renewal';
import type { StartRecord } from './start-record';

/** What a start has for the time when something fails. */
export type Supervision = {
  readonly record: StartRecord;
  /** Begins the whole program anew; false where it may not. */
  readonly restart: (cause: string) => boolean;
};

export type HostSupervisionOptions = Supervision & {
  readonly engine: Pick<Engine, 'schedule'>;
  readonly windows: ScreenWindows;
  readonly log: Log;
};

/** After this, a fault has nothing to do with the start any more. */
const settledMs = 60_000;

/** Watches what all windows have in common: the graphics process, memory, and whether the start has gone well. */
export function superviseHost(options: HostSupervisionOptions): void {
  const { engine, windows, log, record, restart } = options;
  watchHelpers({
    app,
    clock: systemClock,
    log,
    onDeath: record.noteGpuDeath,
    onLoop: () => {
      record.chooseSoftware();
      restart('The graphics card keeps failing; the next start goes without it.');
    },
  });
  renewByNight({
    app,
    clock: systemClock,
    log,
    random: Math.random,
    timeZone: () => engine.schedule().organization?.timeZone ?? 'UTC',
    renew: windows.renew,
  });
  systemClock.after(settledMs, record.settle);
}
