import type { App } from 'electron';
import type { Log } from '../../log';
import type { StartRecord } from './start-record';

export type ProgramRestartOptions = {
  readonly app: Pick<App, 'relaunch'>;
  readonly record: Pick<StartRecord, 'spendRestart' | 'settle'>;
  readonly log: Log;
  /** Ends the program once its log is written. */
  readonly exit: (code: number) => void;
  /** Acts while what the next start has to find stands in the environment. */
  readonly tellNext: (act: () => void) => void;
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
    if (!isSupervised) tellNext(() => app.relaunch());
    exit(faultCode);
    return true;
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether a service of systemd is this very process. What else runs in somebody's session is a descendant of
 * some service too, and inherits its variables: systemd.exec(5), SYSTEMD_EXEC_PID.
 */
export function isService(env: Environment, pid: number): boolean {
  return env.SYSTEMD_EXEC_PID === String(pid);
}

/** Whether somebody starts the program again when it ends badly. `npm start` says that it stays. */
export function isSupervised(env: Environment, pid: number): boolean {
  return isService(env, pid) || env.NARTHEX_SUPERVISED === '1';
}
