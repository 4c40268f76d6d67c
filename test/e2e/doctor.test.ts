import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCalendarService } from '../fakes/calendar-service';
import { canary, holdsCanary } from '../fakes/canary';
import { traceOf } from '../fakes/doctor-world';

const root = join(import.meta.dirname, '../..');

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

type Environment = Readonly<Record<string, string>>;

/** What `npm start -- …` runs, without npm between. It lives for half a minute at most. */
function start(args: readonly string[], env: Environment = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: directory, NARTHEX_DATA_DIR: directory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
    killSignal: 'SIGTERM',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

async function askDoctor(env: Environment = {}) {
  const { output, ended } = start(['doctor'], env);
  const exitCode = await ended;
  return { exitCode, output: output() };
}

/** Shows the demonstration until it is on disk, and ends. */
async function keepDemoDays(): Promise<void> {
  const { child, output, ended } = start(['--web', '--demo', '--port', '0']);
  await expect.poll(output, { timeout: 15_000 }).toContain('Schedule read');
  child.kill('SIGTERM');
  await ended;
}

test('on an empty folder the doctor finds nothing broken, and leaves it empty', async () => {
  const { exitCode, output } = await askDoctor();
  expect(output).toMatch(/^well {7}kept days {4}None yet/mu);
  expect(output).toMatch(/^In all: /mu);
  expect(exitCode).toBe(0);
  expect(traceOf(directory)).toHaveLength(1);
});

test('on a folder with kept days it says which, and changes none', async () => {
  await keepDemoDays();
  const before = traceOf(directory);
  const { exitCode, output } = await askDoctor();
  expect(output).toMatch(/^well {7}kept days {4}\d+ days? (?:is|are) kept: \d{4}-/mu);
  expect(exitCode).toBe(0);
  expect(traceOf(directory)).toEqual(before);
});

test('while Narthex runs it says so, and the boards go on', async () => {
  const { child, output, ended } = start(['--web', '--demo', '--port', '0']);
  await expect.poll(output, { timeout: 15_000 }).toContain('Narthex is serving boards');
  expect((await askDoctor()).output).toMatch(/^well {7}Narthex {6}It runs now/mu);
  expect(child.exitCode).toBe(null);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a refused secret is broken, said once, and nowhere in the words', async () => {
  const service = await startCalendarService(() => new Response('', { status: 401 }));
  const { exitCode, output } = await askDoctor({
    NARTHEX_PLANNING_CENTER_APP_ID: 'app-19c2',
    NARTHEX_PLANNING_CENTER_SECRET: canary,
    NARTHEX_PLANNING_CENTER_URL: service.origin,
  });
  await service.close();
  expect(service.requests).toEqual(['GET /calendar/v2']);
  expect(output).toMatch(/^BROKEN {5}network {6}Planning Center refused/mu);
  expect(exitCode).toBe(1);
  expect(holdsCanary(output)).toBe(false);
});
