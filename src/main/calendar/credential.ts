import { inspect } from 'node:util';
import type { CredentialAbsence } from './credential-absence';

/** A personal access token of Planning Center: its two halves, of which the second is secret. */
export type Credential = {
  readonly applicationId: string;
  readonly secret: Secret;
};

/** A credential that may not be at hand yet. */
export type CredentialSource = {
  /** What is kept on disk belongs to it. Null where the file that named it is lost. */
  readonly applicationId: string | null;
  /** Null while there is none. Once there is one, it stays. */
  readonly present: () => Credential | null;
  /** Why there is none; means nothing where there is one. */
  readonly absence: () => CredentialAbsence;
  /** Resolves as soon as it is known whether there is one, a few seconds after the start at the latest. */
  readonly settled: () => Promise<void>;
};

/** A text that does not show itself in a log, an error, JSON or a debugger's print. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself, for the one header that needs it. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[redacted]';
  }

  toJSON(): string {
    return '[redacted]';
  }

  [inspect.custom](): string {
    return '[redacted]';
  }
}

/** A source that has it from the start. */
export function credentialAtHand(credential: Credential): CredentialSource {
  return {
    applicationId: credential.applicationId,
    present: () => credential,
    absence: () => 'opening',
    settled: () => Promise.resolve(),
  };
}

/** The value of an Authorization header, by RFC 7617. */
export function basicAuthorization({ applicationId, secret }: Credential): string {
  return `Basic ${Buffer.from(`${applicationId}:${secret.reveal()}`).toString('base64')}`;
}
