import { createHash } from 'node:crypto';

/** A file with an unbroken seal over any fields, as another version of the program might write it. */
export function sealed(fields: object): Buffer {
  return sealedOver(`",${JSON.stringify(fields).slice(1)}\n`);
}

/** The same over any text that follows the seal. */
export function sealedOver(rest: string): Buffer {
  const sha256 = createHash('sha256').update(`{"sha256":"${rest}`).digest('hex');
  return Buffer.from(`{"sha256":"${sha256}${rest}`);
}
