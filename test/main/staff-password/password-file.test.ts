import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../src/main/calendar/credential';
import { systemClock } from '../../../src/main/clock';
import { createEdgeLog } from '../../../src/main/edge-log';
import { encodePassword } from '../../../src/main/staff-password/kept-password';
import { createPasswordFile } from '../../../src/main/staff-password/password-file';
import { hashPassword } from '../../../src/main/staff-password/password-hash';
import { createDisk } from '../../../src/main/store/disk';
import { lightScrypt } from '../../fakes/light-scrypt';

const name = 'staff-password.json';
const kept = await hashPassword(new Secret('garden gate copper'), lightScrypt);
const whole = Buffer.from(encodePassword(kept)).toString();

let directory: string;
let lines: string[];
let look: ReturnType<typeof createPasswordFile>;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  lines = [];
  const log = createEdgeLog({
    info: (line) => lines.push(line),
    warn: (line) => lines.push(line),
  });
  look = createPasswordFile({ directory, disk: createDisk(systemClock), log });
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});
const write = (content: string) =>
  writeFileSync(join(directory, name), content, { mode: 0o600, flush: true });

test('there is none where none was set, and nothing to say about it', async () => {
  expect([await look(), lines]).toEqual([null, []]);
});

test('each look finds what is on the disk by then', async () => {
  write(whole);
  expect((await look())?.salt).toEqual(new Uint8Array(kept.salt));
  rmSync(join(directory, name));
  expect(await look()).toBeNull();
});

describe('38 · a staff password that is damaged is none', () => {
  test('wherever it is cut off, which is said once, with what mends it', async () => {
    for (let length = 0; length < whole.length - 1; length += 1) {
      write(whole.slice(0, length));
      expect(await look(), `${length} bytes`).toBeNull();
    }
    expect(lines).toEqual([
      expect.stringMatching(
        /is damaged\. Set it anew with --set-staff-password\. .+ no staff pages/u,
      ),
    ]);
  });

  test.each([
    ['a short salt', { salt: 'AAAA' }],
    ['a short hash', { hash: 'AAAA' }],
    ['a hash that is no base64', { hash: 'ä'.repeat(44) }],
    ['a cost that is no power of two', { scrypt: { ...lightScrypt, cost: 3 } }],
    ['a gigabyte', { scrypt: { cost: 2 ** 20, blockSize: 8, parallelization: 1 } }],
    ['a thousand rounds', { scrypt: { ...lightScrypt, parallelization: 1000 } }],
  ])('by %s', async (_what, change) => {
    write(JSON.stringify({ ...(JSON.parse(whole) as object), ...change }));
    expect(await look()).toBeNull();
    expect(lines).toHaveLength(1);
  });

  test('by a megabyte, or by a folder in its place', async () => {
    write('x'.repeat(1_000_000));
    expect(await look()).toBeNull();
    rmSync(join(directory, name));
    mkdirSync(join(directory, name));
    expect(await look()).toBeNull();
  });

  test('and is news again once it was mended', async () => {
    write('broken');
    await look();
    rmSync(join(directory, name));
    await look();
    write('broken');
    await look();
    expect(lines).toHaveLength(2);
  });
});

test("46 · a newer Narthex's is none, and stays", async () => {
  write('{"version": 2}');
  expect(await look()).toBeNull();
  expect(lines.join()).toContain('is of a newer Narthex');
  expect(statSync(join(directory, name)).size).toBeGreaterThan(0);
});

test.skipIf(process.getuid?.() === 0)('one that cannot be read is none', async () => {
  write(whole);
  chmodSync(join(directory, name), 0);
  expect(await look()).toBeNull();
  expect(lines.join()).toContain('cannot be read (EACCES)');
});

test.skipIf(process.platform === 'win32')(
  'threat 1 · one that others could open is its owner’s alone again, and staff are told',
  async () => {
    write(whole);
    chmodSync(join(directory, name), 0o644);
    expect(await look()).not.toBeNull();
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
    expect(lines).toEqual([expect.stringMatching(/^Others could open .+ another staff password/u)]);
  },
);
