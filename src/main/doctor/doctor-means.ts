import type { Instant } from '../../core/time/instant';
import type { CredentialAbsence } from '../calendar/credential-absence';
import type { Fetch } from '../calendar/fetch-page';
import type { Clock } from '../clock';
import type { GivenCredential } from '../credential/given-credential';
import type { LaunchFlags, Refusal } from '../settings/launch';
import type { SeenRuntime } from './judge/judge-display';

/** What a host knows of itself, where it is the one that asks. */
export type RunningHost = {
  /** Names of the displays that are on; null where it opens no windows. */
  readonly displays: () => readonly string[] | null;
  /** Whether it has its credential; `unasked` while the demonstration is shown. */
  readonly credential: () => 'open' | 'unasked' | CredentialAbsence;
};

/** All that the doctor asks: a computer, and what this command was told. Nothing of it can change anything. */
export type DoctorMeans = {
  readonly flags: LaunchFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the start gives as credential; a running host has taken it out of `env` since. */
  readonly given: () => GivenCredential | Refusal | null;
  /** Null for a command, which asks beside whatever runs. */
  readonly host: RunningHost | null;
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
