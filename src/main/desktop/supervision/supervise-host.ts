import { app } from 'electron';
import { systemClock } from '../../clock';
import type { Engine } from '../../engine';
import type { Log } from '../../log';
import type { ScreenWindows } from '../screen-windows';
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

/** Watches what all windows have in common: memory, peace, and whether the start has gone well. */
export function superviseHost(options: HostSupervisionOptions): void {
  const { engine, windows, log, record } = options;
  renewByNight({
    app,
    clock: systemClock,
    log,
    random: Math.random,
    timeZone: () => engine.schedule().organization?.timeZone ?? 'UTC',
    renew: windows.renew,
  });
  systemClock.after(settledMs, record.settle);
  recoverHourly(options);
}

const recoverMs = 3_600_000;

/** A board that draws less than it should comes back once that is no circle any more. */
function recoverHourly(options: HostSupervisionOptions): void {
  systemClock.after(recoverMs, () => {
    if (options.record.hasRestart()) options.windows.recover();
    recoverHourly(options);
  });
}
