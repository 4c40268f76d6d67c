import type { Instant } from '../../core/time/instant';
import type { Fetch } from '../calendar/fetch-page';
import type { Clock } from '../clock';
import type { LaunchFlags } from '../settings/launch';
import type { SeenRuntime } from './judge/judge-display';

/** All that the doctor asks: a computer, and what this command was told. Nothing of it can change anything. */
export type DoctorMeans = {
  readonly flags: LaunchFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Where the system's own files lie: `/` but in tests. */
  readonly root: string;
  readonly clock: Clock;
  readonly fetch: Fetch;
  /** Resolves where the system finds the name; rejects as it does. */
  readonly lookUp: (name: string) => Promise<unknown>;
  readonly userAgent: string;
  /** When this build was made. */
  readonly builtAt: Instant;
  /** Of the computer, since its boot. */
  readonly uptimeSeconds: number;
  /** As `bootIdentity` gives it. */
  readonly boot: string;
  /** IANA name of the computer's zone; null where it has none that is known. */
  readonly zone: string | null;
  readonly runtime: () => Promise<SeenRuntime>;
};
