import { z } from 'zod';

/** What `staff-password.json` holds: nothing that tells the password to somebody who has the file. */
export type KeptPassword = {
  readonly cost: ScryptCost;
  /** Another one whenever a password is set, the same one too. */
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
};

/** As in RFC 7914, by Node's names: N, r and p. */
export type ScryptCost = {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
};

export type DecodedPassword =
  | { readonly kind: 'sound'; readonly kept: KeptPassword }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken' };

const version = 1;

/** Bytes of working memory that a file may ask for: it must not bring the computer down. */
const mostMemory = 256 * 1024 * 1024;

const bytes = (fewest: number) =>
  z
    .base64()
    .max(200)
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
    .refine(({ length }) => length >= fewest);

const schema = z.object({
  version: z.literal(version),
  scrypt: z
    .object({
      cost: z
        .int()
        .min(2)
        .refine((cost) => Number.isInteger(Math.log2(cost))),
      blockSize: z.int().min(1).max(32),
      parallelization: z.int().min(1).max(16),
    })
    .refine(({ cost, blockSize }) => 128 * cost * blockSize <= mostMemory),
  salt: bytes(16),
  hash: bytes(32),
});

const newerSchema = z.object({ version: z.int().gt(version) });

export function encodePassword({ cost, salt, hash }: KeptPassword): Uint8Array {
  const text = (value: Uint8Array) => Buffer.from(value).toString('base64');
  const fields = { version, scrypt: cost, salt: text(salt), hash: text(hash) };
  return Buffer.from(`${JSON.stringify(fields, null, 2)}\n`);
}

export function decodePassword(file: Uint8Array): DecodedPassword {
  const fields = parsed(file);
  const known = schema.safeParse(fields);
  if (known.success) {
    const { scrypt, salt, hash } = known.data;
    return { kind: 'sound', kept: { cost: scrypt, salt, hash } };
  }
  const newer = newerSchema.safeParse(fields);
  return newer.success ? { kind: 'newer', version: newer.data.version } : { kind: 'broken' };
}

/** Undefined where it is no JSON. */
function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
