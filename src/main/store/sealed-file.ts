import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../core/time/instant';
import type { Owner } from './owner';

/**
 * What a file holds. On disk it is one JSON object that begins with the SHA-256 of all the file's other
 * bytes, so that a torn write, a flipped bit, zeros or garbage behind the end are noticed whatever they
 * hit. This holds in every version: only so can an older program tell a newer file from a broken one.
 */
export type SealedFile = {
  readonly owner: Owner;
  /** When it was written, by the computer's clock. */
  readonly savedAt: Instant;
  readonly body: unknown;
};

/** A file whose seal is unbroken, with that seal. */
export type OpenedFile = SealedFile & { readonly sha256: string };

export type Unsealed =
  | { readonly kind: 'sound'; readonly file: OpenedFile }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken' };

const version = 1;
const head = Buffer.from('{"sha256":"');
const restFrom = head.length + 64;

export function seal({ owner, savedAt, body }: SealedFile): {
  readonly bytes: Uint8Array;
  readonly sha256: string;
} {
  const fields = JSON.stringify({ version, owner, savedAt, body });
  const rest = Buffer.from(`",${fields.slice(1)}\n`);
  const sha256 = sealOf(rest);
  return { bytes: Buffer.concat([head, Buffer.from(sha256), rest]), sha256 };
}

export function unseal(bytes: Uint8Array): Unsealed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = file.toString('latin1', head.length, restFrom);
  const isWhole = file.subarray(0, head.length).equals(head);
  if (!isWhole || sha256 !== sealOf(file.subarray(restFrom))) return { kind: 'broken' };
  const fields = parsed(file.toString());
  const known = fieldsSchema.safeParse(fields);
  if (known.success) {
    const { owner, savedAt, body } = known.data;
    return { kind: 'sound', file: { owner, savedAt, body, sha256 } };
  }
  const unknown = newerSchema.safeParse(fields);
  return unknown.success ? { kind: 'newer', version: unknown.data.version } : { kind: 'broken' };
}

const fieldsSchema = z.object({
  version: z.literal(version),
  owner: z.object({ service: z.string(), organizationId: z.string() }),
  savedAt: z.int(),
  body: z.unknown(),
});

const newerSchema = z.object({ version: z.int().gt(version) });

function sealOf(rest: Uint8Array): string {
  return createHash('sha256').update(head).update(rest).digest('hex');
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
