import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { lineStream } from '../../src/main/line-stream';

const source = new URL('../../src/main/line-stream.ts', import.meta.url).href;

/** Writes lines to standard error once it is told to, and says on standard output that it got through. */
const program = `
  import { lineStream } from ${JSON.stringify(source)};
  const write = lineStream(process.stderr);
  process.stdin.once('data', async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      write('line');
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.stdout.write('still here', () => process.exit(0));
  });
`;

function start(standardError: 'pipe' | number) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', standardError],
    timeout: 20_000,
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = async () => {
    child.stdin?.write('go');
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  };
  return { child, end };
}

describe('49 · a host whose standard error nobody takes', () => {
  test('49 · goes on when its reader has gone (EPIPE)', async () => {
    const { child, end } = start('pipe');
    child.stderr?.destroy();
    expect(await end()).toEqual({ code: 0, output: 'still here' });
  });

  test.runIf(existsSync('/dev/full'))('49 · goes on when the disk is full (ENOSPC)', async () => {
    const full = openSync('/dev/full', 'w');
    const { end } = start(full);
    const result = await end();
    closeSync(full);
    expect(result).toEqual({ code: 0, output: 'still here' });
  });

  test('49 · keeps a bounded number of lines for a reader who does not read', () => {
    const stream = new Writable({ write: () => undefined });
    const write = lineStream(stream);
    for (let count = 0; count < 10_000; count += 1) write('x'.repeat(2_000));
    expect(stream.writableLength).toBeLessThan(1_100_000);
    expect(stream.writableLength).toBeGreaterThan(900_000);
  });
});
