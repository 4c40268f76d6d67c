import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCredential } from '../../../src/main/credential/find-credential';
import { encodeCredential } from '../../../src/main/credential/kept-credential';
import { originOf } from '../../../src/main/credential/service-origin';
import { Secret } from '../../../src/main/calendar/credential';
import { isRefusal } from '../../../src/main/settings/launch';
import { canary, holdsCanary } from '../../fakes/canary';

let directory: string;
let systemd: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  systemd = join(directory, 'systemd');
  mkdirSync(systemd);
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const lines: string[] = [];
const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
const notes = { log, clock: { wall: () => 0 } };

/** No secret that matters: what is written to a file here is searched for the canary. */
const keptSecret = 'of-the-file';

function keep(applicationId: string): void {
  const secret = { tier: 'file', secret: new Secret(keptSecret) } as const;
  const kept = { origin: 'https://kept.example', applicationId, secret };
  writeFileSync(join(directory, 'credential.json'), encodeCredential(kept), { mode: 0o600 });
}
function giveBySystemd(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(systemd, name), text);
}
const environment = {
  NARTHEX_PLANNING_CENTER_APP_ID: 'of-the-environment',
  NARTHEX_PLANNING_CENTER_SECRET: canary,
};
const find = (env: Readonly<Record<string, string>>) => findCredential(env, directory, notes);

function applicationIdFound(env: Readonly<Record<string, string>>): string | null {
  const found = find(env);
  if (found === null || isRefusal(found) || found.kind !== 'open') return null;
  return found.credential.applicationId;
}

test('the environment counts before systemd, systemd before what is kept', () => {
  keep('of-the-file');
  const both = { ...environment, CREDENTIALS_DIRECTORY: systemd };
  giveBySystemd({ 'narthex-application-id': 'of-systemd\n', 'narthex-secret': 'a secret\n' });
  expect(applicationIdFound(both)).toBe('of-the-environment');
  expect(applicationIdFound({ CREDENTIALS_DIRECTORY: systemd })).toBe('of-systemd');
  expect(applicationIdFound({})).toBe('of-the-file');
});

test('without any there is none', () => {
  expect(find({})).toBeNull();
  expect(find({ CREDENTIALS_DIRECTORY: systemd })).toBeNull();
  expect(find({ CREDENTIALS_DIRECTORY: '/nonexistent' })).toBeNull();
  expect(findCredential({}, '/nonexistent', notes)).toBeNull();
});

test("systemd's files may end with a line", () => {
  giveBySystemd({ 'narthex-application-id': ' app\n', 'narthex-secret': `${keptSecret}\r\n` });
  const found = find({ CREDENTIALS_DIRECTORY: systemd });
  expect(found).toMatchObject({ kind: 'open', credential: { applicationId: 'app' }, origin: null });
  const isOpen = found !== null && !isRefusal(found) && found.kind === 'open';
  expect(isOpen && found.credential.secret.reveal()).toBe(keptSecret);
});

describe('half a pair is refused with 64 and one line, whatever else there is', () => {
  const half = (name: string) => ({
    exitCode: 64,
    message: expect.stringMatching(new RegExp(`^${name} is missing\\. .+$`, 'u')) as string,
  });

  test('of the environment', () => {
    keep('of-the-file');
    const { NARTHEX_PLANNING_CENTER_SECRET: secret } = environment;
    const refusal = find({ NARTHEX_PLANNING_CENTER_SECRET: secret });
    expect(refusal).toEqual(half('NARTHEX_PLANNING_CENTER_APP_ID'));
    expect(holdsCanary(JSON.stringify(refusal))).toBe(false);
  });

  test.each([
    ['narthex-application-id', 'narthex-secret'],
    ['narthex-secret', 'narthex-application-id'],
  ])('of systemd, which gave only %s', (given, missing) => {
    keep('of-the-file');
    giveBySystemd({ [given]: 'something' });
    expect(find({ CREDENTIALS_DIRECTORY: systemd })).toEqual(half(join(systemd, missing)));
  });
});

test.each([
  ['a colon', 'a:b', 'holds a colon'],
  ['a megabyte', 'x'.repeat(1_000_000), 'no file that could hold'],
])('a file of systemd with %s is refused', (_what, text, word) => {
  giveBySystemd({ 'narthex-application-id': text, 'narthex-secret': 'a secret' });
  expect(find({ CREDENTIALS_DIRECTORY: systemd })).toMatchObject({
    exitCode: 64,
    message: expect.stringContaining(word) as string,
  });
});

test.skipIf(process.getuid?.() === 0)('a file of systemd that cannot be read is refused', () => {
  giveBySystemd({ 'narthex-application-id': 'app', 'narthex-secret': 'a secret' });
  chmodSync(join(systemd, 'narthex-secret'), 0);
  expect(find({ CREDENTIALS_DIRECTORY: systemd })).toMatchObject({
    message: expect.stringContaining('(EACCES)') as string,
  });
});

describe('a kept credential', () => {
  test('goes to the origin that it was kept for', () => {
    keep('app');
    expect(find({})).toMatchObject({ origin: 'https://kept.example' });
    expect(originOf({}, 'https://kept.example')).toBe('https://kept.example');
  });

  test('goes to no other, whatever the environment says', () => {
    const env = { NARTHEX_PLANNING_CENTER_URL: 'https://other.example' };
    expect(originOf(env, 'https://kept.example')).toMatchObject({ exitCode: 64 });
    expect(originOf(env, 'https://other.example')).toBe('https://other.example');
    expect(originOf(env, null)).toBe('https://other.example');
  });
});
