import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { startCalendarService } from '../fakes/calendar-service';
import { canary } from '../fakes/canary';

const root = join(import.meta.dirname, '../..');
const credential = { applicationId: 'app-19c2', secret: canary };
const variables = {
  NARTHEX_PLANNING_CENTER_APP_ID: credential.applicationId,
  NARTHEX_PLANNING_CENTER_SECRET: credential.secret,
};

/** A machine that does other things meanwhile is slow, not wrong. */
const patience = { timeout: 15_000 };

let directory: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await rm(directory, { recursive: true, force: true });
});

/** What `npm start -- …` runs, without npm between: its output, its address, its end. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: directory, NARTHEX_DATA_DIR: directory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const listen = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const address = /^Narthex is serving boards at (http:\/\/127\.0\.0\.1:\d+\/)$/mu;
  return {
    pid: child.pid ?? 0,
    output: () => output,
    url: async () => {
      await expect.poll(() => output, patience).toMatch(address);
      return address.exec(output)?.[1] ?? '';
    },
    exitCode: async () => {
      if (child.exitCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** The one child of `npm start`. */
async function hostOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return Number(children.trim());
}

const healthOf = async (url: string) => {
  const response = await fetch(new URL('healthz', url));
  const { status } = (await response.json()) as { status: string };
  return [response.status, status];
};

describe('npm start', () => {
  test('without a display it says so and serves the demonstration church', async () => {
    const narthex = start(['--port', '0']);
    const url = await narthex.url();
    await expect.poll(() => healthOf(url), patience).toEqual([200, 'ok']);
    expect(narthex.output()).toMatch(/^Narthex serves boards for a browser, since .+$/mu);
    expect(narthex.output()).toMatch(/^Narthex shows the demonstration church; .+$/mu);
    expect((await fetch(new URL('board/agenda', url))).status).toBe(200);
  });

  test('with two variables set it shows the church of that credential', async () => {
    const church = createDemoChurch({
      now: Date.now,
      timeZone: 'Europe/London',
      seed: 5,
      credential,
      churchName: 'St Mary',
    });
    const service = await startCalendarService(church);
    const url = { NARTHEX_PLANNING_CENTER_URL: service.origin };
    const narthex = start(['--web', '--port', '0'], { ...variables, ...url });
    await expect.poll(() => narthex.url().then(healthOf), patience).toEqual([200, 'ok']);
    const path = join(directory, 'calendar', 'schedule.json');
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), patience).toContain('St Mary');
    const kept = await readFile(path, 'utf8');
    await service.close();
    expect(narthex.output() + kept).not.toContain(credential.secret);
    expect(narthex.output() + kept).not.toContain(btoa(`app-19c2:${credential.secret}`));
  });

  test('--demo wins over credentials, and says so', async () => {
    const narthex = start(['--web', '--demo', '--port', '0'], variables);
    await narthex.url();
    expect(narthex.output()).toContain('as asked, and leaves the credentials alone');
  });

  test('credentials that are refused never fall back to the demonstration', async () => {
    const church = createDemoChurch({ now: Date.now, timeZone: 'UTC', seed: 1, credential });
    const service = await startCalendarService(church);
    const env = { NARTHEX_PLANNING_CENTER_URL: service.origin, ...variables };
    const narthex = start(['--web', '--port', '0'], {
      ...env,
      NARTHEX_PLANNING_CENTER_SECRET: `${canary}-wrong`,
    });
    const url = await narthex.url();
    await expect
      .poll(() => narthex.output(), patience)
      .toContain('refused the application id and secret');
    expect(await healthOf(url)).toEqual([503, 'empty']);
    expect(narthex.output()).not.toContain(`${canary}-wrong`);
    await service.close();
  });

  test.runIf(process.platform === 'linux')(
    '57 · a host that is killed is started again, on what it kept',
    async () => {
      const narthex = start(['--web', '--port', '0']);
      const url = await narthex.url();
      await expect.poll(() => healthOf(url), patience).toEqual([200, 'ok']);
      process.kill(await hostOf(narthex.pid), 'SIGKILL');
      const stands = /^Narthex is serving boards at /gmu;
      await expect.poll(() => narthex.output().match(stands), patience).toHaveLength(2);
      expect(narthex.output()).toContain('It ended with SIGKILL, and is started again.');
    },
  );

  test('a taken port is one line and 69', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const narthex = start(['--web', '--port', String(port)]);
    expect(await narthex.exitCode()).toBe(69);
    expect(narthex.output()).toMatch(/^narthex: Port \d+ is taken\. .+\n$/u);
    taken.close();
  });

  test('half a credential is one line and 64', async () => {
    const narthex = start(['--web'], { NARTHEX_PLANNING_CENTER_SECRET: credential.secret });
    expect(await narthex.exitCode()).toBe(64);
    expect(narthex.output()).toMatch(
      /^narthex: NARTHEX_PLANNING_CENTER_APP_ID is missing\. .+\n$/u,
    );
    expect(narthex.output()).not.toContain(credential.secret);
  });

  test.each([
    ['--help', /--data-dir PATH/u],
    ['--version', /^\d+\.\d+\.\d+\n$/u],
  ])('%s is answered and ends with 0', async (flag, answer) => {
    const narthex = start([flag]);
    expect(await narthex.exitCode()).toBe(0);
    expect(narthex.output()).toMatch(answer);
  });
});
