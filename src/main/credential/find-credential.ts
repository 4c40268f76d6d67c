import type { Credential } from '../calendar/credential';
import { isRefusal, type Refusal } from '../settings/launch';
import { readCredentialFile, type FoundFile, type Notes } from './credential-file';
import { givenWithStart, type GivenCredential } from './given-credential';
import type { KeptCredential } from './kept-credential';

/** A credential as a start finds it. */
export type FoundCredential =
  | {
      readonly kind: 'open';
      readonly credential: Credential;
      /** The one it was kept for; null where it was given with the start. */
      readonly origin: string | null;
    }
  | SealedCredential
  /** A church was connected, and with what is not to be had. */
  | {
      readonly kind: 'lost';
      readonly why: Extract<FoundFile, { kind: 'lost' }>['why'];
      readonly origin: null;
    };

/** Its secret is for this computer's keychain to open. */
export type SealedCredential = {
  readonly kind: 'sealed';
  readonly applicationId: string;
  readonly sealed: Uint8Array;
  readonly origin: string;
};

/**
 * Environment before systemd before what is kept; null where there is none at all. Half a pair is refused
 * where it is found: whoever gave it meant it, and nothing else may take its place.
 */
export function findCredential(
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
  notes: Notes,
): FoundCredential | Refusal | null {
  return findBeside(givenWithStart(env), directory, notes);
}

/** The same for a start that took from its environment, a while ago, what that gives. */
export function findBeside(
  given: GivenCredential | Refusal | null,
  directory: string,
  notes: Notes,
): FoundCredential | Refusal | null {
  if (given === null) return keptCredential(readCredentialFile(directory, notes));
  return isRefusal(given) ? given : { kind: 'open', credential: given.credential, origin: null };
}

function keptCredential(found: FoundFile): FoundCredential | null {
  if (found.kind === 'nothing') return null;
  return found.kind === 'lost' ? { ...found, origin: null } : foundIn(found.kept);
}

/** What a start makes of a credential that it can read. */
export function foundIn({ origin, applicationId, secret }: KeptCredential): FoundCredential {
  if (secret.tier === 'keychain') {
    return { kind: 'sealed', applicationId, sealed: secret.sealed, origin };
  }
  return { kind: 'open', credential: { applicationId, secret: secret.secret }, origin };
}
