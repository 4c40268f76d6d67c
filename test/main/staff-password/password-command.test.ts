import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { systemClock } from '../../../src/main/clock';
import { isRefusal, parseFlags } from '../../../src/main/settings/launch';
import { decodePassword } from '../../../src/main/staff-password/kept-password';
import {
  passwordCommand,
  type PasswordMeans,
} from '../../../src/main/staff-password/password-command';
import { isPassword } from '../../../src/main/staff-password/password-hash';
import { canary, holdsCanary } from '../../fakes/canary';
import { lightScrypt } from '../../fakes/light-scrypt';
import { manualClock, settled } from '../../fakes/manual-clock';
import { memoryDisk } from '../../fakes/memory-disk';

const name = 'staff-password.json';
const word = 'garden gate copper';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function commandOf(args: readonly string[]) {
  const flags = parseFlags(args);
  if (isRefusal(flags)) throw new Error('refused');
  return passwordCommand(flags);
}

function run(args: readonly string[], means: Partial<PasswordMeans> = {}) {
  return commandOf(args)?.({
    directory,
    clock: systemClock,
    input: Readable.from([]),
    output: new PassThrough(),
    cost: lightScrypt,
    ...means,
  });
}
const set = (pieces: readonly string[], means: Partial<PasswordMeans> = {}) =>
  run(['--set-staff-password'], { input: Readable.from(pieces), ...means });

function kept() {
  const decoded = decodePassword(readFileSync(join(directory, name)));
  if (decoded.kind !== 'sound') throw new Error(decoded.kind);
  return decoded.kept;
}
const isSet = (text: string) => isPassword(new Secret(text), kept());

test('an ordinary start is no such command', () => {
  expect(commandOf(['--web', '--keep-credential'])).toBeNull();
});

test('setting and forgetting at once is refused', async () => {
  const both = ['--set-staff-password', '--forget-staff-password'];
  expect(await run(both)).toMatchObject({ exitCode: 64 });
});

describe('a staff password is taken from one line', () => {
  test.each([
    ['whole', [`${word}\n`]],
    ['without its end', [word]],
    ["with Windows' line end and space around it", [` ${word} \r\n`]],
    ['in pieces', ['garden ', 'gate copper', '\n']],
    ['with more behind it', [`${word}\nmore\n`]],
  ])('that comes %s', async (_how, pieces) => {
    expect(await set(pieces)).toMatchObject({ exitCode: 0 });
    expect(await isSet(word)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['nine characters', 'x'.repeat(9)],
    ['nine of more than one unit', '🔑'.repeat(9)],
    ['ten with space around eight', ' 12345678 '],
    ['two hundred and one', 'x'.repeat(201)],
  ])('and %s is refused, with the rule', async (_what, line) => {
    expect(await set([`${line}\n`])).toMatchObject({
      exitCode: 64,
      message: expect.stringContaining('10 to 200 characters') as string,
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('and is the same however a keyboard composes it', async () => {
    await set(['Ka\u0308sebro\u0308tchen\n']);
    expect(await isSet('K\u00E4sebr\u00F6tchen')).toBe(true);
  });
});

describe('at a terminal', () => {
  function terminal() {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    let shown = '';
    const output = new PassThrough().on('data', (chunk: Buffer) => (shown += chunk.toString()));
    const type = async (text: string) => {
      await settled();
      input.write(text);
    };
    const answer = run(['--set-staff-password'], { input, output });
    return { input, type, answer, shown: () => shown };
  }

  test('it is asked for twice, and not shown', async () => {
    const { type, answer, shown } = terminal();
    await type(`${canary}\r`);
    await type(`${canary}\r`);
    expect(await answer).toMatchObject({ exitCode: 0 });
    expect(shown()).toBe('Staff password: \nOnce more: \n');
    expect(await isSet(canary)).toBe(true);
  });

  test('two that differ change nothing', async () => {
    const { type, answer } = terminal();
    await type(`${word}\r`);
    await type(`${word}s\r`);
    expect(await answer).toMatchObject({ exitCode: 64 });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('who leaves changes nothing', async () => {
    const { input, type, answer } = terminal();
    await type(`${word}\r`);
    input.end();
    expect(await answer).toMatchObject({ exitCode: 64 });
  });
});

describe('threat 1 · what is kept of a staff password', () => {
  test('holds neither it nor a quick hash of it', async () => {
    await set([`${canary}\n`]);
    expect(holdsCanary(readFileSync(join(directory, name)))).toBe(false);
    expect(Object.keys(JSON.parse(readFileSync(join(directory, name), 'utf8')) as object)).toEqual([
      'version',
      'scrypt',
      'salt',
      'hash',
    ]);
  });

  test('costs whoever guesses 32 MB and three rounds, unless told otherwise', async () => {
    const input = Readable.from([`${word}\n`]);
    const means = { directory, clock: systemClock, input, output: new PassThrough() };
    await commandOf(['--set-staff-password'])?.(means);
    expect(kept().cost).toEqual({ cost: 2 ** 15, blockSize: 8, parallelization: 3 });
    expect(await isSet(word)).toBe(true);
  });

  test('is another each time, for the same one too', async () => {
    await set([`${word}\n`]);
    const first = kept();
    await set([`${word}\n`]);
    expect(kept().salt).not.toEqual(first.salt);
    expect(kept().hash).not.toEqual(first.hash);
  });

  test.skipIf(process.platform === 'win32')('is readable by its owner alone', async () => {
    await set([`${word}\n`]);
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
  });
});

test('43 · a full disk leaves the former one, which is said with its reason', async () => {
  const clock = manualClock(0);
  const disk = memoryDisk(clock);
  await set([`${word}\n`], { clock, disk });
  const before = [...disk.files];
  disk.failures.push({ operation: 'write', code: 'ENOSPC' });
  const answer = await set([`${canary}\n`], { clock, disk });
  expect(answer).toMatchObject({
    exitCode: 69,
    message: expect.stringMatching(/could not be set \(ENOSPC\)\.$/u) as string,
  });
  expect(holdsCanary(JSON.stringify(answer))).toBe(false);
  expect([...disk.files]).toEqual(before);
});

describe('forgetting', () => {
  test('removes it, and what a killed write has left', async () => {
    await set([`${word}\n`]);
    writeFileSync(join(directory, `${name}.tmp-0123456789ab`), 'part');
    expect(await run(['--forget-staff-password'])).toMatchObject({ exitCode: 0 });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('says that there was none', async () => {
    expect(await run(['--forget-staff-password'])).toEqual({
      exitCode: 0,
      message: 'No staff password was set.',
    });
  });
});
