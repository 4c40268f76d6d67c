import type { PowerMonitor, PowerSaveBlocker } from 'electron';
import type { Clock } from '../../clock';

export type StayAwakeOptions = {
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'isStarted'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly clock: Pick<Clock, 'after'>;
  /** The computer has slept all the same. */
  readonly onWake: () => void;
};

const againMs = 5 * 60_000;

/**
 * Asks the system to keep the display lit, and again where the wish was lost. It is a wish only: the system's
 * own settings may overrule it. https://github.com/electron/electron/issues/12345
 */
export function stayAwake(options: StayAwakeOptions): void {
  const { powerSaveBlocker, powerMonitor, clock, onWake } = options;
  let blocker = powerSaveBlocker.start('prevent-display-sleep');

  function look(): void {
    if (!powerSaveBlocker.isStarted(blocker)) {
      blocker = powerSaveBlocker.start('prevent-display-sleep');
    }
    clock.after(againMs, look);
  }

  clock.after(againMs, look);
  powerMonitor.on('resume', onWake);
  powerMonitor.on('unlock-screen', onWake);
}
