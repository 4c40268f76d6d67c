import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Health } from '../../../src/main/sync/health';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { startCalendarService } from '../../fakes/calendar-service';
import { canary, holdsCanary } from '../../fakes/canary';

/* The built bundle, out/main/web.js, and where its credential comes from: run `npm run build` before. */

const entry = join(import.meta.dirname, '../../../out/main/web.js');
const credential = { applicationId: 'app-7c20', secret: canary };
const variables = {
  NARTHEX_PLANNING_CENTER_APP_ID: credential.applicationId,
  NARTHEX_PLANNING_CENTER_SECRET: credential.secret,
};

let service: Awaited<ReturnType<typeof startCalendarService>>;
let requests = 0;
beforeAll(async () => {
  const church = createDemoChurch({ now: Date.now, timeZone: 'UTC', seed: 1, credential });
  service = await startCalendarService((request) => {
    requests += 1;
    return church(request);
  });
});
afterAll(() => service.close());

let directory: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  requests = 0;
  directory = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  await rm(directory, { recursive: true });
});

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** A process of the web host's entry. It lives for half a minute at most. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') {
  const child = spawn(process.execPath, [entry, '--port', '0', '--data-dir', directory, ...args], {
    stdio: 'pipe',
    env: { PATH: process.env.PATH, NARTHEX_PLANNING_CENTER_URL: service.origin, ...env },
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  children.push(child);
  child.stdin.end(input);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

/** What `/healthz` says once it says what is asked for. */
async function healthOnce({ output }: ReturnType<typeof start>, isSo: (health: Health) => boolean) {
  const address = /serving boards at (http:\S+)/u;
  await expect.poll(output, { timeout: 15_000 }).toMatch(address);
  const url = new URL('healthz', address.exec(output())?.[1]);
  let text = '';
  await expect
    .poll(
      async () => {
        text = await fetch(url).then((response) => response.text());
        return isSo(JSON.parse(text) as Health);
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  expect(holdsCanary(text)).toBe(false);
  return JSON.parse(text) as Health;
}

const isWell = ({ status }: Health) => status === 'ok';

async function keepBy(...given: Parameters<typeof start>): Promise<string> {
  const kept = start(...given);
  expect(await kept.ended).toBe(0);
  return kept.output();
}

describe('threat 1 · a web host keeps a credential', () => {
  test('of the environment, and says that it is not encrypted', async () => {
    const output = await keepBy(['--keep-credential'], variables);
    const path = join(directory, 'credential.json');
    expect(output).toBe(
      `The credential is kept in a file that only you can read, unencrypted: ${path}\n`,
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(requests).toBe(0);
  });

  test('of two lines on standard input', async () => {
    const lines = `${credential.applicationId}\n${credential.secret}\n`;
    await keepBy(['--keep-credential'], {}, lines);
    const narthex = start([]);
    await healthOnce(narthex, isWell);
  });

  test('and starts with it from then on, until it is forgotten', async () => {
    await keepBy(['--keep-credential'], variables);
    const narthex = start([]);
    await healthOnce(narthex, isWell);
    expect(narthex.output()).toContain(`Narthex reads the calendar of ${service.origin}\n`);
    expect(requests).toBeGreaterThan(0);
    await killed(narthex.child);
    expect(await keepBy(['--forget-credential'])).toBe('The credential is no longer kept.\n');
    const demo = start([]);
    await healthOnce(demo, isWell);
    expect(demo.output()).toContain('demonstration church');
  });

  test('in that one file', async () => {
    await keepBy(['--keep-credential'], variables);
    const narthex = start([]);
    await healthOnce(narthex, isWell);
    // While it runs, files come and go that have no name yet.
    await killed(narthex.child);
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const holding: string[] = [];
    for (const each of entries.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(each.parentPath, each.name));
      if (holdsCanary(bytes)) holding.push(each.name);
    }
    expect(holding).toEqual(['credential.json']);
  });

  test('not while another process is on its data', async () => {
    const narthex = start(['--demo']);
    await healthOnce(narthex, isWell);
    const second = start(['--keep-credential'], variables);
    expect(await second.ended).toBe(75);
    expect(await readdir(directory)).not.toContain('credential.json');
  });

  test('and refuses half of one with 64 and one line', async () => {
    const half = start(['--keep-credential'], { NARTHEX_PLANNING_CENTER_SECRET: canary });
    expect(await half.ended).toBe(64);
    expect(half.output()).toMatch(/^narthex: NARTHEX_PLANNING_CENTER_APP_ID is missing\. .+\n$/u);
  });
});

test('a web host takes a credential from systemd', async () => {
  const systemd = join(directory, 'systemd');
  mkdirSync(systemd);
  await keepSystemd(systemd);
  await healthOnce(start([], { CREDENTIALS_DIRECTORY: systemd }), isWell);
});

/** By a process of its own: what this one writes is searched for the canary. */
async function keepSystemd(folder: string): Promise<void> {
  const script = `
    const { writeFileSync } = require('node:fs');
    writeFileSync(process.argv[1] + '/narthex-application-id', process.argv[2]);
    writeFileSync(process.argv[1] + '/narthex-secret', process.argv[3]);`;
  const child = spawn(process.execPath, [
    '--eval',
    script,
    folder,
    credential.applicationId,
    credential.secret,
  ]);
  await once(child, 'close');
}

describe('threat 2 · a web host that finds no credential to be had', () => {
  const kept = (secret: object) =>
    writeFileSync(
      join(directory, 'credential.json'),
      JSON.stringify({ version: 1, origin: service.origin, applicationId: 'app', secret }),
    );
  const hasWord = ({ why }: Health) => why.length > 0;

  test('since the windows have it in their keychain, says so and asks nobody', async () => {
    kept({ tier: 'keychain', backend: 'gnome_libsecret', sealed: 'AAAA' });
    const narthex = start([]);
    const { status, why } = await healthOnce(narthex, hasWord);
    expect(status).toBe('empty');
    expect(why.join()).toContain("which only Narthex's own windows can open. Start without --web");
    expect(narthex.output()).toContain("as soon as this computer's keychain gives the credential");
    expect(requests).toBe(0);
  });

  test('since its file is broken, says so at each start and shows no demonstration', async () => {
    writeFileSync(join(directory, 'credential.json'), '{"version": 1, ');
    for (let starts = 0; starts < 2; starts += 1) {
      const narthex = start([]);
      const { status, why } = await healthOnce(narthex, hasWord);
      expect(status).toBe('empty');
      expect(why.join()).toContain('Give it again with --keep-credential');
      expect(narthex.output()).not.toContain('demonstration');
      await killed(narthex.child);
    }
    expect((await readdir(directory)).join()).toContain('credential.json.bad-');
    expect(requests).toBe(0);
  });

  test('goes on with what is kept although its file is broken', async () => {
    await keepBy(['--keep-credential'], variables);
    const first = start([]);
    await healthOnce(first, isWell);
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(join(directory, 'credential.json'), '');
    const { status, coverage } = await healthOnce(start([]), hasWord);
    expect(status).toBe('stale');
    expect(coverage.length).toBeGreaterThan(0);
  });
});
