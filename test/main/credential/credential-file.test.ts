import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { readCredentialFile } from '../../../src/main/credential/credential-file';
import { createCredentialKeeper } from '../../../src/main/credential/credential-keeper';
import { encodeCredential } from '../../../src/main/credential/kept-credential';
import { systemClock } from '../../../src/main/clock';
import { createEdgeLog } from '../../../src/main/edge-log';
import { canary, holdsCanary } from '../../fakes/canary';
import { at } from '../../fakes/event-instance';
import { manualClock } from '../../fakes/manual-clock';
import { memoryDisk } from '../../fakes/memory-disk';
import { leaksSoFar } from '../../canary-watch';

const name = 'credential.json';
const given = {
  origin: 'https://calendar.invalid',
  applicationId: 'app',
  secret: new Secret('of-the-file'),
};
const sealed = { backend: 'kwallet6', sealed: new Uint8Array([1, 2, 250]) };

let directory: string;
let lines: string[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  lines = [];
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const log = {
  info: (line: string) => lines.push(line),
  warn: (line: string) => lines.push(line),
};
const read = () => readCredentialFile(directory, { log, clock: manualClock(at('10:12')) });
const keeper = () =>
  createCredentialKeeper({ directory, clock: systemClock, log: createEdgeLog(log) });
const write = (content: string | Uint8Array) =>
  writeFileSync(join(directory, name), content, { mode: 0o600 });
const modeOf = (path: string) => statSync(join(directory, path)).mode & 0o777;
const whole = () =>
  Buffer.from(encodeCredential({ ...given, secret: { tier: 'keychain', ...sealed } })).toString();

describe('threat 1 · a kept credential', () => {
  test('comes back as it was kept, sealed', async () => {
    expect(await keeper().keep(given, sealed)).toBe('keychain');
    const kept = { ...given, secret: { tier: 'keychain', ...sealed } };
    expect(read()).toEqual({ kind: 'sound', kept });
  });

  test('comes back as it was kept, in clear', async () => {
    expect(await keeper().keep(given, null)).toBe('file');
    const found = read();
    const secret = found.kind === 'sound' ? found.kept.secret : null;
    expect(secret?.tier === 'file' && secret.secret.reveal()).toBe('of-the-file');
  });

  test('names its tier in the file', async () => {
    await keeper().keep(given, null);
    expect(JSON.parse(readFileSync(join(directory, name), 'utf8'))).toEqual({
      version: 1,
      origin: 'https://calendar.invalid',
      applicationId: 'app',
      secret: { tier: 'file', secret: 'of-the-file' },
    });
  });

  test('is written to its file and nowhere else', async () => {
    await keeper().keep({ ...given, secret: new Secret(canary) }, null);
    expect(leaksSoFar()).toEqual(["a file handle's writeFile"]);
    expect(lines.filter(holdsCanary)).toEqual([]);
  });

  test('does not show its secret once it is read', async () => {
    await keeper().keep({ ...given, secret: new Secret(canary) }, null);
    leaksSoFar();
    expect(holdsCanary(JSON.stringify(read()))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')(
    'can be opened by its owner alone, in a folder of its own',
    async () => {
      const inner = join(directory, 'data');
      await createCredentialKeeper({
        directory: inner,
        clock: systemClock,
        log: createEdgeLog(log),
      }).keep(given, null);
      expect([modeOf('data'), modeOf(join('data', name))]).toEqual([0o700, 0o600]);
    },
  );

  test.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o604, 0o777])(
    'that others can open (%i) is theirs no longer, and staff are told',
    (mode) => {
      write(whole());
      chmodSync(join(directory, name), mode);
      expect(read()).toMatchObject({ kind: 'sound' });
      expect(modeOf(name)).toBe(0o600);
      expect(lines).toEqual([expect.stringMatching(/^Others .+ make a new token\.$/u)]);
    },
  );
});

describe('38 · a credential that is damaged', () => {
  test('anywhere is set aside whole, and the church is not forgotten', () => {
    const text = whole();
    for (let length = 0; length < text.length - 1; length += 1) {
      write(text.slice(0, length));
      expect(read(), `${length} bytes`).toEqual({ kind: 'lost', why: 'broken' });
    }
    const aside = `${name}.bad-20261122T151200.000Z`;
    expect(readdirSync(directory)).toEqual([aside]);
    expect(readFileSync(join(directory, aside), 'utf8')).toBe(text.slice(0, -2));
    expect(read()).toEqual({ kind: 'lost', why: 'broken' });
  });

  test.each([
    ['an http origin', { origin: 'http://calendar.example' }],
    ['an origin with a path', { origin: 'https://calendar.example/a' }],
    ['no application id', { applicationId: '' }],
    ['a colon in it', { applicationId: 'a:b' }],
    ['no secret', { secret: { tier: 'file', secret: '' } }],
    ['a tier that nobody knows', { secret: { tier: 'cloud', secret: 'a' } }],
    ['a seal that is no base64', { secret: { tier: 'keychain', backend: 'k', sealed: 'ä' } }],
    ['an empty seal', { secret: { tier: 'keychain', backend: 'k', sealed: '' } }],
  ])('by %s is not used', (_what, change) => {
    write(JSON.stringify({ ...(JSON.parse(whole()) as object), ...change }));
    expect(read()).toEqual({ kind: 'lost', why: 'broken' });
  });

  test('by a megabyte is not read', () => {
    write('x'.repeat(1_000_000));
    expect(read()).toEqual({ kind: 'lost', why: 'broken' });
  });

  test('and is a folder is not read', () => {
    mkdirSync(join(directory, name));
    expect(read()).toEqual({ kind: 'lost', why: 'broken' });
  });

  test('is named in the log without what stands in it', () => {
    write('{"secret": "of-the-file"');
    read();
    expect(lines.join()).toContain('is broken; it is set aside as credential.json.bad-');
    expect(lines.join()).not.toContain('of-the-file');
  });
});

test.skipIf(process.getuid?.() === 0)('a credential that cannot be read stays', () => {
  write(whole());
  chmodSync(join(directory, name), 0);
  expect(read()).toEqual({ kind: 'lost', why: 'unreadable' });
  expect(readdirSync(directory)).toEqual([name]);
});

describe("46 · a newer Narthex's credential", () => {
  const newer = '{"version": 2, "keyring": "of a later day"}';

  test('stays where it is', () => {
    write(newer);
    expect(read()).toEqual({ kind: 'lost', why: 'newer' });
    expect(readdirSync(directory)).toEqual([name]);
  });

  test('is moved aside by another one', async () => {
    write(newer);
    await keeper().keep(given, sealed);
    expect(readdirSync(directory).sort()).toEqual([name, `${name}.version-2`]);
  });
});

describe('keeping another', () => {
  test('39 · leaves the old or the new one, whenever it is killed', async () => {
    await keeper().keep(given, null);
    for (let round = 0; round < 5; round += 1) {
      const child = fork(join(import.meta.dirname, 'keeping-child.ts'), [directory], {
        execArgv: [],
        timeout: 20_000,
        killSignal: 'SIGKILL',
      });
      await once(child, 'message');
      await setTimeout(3 * round);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const found = read();
      const secret = found.kind === 'sound' ? found.kept.secret : null;
      expect(secret?.tier === 'file' && secret.secret.reveal()).toMatch(/^secret-\d+$/u);
    }
    await keeper().keep(given, null);
    expect(readdirSync(directory)).toEqual([name]);
  });

  test('removes what broken ones and killed writes have left', async () => {
    write('broken');
    read();
    writeFileSync(join(directory, `${name}.tmp-0123456789ab`), whole());
    await keeper().keep(given, sealed);
    expect(readdirSync(directory)).toEqual([name]);
  });

  test.each(['write', 'read'] as const)(
    'leaves the old one where the disk fails a %s',
    async (operation) => {
      const clock = manualClock(at('10:12'));
      const disk = memoryDisk(clock);
      const inMemory = createCredentialKeeper({
        directory: '/data',
        clock,
        log: createEdgeLog(log),
        disk,
      });
      await inMemory.keep(given, sealed);
      const before = disk.files.get(`/data/${name}`);
      disk.failures.push({ operation, code: 'ENOSPC' });
      await expect(inMemory.keep({ ...given, applicationId: 'other' }, null)).rejects.toThrow();
      expect([...disk.files]).toEqual([[`/data/${name}`, before]]);
    },
  );
});

describe('forgetting', () => {
  test('removes the file, and what may hold a part of it', async () => {
    await keeper().keep(given, null);
    writeFileSync(join(directory, `${name}.tmp-0123456789ab`), whole());
    writeFileSync(join(directory, `${name}.bad-20261122T151200.000Z`), whole());
    writeFileSync(join(directory, 'settings.json'), '{}');
    expect(await keeper().forget()).toBe(true);
    expect(readdirSync(directory)).toEqual(['settings.json']);
    expect(read()).toEqual({ kind: 'nothing' });
  });

  test('says where there was nothing', async () => {
    expect(await keeper().forget()).toBe(false);
  });
});
