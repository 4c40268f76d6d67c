import { z } from 'zod';
import { Secret } from '../calendar/credential';
import { readOrigin } from './service-origin';

/** What `credential.json` holds: origin and application id in clear, by which what else is kept is known. */
export type KeptCredential = {
  /** The only origin that the secret may go to. */
  readonly origin: string;
  readonly applicationId: string;
  readonly secret: KeptSecret;
};

/** How the secret is kept. A tier is what it says: a file is not encrypted, whatever lies in it. */
export type KeptSecret =
  | {
      readonly tier: 'keychain';
      /** The keychain's own name, for people. */
      readonly backend: string;
      readonly sealed: Uint8Array;
    }
  | { readonly tier: 'file'; readonly secret: Secret };

export type DecodedCredential =
  | { readonly kind: 'sound'; readonly kept: KeptCredential }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken' };

const version = 1;

const schema = z.object({
  version: z.literal(version),
  origin: z.string().refine((text) => readOrigin(text) === text),
  applicationId: z.string().regex(/^[^:]+$/u),
  secret: z.discriminatedUnion('tier', [
    z.object({
      tier: z.literal('keychain'),
      backend: z.string(),
      sealed: z
        .base64()
        .min(1)
        .transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
    }),
    z.object({
      tier: z.literal('file'),
      secret: z
        .string()
        .min(1)
        .transform((text) => new Secret(text)),
    }),
  ]),
});

const newerSchema = z.object({ version: z.int().gt(version) });

export function encodeCredential({ origin, applicationId, secret }: KeptCredential): Uint8Array {
  const written =
    secret.tier === 'keychain'
      ? { ...secret, sealed: Buffer.from(secret.sealed).toString('base64') }
      : { ...secret, secret: secret.secret.reveal() };
  const fields = { version, origin, applicationId, secret: written };
  return Buffer.from(`${JSON.stringify(fields, null, 2)}\n`);
}

export function decodeCredential(bytes: Uint8Array): DecodedCredential {
  const fields = parsed(bytes);
  const known = schema.safeParse(fields);
  if (known.success) {
    const { origin, applicationId, secret } = known.data;
    return { kind: 'sound', kept: { origin, applicationId, secret } };
  }
  const newer = newerSchema.safeParse(fields);
  return newer.success ? { kind: 'newer', version: newer.data.version } : { kind: 'broken' };
}

/** Undefined where it is no JSON. What a parser says of it would quote it. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
