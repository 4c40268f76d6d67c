import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/* The built bundle, out/main/web.js: run `npm run build` before. */

const entry = join(import.meta.dirname, '../../../out/main/web.js');

describe('49 · a web host', () => {
  let directory: string;
  let child: ChildProcess;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'narthex-web-'));
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await rm(directory, { recursive: true });
  });

  /** Serves the demonstration church on a port of this moment. It lives for half a minute at most. */
  async function start() {
    const port = await freePort();
    const args = [entry, '--demo', '--port', String(port), '--data-dir', directory];
    const started = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
      timeout: 30_000,
      killSignal: 'SIGKILL',
    });
    child = started;
    let stderr = '';
    started.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        (response) => response.status,
        () => null,
      );
    const end = async () => {
      started.kill('SIGTERM');
      const [code] = (await once(started, 'close')) as [number | null];
      return code;
    };
    return { started, status, end, stderr: () => stderr };
  }
  const linesOnDisk = () => readFile(join(directory, 'logs', 'narthex.log'), 'utf8');

  test('49 · writes on the disk what it writes on standard error', async () => {
    const { status, end, stderr } = await start();
    await expect.poll(status, { timeout: 10_000 }).toBe(200);
    expect(await end()).toBe(0);
    expect(stderr()).toMatch(/Z info Schedule read: /u);
    expect(await linesOnDisk()).toBe(stderr());
  });

  test('49 · goes on when nobody reads its output any more', async () => {
    const { started, status, end } = await start();
    started.stdout.destroy();
    started.stderr.destroy();
    await expect.poll(status, { timeout: 10_000 }).toBe(200);
    expect(await end()).toBe(0);
    expect(await linesOnDisk()).toMatch(/Z info Schedule read: /u);
  });

  test('50 · is the only one on its data: a second one leaves with 75 and one line', async () => {
    const { status } = await start();
    await expect.poll(status, { timeout: 10_000 }).toBe(200);
    const first = child;
    const second = await start();
    try {
      const [code] = (await once(second.started, 'close')) as [number | null];
      expect(code).toBe(75);
      expect(second.stderr()).toMatch(/^narthex: Narthex already runs on .+\n$/u);
      expect(await status()).toBe(200);
    } finally {
      first.kill('SIGKILL');
    }
  });

  test('50 · starts again at once after it was killed', async () => {
    const { started, status } = await start();
    await expect.poll(status, { timeout: 10_000 }).toBe(200);
    started.kill('SIGKILL');
    await once(started, 'exit');
    const next = await start();
    await expect.poll(next.status, { timeout: 10_000 }).toBe(200);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('60 · a web host has no displays to name, and says so', async () => {
  const child = spawn(process.execPath, [entry, '--identify'], { timeout: 20_000 });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, stderr]).toEqual([
    69,
    expect.stringContaining('narthex: --identify and --staff need'),
  ]);
});
