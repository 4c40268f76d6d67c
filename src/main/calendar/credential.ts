import { inspect } from 'node:util';

/** A personal access token of Planning Center: its two halves, of which the second is secret. */
export type Credential = {
  readonly applicationId: string;
  readonly secret: Secret;
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

/** The value of an Authorization header, by RFC 7617. */
export function basicAuthorization({ applicationId, secret }: Credential): string {
  return `Basic ${Buffer.from(`${applicationId}:${secret.reveal()}`).toString('base64')}`;
}
