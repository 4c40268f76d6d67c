import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/main/clock';
import {
  credentialCommand,
  type CommandMeans,
} from '../../../src/main/credential/credential-command';
import { createKeychain, type Keychain } from '../../../src/main/credential/keychain';
import { isRefusal, parseFlags } from '../../../src/main/settings/launch';
import { canary, holdsCanary } from '../../fakes/canary';
import { fakeSafeStorage } from '../../fakes/fake-safe-storage';
import { manualClock, settled } from '../../fakes/manual-clock';
import { memoryDisk } from '../../fakes/memory-disk';

type Environment = Readonly<Record<string, string>>;

const environment = {
  NARTHEX_PLANNING_CENTER_APP_ID: 'app',
  NARTHEX_PLANNING_CENTER_SECRET: 'a secret',
};

let directory: string;
let lines: string[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  lines = [];
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function commandOf(args: readonly string[], env: Environment = {}) {
  const flags = parseFlags(args);
  if (isRefusal(flags)) throw new Error('refused');
  return credentialCommand(flags, env);
}

function run(args: readonly string[], env: Environment, means: Partial<CommandMeans> = {}) {
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const input = Readable.from([]);
  return commandOf(
    args,
    env,
  )?.({
    directory,
    keychain: null,
    clock: systemClock,
    log,
    input,
    ...means,
  });
}

const kept = () =>
  JSON.parse(readFileSync(join(directory, 'credential.json'), 'utf8')) as {
    readonly origin: string;
    readonly applicationId: string;
    readonly secret: object;
  };

test('an ordinary start is no such command', () => {
  expect(commandOf([], environment)).toBeNull();
  expect(commandOf(['--demo', '--web'], environment)).toBeNull();
});

test('keeping and forgetting at once is refused', async () => {
  const both = ['--keep-credential', '--forget-credential'];
  expect(await run(both, environment)).toMatchObject({ exitCode: 64 });
  expect(readdirSync(directory)).toEqual([]);
});

describe('threat 1 · keeping says where', () => {
  test('in the keychain, by its name', async () => {
    const keychain = createKeychain(fakeSafeStorage('gnome_libsecret'), 'linux');
    const secretive = { ...environment, NARTHEX_PLANNING_CENTER_SECRET: canary };
    expect(await run(['--keep-credential'], secretive, { keychain })).toEqual({
      exitCode: 0,
      message: "The credential is kept in this computer's keychain (gnome_libsecret)",
    });
    expect(kept()).toMatchObject({
      origin: 'https://api.planningcenteronline.com',
      applicationId: 'app',
      secret: { tier: 'keychain', backend: 'gnome_libsecret' },
    });
  });

  test.skipIf(process.platform === 'win32').each([
    ['without a keychain', null],
    ['on basic_text', createKeychain(fakeSafeStorage('basic_text'), 'linux')],
    ['on unknown', createKeychain(fakeSafeStorage('unknown'), 'linux')],
  ])('in a file and unencrypted, %s', async (_where, keychain) => {
    const path = join(directory, 'credential.json');
    expect(await run(['--keep-credential'], environment, { keychain })).toEqual({
      exitCode: 0,
      message: `The credential is kept in a file that only you can read, unencrypted: ${path}`,
    });
    expect(kept().secret).toEqual({ tier: 'file', secret: 'a secret' });
  });

  test('for the origin that is asked', async () => {
    const env = { ...environment, NARTHEX_PLANNING_CENTER_URL: 'http://127.0.0.1:4000/' };
    await run(['--keep-credential'], env);
    expect(kept().origin).toBe('http://127.0.0.1:4000');
  });
});

describe('a credential is taken from two lines', () => {
  test.each([
    ['whole', ['app\na secret\n']],
    ['without a last line end', ['app\na secret']],
    ["with Windows' line ends", ['app\r\na secret\r\n']],
    ['in pieces', ['a', 'pp\na sec', 'ret', '\n']],
    ['with more behind them', ['app\na secret\nmore\n']],
  ])('that come %s', async (_how, pieces) => {
    await run(['--keep-credential'], {}, { input: Readable.from(pieces) });
    expect(kept()).toMatchObject({ applicationId: 'app', secret: { secret: 'a secret' } });
  });

  test('without waiting for what comes after them', async () => {
    const input = new Readable({ read: () => undefined });
    input.push('app\na secret\n');
    expect(await run(['--keep-credential'], {}, { input })).toMatchObject({ exitCode: 0 });
    expect(input.destroyed).toBe(true);
  });

  test('only where the environment gives none', async () => {
    const input = Readable.from(['other\nother secret\n']);
    await run(['--keep-credential'], environment, { input });
    expect(kept()).toMatchObject({ applicationId: 'app' });
  });

  test.each([
    ['nothing', [], 'There is no credential to keep.'],
    ['one line', ['app\n'], 'The second line, the secret, is missing.'],
    ['an empty first line', ['\na secret\n'], 'The first line, the application id, is missing.'],
    ['a colon', ['a:b\na secret\n'], 'holds a colon'],
  ])('and %s is refused with 64', async (_what, pieces, word) => {
    const input = Readable.from(pieces);
    const refusal = await run(['--keep-credential'], {}, { input });
    expect(refusal).toMatchObject({
      exitCode: 64,
      message: expect.stringContaining(word) as string,
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('and nobody is waited for at a terminal', async () => {
    const input = Object.assign(new Readable({ read: () => undefined }), { isTTY: true });
    expect(await run(['--keep-credential'], {}, { input })).toMatchObject({ exitCode: 64 });
  });
});

test('half a pair in the environment is refused, whatever is piped in', async () => {
  const input = Readable.from(['app\na secret\n']);
  const half = { NARTHEX_PLANNING_CENTER_APP_ID: 'app' };
  expect(await run(['--keep-credential'], half, { input })).toMatchObject({ exitCode: 64 });
});

test('an origin that is none is refused', async () => {
  const env = { ...environment, NARTHEX_PLANNING_CENTER_URL: 'http://calendar.example' };
  expect(await run(['--keep-credential'], env)).toMatchObject({ exitCode: 64 });
});

describe('threat 3 · a keychain that does not do its work', () => {
  const secretive = { ...environment, NARTHEX_PLANNING_CENTER_SECRET: canary };

  async function expectRefusal(answer: ReturnType<typeof run>) {
    const refusal = await answer;
    expect(refusal).toMatchObject({ exitCode: 69 });
    expect(refusal?.message).toMatch(/keychain does not take the credential\. Unlock it/u);
    expect(holdsCanary(JSON.stringify([refusal, lines]))).toBe(false);
    expect(readdirSync(directory)).toEqual([]);
  }

  test.each(['broken', 'locked'] as const)('is %s: nothing is kept in clear', async (mood) => {
    const storage = fakeSafeStorage();
    storage.mood = mood;
    const keychain = createKeychain(storage, 'linux');
    await expectRefusal(run(['--keep-credential'], secretive, { keychain }));
  });

  test('waits for a password is given a minute', async () => {
    const clock = manualClock(0);
    const silent: Keychain = {
      name: () => 'a keychain',
      seal: () => new Promise(() => undefined),
      open: () => new Promise(() => undefined),
    };
    const answer = run(['--keep-credential'], secretive, { keychain: silent, clock });
    await settled();
    await clock.pass(60_000);
    await expectRefusal(answer);
  });
});

describe('43 · a disk that is full', () => {
  function fullDisk(operation: 'write' | 'remove') {
    const clock = manualClock(0);
    const disk = memoryDisk(clock);
    disk.failures.push({ operation, code: 'ENOSPC' });
    return { clock, disk };
  }

  test('keeps nothing, which is said with its reason', async () => {
    const secretive = { ...environment, NARTHEX_PLANNING_CENTER_SECRET: canary };
    const answer = await run(['--keep-credential'], secretive, fullDisk('write'));
    expect(answer).toMatchObject({
      exitCode: 69,
      message: expect.stringMatching(/could not be kept in .+ \(ENOSPC\)\.$/u) as string,
    });
    expect(holdsCanary(JSON.stringify([answer, lines]))).toBe(false);
  });

  test('forgets nothing, which is said too', async () => {
    const answer = await run(['--forget-credential'], {}, fullDisk('remove'));
    expect(answer).toMatchObject({ exitCode: 69 });
  });
});

describe('forgetting', () => {
  test('removes what is kept', async () => {
    await run(['--keep-credential'], environment);
    expect(await run(['--forget-credential'], {})).toEqual({
      exitCode: 0,
      message: 'The credential is no longer kept.',
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('removes what is broken', async () => {
    writeFileSync(join(directory, 'credential.json'), 'broken');
    await run(['--forget-credential'], {});
    expect(readdirSync(directory)).toEqual([]);
  });

  test('says that there was nothing', async () => {
    expect(await run(['--forget-credential'], environment)).toEqual({
      exitCode: 0,
      message: 'No credential was kept.',
    });
  });
});
