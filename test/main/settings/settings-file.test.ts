import Conf from 'conf';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../src/main/clock';
import { createSettingsFile } from '../../../src/main/settings/settings-file';
import { createDisk, type Disk } from '../../../src/main/store/disk';

const log = { info: () => undefined, warn: () => undefined };

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
  path = join(directory, 'settings.json');
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const fileWith = (disk?: Disk) =>
  createSettingsFile({ directory, clock: systemClock, log, ...(disk && { disk }) });

test('where there is no file it is made', async () => {
  expect(await fileWith().change(() => ({ port: 9000 }))).toBeNull();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ port: 9000 });
});

test('what a newer program wrote beside it stays', async () => {
  writeFileSync(path, '{"later":{"deep":[1]},"port":1,"__proto__":{"a":1}}');
  await fileWith().change((written) => ({ ...written, port: 2 }));
  expect(readFileSync(path, 'utf8').replaceAll(/\s/gu, '')).toBe(
    '{"later":{"deep":[1]},"port":2,"__proto__":{"a":1}}',
  );
});

test('conf reads what was written', async () => {
  await fileWith().change(() => ({ port: 9000, screens: { lobby: { theme: 'light' } } }));
  const conf = new Conf({ cwd: directory, configName: 'settings', projectName: 'narthex' });
  expect(conf.store).toEqual({ port: 9000, screens: { lobby: { theme: 'light' } } });
});

test('a complaint writes nothing', async () => {
  expect(await fileWith().change(() => 'It does not fit.')).toBe('It does not fit.');
  expect(readdirSync(directory)).toEqual([]);
});

test.each(['', '{"port":', '[1]', 'null', '\0\0'])(
  'a file of %j is left as it is, and complained of',
  async (content) => {
    writeFileSync(path, content);
    expect(await fileWith().change(() => ({ port: 1 }))).toContain('is no JSON');
    expect(readFileSync(path, 'utf8')).toBe(content);
  },
);

test('a folder in its place is complained of', async () => {
  mkdirSync(path);
  expect(await fileWith().change(() => ({}))).toContain('is no JSON');
});

test('a full disk leaves the file as it was, and says so', async () => {
  writeFileSync(path, '{"port":1}');
  const full: Disk = {
    ...createDisk(systemClock),
    write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  expect(await fileWith(full).change(() => ({ port: 2 }))).toMatch(/ENOSPC.*Nothing has changed/u);
  expect(readFileSync(path, 'utf8')).toBe('{"port":1}');
});

test('changes that come at once are made one after another, and none is lost', async () => {
  const file = fileWith();
  const add = (name: string) => file.change((written) => ({ ...written, [name]: true }));
  await Promise.all(['a', 'b', 'c'].map(add));
  expect(await file.read()).toEqual({ a: true, b: true, c: true });
});

test('what a killed write has left is cleared away by the next', async () => {
  writeFileSync(`${path}.tmp-0123456789ab`, '{"port":');
  await fileWith().change(() => ({ port: 1 }));
  expect(readdirSync(directory)).toEqual(['settings.json']);
});

test('39 · a kill at any moment of a change leaves settings that were set, old or new', async () => {
  writeFileSync(path, '{"port":1,"pollSeconds":1001}');
  for (let round = 0; round < 6; round += 1) {
    const child = fork(join(import.meta.dirname, 'changing-child.ts'), [directory], {
      execArgv: [],
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    const exit = once(child, 'exit');
    await once(child, 'message');
    await wait(round * 5);
    child.kill('SIGKILL');
    await exit;
    const written = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
    expect(written.port).toBeGreaterThan(0);
    expect(written.pollSeconds).toBe((written.port ?? 0) + 1_000);
  }
}, 30_000);
