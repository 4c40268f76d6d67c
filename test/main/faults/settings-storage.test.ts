import Conf from 'conf';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, settingsName } from '../../../src/main/settings/settings';
import { at } from '../../fakes/event-instance';
import { manualClock } from '../../fakes/manual-clock';

/* The faults of storage that settings have to survive, by their numbers; storage.test.ts has the schedule's. */

const clock = manualClock(at('10:12'));

const defaults = {
  house: { everyScreen: {}, screens: {} },
  privacy: { rooms: {}, tags: {} },
  displays: [],
};

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** What a start makes of a settings file, and what is in the directory afterwards. */
function startWith(content: string | Uint8Array) {
  for (const name of readdirSync(directory)) rmSync(join(directory, name));
  writeFileSync(join(directory, 'settings.json'), content);
  return start();
}

function start() {
  const lines: string[] = [];
  const log = { info: () => undefined, warn: (line: string) => lines.push(line) };
  const open = () => new Conf({ cwd: directory, configName: settingsName, projectName: 'narthex' });
  const settings = readSettings(directory, open, log, clock);
  return { settings, lines, names: readdirSync(directory).sort() };
}

const whole = '{\n\t"port": 9000,\n\t"board": "agenda",\n\t"pollSeconds": 30\n}';
const aside = 'settings.json.bad-20261122T151200.000Z';

test('38 · settings that a power cut has cut off anywhere are set aside whole, and defaults hold', () => {
  for (let length = 0; length < whole.length; length += 1) {
    const part = whole.slice(0, length);
    expect(startWith(part), `${length} bytes`).toMatchObject({ settings: {}, names: [aside] });
    expect(readFileSync(join(directory, aside), 'utf8')).toBe(part);
  }
  expect(startWith(whole)).toMatchObject({ settings: { port: 9000 }, lines: [] });
});

test('39 · a kill at any moment of a change leaves settings that were set, old or new', async () => {
  writeFileSync(join(directory, 'settings.json'), '{"port":1,"pollSeconds":1001}');
  for (let round = 0; round < 6; round += 1) {
    const child = fork(join(import.meta.dirname, 'setting-child.ts'), [directory], {
      execArgv: [],
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    const exit = once(child, 'exit');
    await once(child, 'message');
    await wait(round * 5);
    child.kill('SIGKILL');
    await exit;
    const { settings, lines } = start();
    const { port = 0, pollSeconds } = settings as { port?: number; pollSeconds?: number };
    expect(lines).toEqual([]);
    expect(port).toBeGreaterThan(0);
    expect(pollSeconds).toBe(port + 1_000);
  }
}, 30_000);

test.each(['', '\0', '\0'.repeat(whole.length), `${whole}\0`, whole.replace('"port"', '\0port"')])(
  '40 · settings of %j are set aside and named, and defaults hold',
  (content) => {
    const { settings, lines, names } = startWith(content);
    expect(settings).toEqual(defaults);
    expect(names).toEqual([aside]);
    expect(lines).toEqual([
      `The settings in ${directory} are broken; they are set aside as ${aside}.`,
    ]);
  },
);

test('41 · settings that break again and again let every start be, and the newest three stand aside', () => {
  const days = manualClock(at('10:12'));
  for (let day = 1; day <= 5; day += 1) {
    days.setWall(at('10:12', day));
    writeFileSync(join(directory, 'settings.json'), `{ broken ${day}`);
    const open = () =>
      new Conf({ cwd: directory, configName: settingsName, projectName: 'narthex' });
    const log = { info: () => undefined, warn: () => undefined };
    expect(readSettings(directory, open, log, days)).toEqual(defaults);
  }
  const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
  expect(texts.sort()).toEqual(['{ broken 3', '{ broken 4', '{ broken 5']);
});
