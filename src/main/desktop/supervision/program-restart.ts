import type { App } from 'electron';
import type { Log } from '../../log';
import type { StartRecord } from './start-record';

export type ProgramRestartOptions = {
  readonly app: Pick<App, 'relaunch'>;
  readonly record: Pick<StartRecord, 'spendRestart' | 'settle'>;
  readonly log: Log;
  /** Ends the program once its log is written. */
  readonly exit: (code: number) => void;
  /** Puts back what the next start has to find in its environment. */
  readonly tellNext: () => void;
  /** Something else starts the program again when it ends badly: a service manager, or `npm start`. */
  readonly isSupervised: boolean;
};

/** EX_SOFTWARE, of sysexits.h. */
export const faultCode = 70;

/** A person has ended it: whatever else starts it again is to leave it. The service unit knows this code. */
export const leftCode = 10;

/**
 * Begins the whole program anew. False where the restarts of this boot are used up: then nothing has
 * happened, and the boards go on as well as they can.
 */
export function createProgramRestart(options: ProgramRestartOptions): (cause: string) => boolean {
  const { app, record, log, exit, tellNext, isSupervised } = options;
  let isUnderWay = false;
  return (cause) => {
    if (isUnderWay) return true;
    if (!record.spendRestart()) {
      log.warn(`${cause} No restart is left for this boot of the computer.`);
      return false;
    }
    isUnderWay = true;
    log.warn(`${cause} The program begins anew.`);
    record.settle();
    if (!isSupervised) {
      tellNext();
      app.relaunch();
    }
    exit(faultCode);
    return true;
  };
}

/** Systemd names each run; `npm start` says that it stays. */
export function isSupervised(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.INVOCATION_ID !== undefined || env.NARTHEX_SUPERVISED === '1';
}
