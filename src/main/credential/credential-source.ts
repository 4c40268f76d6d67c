import { minuteMs } from '../../core/time/instant';
import {
  credentialAtHand,
  type Credential,
  type CredentialSource,
  type Secret,
} from '../calendar/credential';
import type { CredentialAbsence } from '../calendar/credential-absence';
import type { Clock } from '../clock';
import { once } from '../once';
import { within } from '../within';
import type { FoundCredential, SealedCredential } from './find-credential';
import type { Keychain } from './keychain';

export type SourceOptions = {
  /** Null in a host that has none. */
  readonly keychain: Keychain | null;
  readonly clock: Pick<Clock, 'after'>;
  /** Told once, when a credential comes that was not there from the start. */
  readonly onOpened: () => void;
  /** Told of a secret that is to be sealed anew. Never throws. */
  readonly onOutdated: (secret: Secret) => void;
  /** Ends the tries. */
  readonly stopped: AbortSignal;
};

/** A start, and with it the boards' first word, waits no longer for a keychain. */
const firstAnswerMs = 5_000;

/** A credential from wherever it was found, which may have to be opened first. Begins with that at once. */
export function createCredentialSource(
  found: FoundCredential,
  options: SourceOptions,
): CredentialSource {
  if (found.kind === 'open') return credentialAtHand(found.credential);
  if (found.kind === 'lost') return without(found.why, null);
  const { keychain } = options;
  if (keychain === null) return without('windows-only', found.applicationId);
  return openedSource(found, keychain, options);
}

function without(absence: CredentialAbsence, applicationId: string | null): CredentialSource {
  return {
    applicationId,
    present: () => null,
    absence: () => absence,
    settled: () => Promise.resolve(),
  };
}

/**
 * Asks the keychain, and again each minute until it gives the credential. Never twice at a time: it may be
 * waiting for a person, and goes on to be listened to for as long as that takes.
 */
function openedSource(
  { applicationId, sealed }: SealedCredential,
  keychain: Keychain,
  options: SourceOptions,
): CredentialSource {
  const { clock, stopped } = options;
  let credential: Credential | null = null;
  let absence: CredentialAbsence = 'opening';
  let isAsking = false;

  async function ask(): Promise<void> {
    isAsking = true;
    const opened = await keychain.open(sealed);
    isAsking = false;
    if (opened.kind !== 'open') {
      absence = opened.kind;
      return;
    }
    credential = { applicationId, secret: opened.secret };
    options.onOpened();
    if (opened.isOutdated) options.onOutdated(opened.secret);
  }

  function askAgainLater(): void {
    if (credential !== null || stopped.aborted) return;
    const cancel = clock.after(minuteMs, () => {
      stopped.removeEventListener('abort', cancel);
      if (credential === null && !isAsking) void ask();
      askAgainLater();
    });
    stopped.addEventListener('abort', cancel, { once: true });
  }

  const settled = once(async () => {
    const answer = await within(firstAnswerMs, clock, ask());
    if (answer === 'late') absence = 'unanswered';
    askAgainLater();
  });
  void settled();
  return { applicationId, present: () => credential, absence: () => absence, settled };
}
