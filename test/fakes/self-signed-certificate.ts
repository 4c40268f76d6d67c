import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate for it that nobody vouches for, made on the spot. */
export type SelfSigned = { readonly key: string; readonly cert: string };

export type SelfSignedOptions = {
  readonly validFrom: Date;
  /** Before 2050. */
  readonly validTo: Date;
  /** Whom it names; by default, this computer by its address. */
  readonly dnsName?: string;
};

/** X.509 v3 by RFC 5280, with an elliptic key on P-256. */
export function selfSignedCertificate(options: SelfSignedOptions): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from('Narthex test')))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    issuer,
    sequence(utcTime(options.validFrom), utcTime(options.validTo)),
    issuer,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(isAuthority, subject(options.dnsName))),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function subject(dnsName: string | undefined): Buffer {
  const name =
    dnsName === undefined
      ? der(0x87, Buffer.from([127, 0, 0, 1]))
      : der(0x82, Buffer.from(dnsName, 'ascii'));
  return sequence(oid('551d11'), der(0x04, sequence(name)));
}

function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\D/gu, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`, 'ascii'));
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function set(...contents: readonly Buffer[]): Buffer {
  return der(0x31, ...contents);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

/** One value in the distinguished encoding rules of X.690. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const head = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const isAuthority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
