import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../../src/main/store/sealed-file';
import { sealed, sealedOver } from '../../fakes/sealed';

const file = {
  owner: { service: 'a service', organizationId: '1' },
  savedAt: 1_795_360_320_000,
  body: { name: 'Gottesdienst für Große' },
};
const { bytes, sha256 } = seal(file);

test('what was sealed is unsealed, with its seal', () => {
  expect(unseal(bytes)).toEqual({ kind: 'sound', file: { ...file, sha256 } });
});

test('a sealed file is one line of JSON that anybody can read', () => {
  const text = Buffer.from(bytes).toString();
  expect(JSON.parse(text)).toMatchObject({ sha256, version: 1, savedAt: file.savedAt });
  expect(text.indexOf('\n')).toBe(text.length - 1);
});

describe('a file is broken', () => {
  test('with any one bit of it flipped', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(unseal(flipped), `bit ${bit} of byte ${at}`).toEqual({ kind: 'broken' });
      }
    }
  });

  test('cut off after any byte', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(unseal(bytes.subarray(0, length)), `${length} bytes`).toEqual({ kind: 'broken' });
    }
  });

  test.each([
    ['a new line', '\n'],
    ['a zero', '\0'],
    ['itself', Buffer.from(bytes).toString()],
  ])('with %s behind its end', (_, garbage) => {
    expect(unseal(Buffer.concat([bytes, Buffer.from(garbage)]))).toEqual({ kind: 'broken' });
  });

  test('full of zeros', () => {
    expect(unseal(new Uint8Array(bytes.length))).toEqual({ kind: 'broken' });
  });
});

describe('a file of another version', () => {
  test('is broken where its seal is, whatever version it says', () => {
    const text = Buffer.from(bytes).toString().replace('"version":1', '"version":2');
    expect(unseal(Buffer.from(text))).toEqual({ kind: 'broken' });
  });

  test('is newer where its seal is unbroken, whatever else it holds', () => {
    expect(unseal(sealed({ version: 7, lines: [] }))).toEqual({ kind: 'newer', version: 7 });
  });

  test.each(['","version":0,"body":{}}', '","version":"2"}', '","version":1}', '"}', '",,'])(
    'is broken where it says %j',
    (rest) => {
      expect(unseal(sealedOver(rest))).toEqual({ kind: 'broken' });
    },
  );
});
