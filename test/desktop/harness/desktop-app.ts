import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import type { RemoteControls } from '../../fakes/electron/launch-double';
import type { Keyring } from '../../fakes/electron/safe-storage';
import type { DisplaySettings } from '../../fakes/electron/settings';

export type Runtime = 'double' | 'electron';

/** The desktop in a process of its own, the same to a test whether on the double or on Electron itself. */
export type DesktopApp = {
  readonly runtime: Runtime;
  readonly pid: number;
  /** Its --data-dir. */
  readonly directory: string;
  /**
   * Runs a function in the main process. It is sent as source, so it sees nothing of the test's file but
   * `argument`; what it returns must be cloneable.
   */
  readonly evaluate: <Result, Argument = undefined>(
    act: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ) => Promise<Result>;
  /** The pages of its windows, once there is one. After a crash they are others. */
  readonly windows: () => Promise<Page[]>;
  /** The first window's page, once it says something. */
  readonly firstBoard: () => Promise<Page>;
  /** What it has asked `relaunch` for; null on Electron, which does it. */
  readonly relaunches: readonly unknown[] | null;
  /** What only the double can do. */
  readonly controls: RemoteControls | null;
  /** Asks the app to end, as a service manager does. */
  readonly terminate: () => void;
  /** Ends it whatever it does. */
  readonly kill: () => void;
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly exitCode: Promise<number | null>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Closes the pipes behind standard output and error, as a terminal does that goes away. */
  readonly closeOutput: () => void;
  /** Kills what still runs, and removes the data directory unless the test has brought its own. */
  readonly close: () => Promise<void>;
};

export type DesktopOptions = {
  /** Those of the app, beside --data-dir. Only --demo by default. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly dataDirectory?: string;
  /** What its settings.json holds, in a directory of its own. No file by default. */
  readonly settings?: object;
  /** Of the double; the first is the primary one. One of 1920 by 1080 by default. */
  readonly displays?: readonly DisplaySettings[];
  /** Of the double; one that is there and open by default. */
  readonly keyring?: Partial<Keyring>;
  /** Windows of the double on the X server that DISPLAY in `env` names. */
  readonly isHeaded?: boolean;
  /** A minute by default; then it is killed. */
  readonly lifetimeMs?: number;
};
