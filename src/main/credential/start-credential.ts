import type { CredentialSource, Secret } from '../calendar/credential';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { reasonOf } from '../error-code';
import type { Disk } from '../store/disk';
import { createCredentialKeeper } from './credential-keeper';
import { createCredentialSource } from './credential-source';
import type { FoundCredential } from './find-credential';
import type { Keychain } from './keychain';

export type StartedCredential = {
  readonly source: CredentialSource;
  /** The keychain is asked no more. */
  readonly stop: () => void;
};

export type StartOptions = {
  readonly directory: string;
  /** Null in a host that has none. */
  readonly keychain: Keychain | null;
  readonly clock: Clock;
  readonly log: EdgeLog;
  /** Told when a credential comes that was not there from the start. */
  readonly onOpened: () => void;
  /** The computer's own by default. */
  readonly disk?: Disk;
};

/** Begins to open what was found, and seals it anew behind the boards' back where its key is outdated. */
export function startCredential(found: FoundCredential, options: StartOptions): StartedCredential {
  const stopped = new AbortController();
  const source = createCredentialSource(found, {
    ...options,
    stopped: stopped.signal,
    onOutdated: (secret) => {
      if (found.kind === 'sealed') void sealAnew({ ...found, secret }, options);
    },
  });
  return { source, stop: () => stopped.abort() };
}

/** What was kept stays as it is where that fails; it can still be opened. */
async function sealAnew(
  given: { readonly origin: string; readonly applicationId: string; readonly secret: Secret },
  options: StartOptions,
): Promise<void> {
  try {
    const sealed = await options.keychain?.seal(given.secret);
    if (sealed) await createCredentialKeeper(options).keep(given, sealed);
  } catch (error) {
    const word = `The credential could not be sealed anew with the keychain's new key (${reasonOf(error)}).`;
    options.log.say('seal', 'warn', word);
  }
}
