import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sentinel } from '../../../scripts/packaging/fuses.mjs';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-fuses-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** Reads the fuses of a program with that wire, as a person does before a release. */
function checkFuses(wire: string) {
  const program = join(directory, 'narthex');
  writeFileSync(program, `${sentinel}\u0001${String.fromCharCode(wire.length)}${wire}`, 'latin1');
  const script = join(import.meta.dirname, '../../../scripts/packaging/check.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, '--fuses', program], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

test(
  'a program with the fuses as decided passes, and all nine are listed',
  { timeout: 30_000 },
  () => {
    const { status, lines } = checkFuses('000011001');
    expect(status).toBe(0);
    expect(lines).toHaveLength(9);
    expect(lines[4]).toBe('1  enableEmbeddedAsarIntegrityValidation');
  },
);

test('a program as Electron ships it fails, and each fuse is named', { timeout: 30_000 }, () => {
  const { status, lines } = checkFuses('101100011');
  expect(status).toBe(1);
  expect(lines.slice(9)).toContain('runAsNode is not off.');
});
