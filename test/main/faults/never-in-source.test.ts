import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { polledEngine } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';

/** Where, in all that is shipped or starts what is shipped, a pattern occurs. */
async function placesOf(pattern: RegExp): Promise<string[]> {
  const places: string[] = [];
  let files = 0;
  for await (const file of glob(['src/**/*.{ts,tsx,html}', 'scripts/**/*.mjs', 'package.json'])) {
    files += 1;
    const found = pattern.exec(readFileSync(file, 'utf8'));
    if (found) places.push(`${file}: ${found[0]}`);
  }
  expect(files).toBeGreaterThan(80);
  return places;
}

test('20 · nothing asks whether the computer believes to be online', async () => {
  const belief =
    /\bonLine\b|\bisOnline\b|['"`](online|offline)['"`]|\bnetworkInformation\b|\.connection\b/u;
  expect(await placesOf(belief)).toEqual([]);
});

test('20 · a computer that believes to be offline is polled for all the same', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const church = smallChurch('Choir');
  const { start, names } = polledEngine({
    fetch: (request) => Promise.resolve(church.answer(request)),
  });
  await start();
  expect(names()).toEqual(['Choir']);
});

test('threat 3 · nothing waits for a keychain, or takes a key in clear for one', async () => {
  const waiting =
    /\b(encryptString|decryptString|isEncryptionAvailable|setUsePlainTextEncryption)\b/u;
  expect(await placesOf(waiting)).toEqual([]);
});

test('threat 34 · nothing loosens what TLS checks', async () => {
  const loosened = new RegExp(
    [
      // Where it is taken out of the environment, it is named.
      '(?<!delete env\\.)NODE_TLS_REJECT_UNAUTHORIZED',
      'rejectUnauthorized',
      'checkServerIdentity',
      'certificate-error',
      'setCertificateVerifyProc',
      'ignore-certificate-errors',
      'allow-insecure',
      'setDefaultCACertificates',
      'insecureHTTPParser',
      'minVersion',
      'secureProtocol',
    ].join('|'),
    'iu',
  );
  expect(await placesOf(loosened)).toEqual([]);
});
