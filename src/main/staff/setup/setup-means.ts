import type { SetupDisplay } from '../../../core/staff/setup-display';
import type { Fetch } from '../../calendar/fetch-page';
import type { Clock } from '../../clock';
import type { Keychain } from '../../credential/keychain';
import type { Turns } from '../../in-turn';
import type { LiveHost } from '../../live-host';
import type { Log } from '../../log';
import type { SettingsFile } from '../../settings/settings-file';

/** What Setup works with, in either host. */
export type SetupMeans = {
  readonly host: LiveHost;
  /** Null in a host that has none. */
  readonly keychain: Keychain | null;
  /** Null in a host without windows. */
  readonly displays: (() => readonly SetupDisplay[]) | null;
  readonly clock: Clock;
  readonly log: Log;
  /** The world's own, as a rule. */
  readonly fetch: Fetch;
};

/** The same, with what all of Setup shares. */
export type SetupWorkshop = SetupMeans & {
  readonly file: SettingsFile;
  /** What changes something waits for what is being changed. */
  readonly inTurn: Turns;
};
