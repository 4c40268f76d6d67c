import Conf from 'conf';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, settingsName } from '../../../src/main/settings/settings';
import { at } from '../../fakes/event-instance';
import { manualClock } from '../../fakes/manual-clock';

const clock = manualClock(at('10:12'));

const noHouse = { everyScreen: {}, screens: {} };
const nothing = { house: noHouse, privacy: { rooms: {}, tags: {} }, displays: [] };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function read(content?: string) {
  if (content !== undefined) writeFileSync(join(directory, 'settings.json'), content);
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const open = () => new Conf({ cwd: directory, configName: settingsName, projectName: 'narthex' });
  return { settings: readSettings(directory, open, log, clock), lines };
}

test('without a file every setting has its default', () => {
  expect(read()).toEqual({ settings: nothing, lines: [] });
});

test('settings that fit are taken, and unknown ones left alone', () => {
  const { settings, lines } = read('{"port":9000,"board":"agenda","later":true}');
  expect(settings).toEqual({ ...nothing, port: 9000, board: 'agenda' });
  expect(lines).toEqual([]);
});

test('a logo is named by the path of its file', () => {
  expect(read('{"logo":"logo.svg"}').settings).toEqual({ ...nothing, logo: 'logo.svg' });
});

test.each(['""', '7', '["logo.png"]'])('a logo of %s is left out and complained of', (logo) => {
  const { settings, lines } = read(`{"logo":${logo}}`);
  expect(settings).toEqual(nothing);
  expect(lines).toEqual([expect.stringContaining('"logo"')]);
});

test('a value that does not fit is left out and named, and the others are taken', () => {
  const { settings, lines } = read('{"port":"many","pollSeconds":30}');
  expect(settings).toEqual({ ...nothing, pollSeconds: 30 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"port"');
});

test('what staff wrote about a screen is taken, and what does not fit is named with its range', () => {
  const { settings, lines } = read('{"screens":{"lobby":{"language":"de","distanceMetres":400}}}');
  expect(settings).toMatchObject({ house: { screens: { lobby: { language: 'de' } } } });
  expect(lines).toEqual([
    expect.stringContaining('screens.lobby.distanceMetres: must be a number'),
  ]);
});

test('displays are taken, and one that does not fit is named', () => {
  const { settings, lines } = read('{"displays":{"TV":"screen/lobby","TV 2":"menu"}}');
  expect(settings).toMatchObject({ displays: [{ display: 'TV', page: '/screen/lobby' }] });
  expect(lines).toEqual([expect.stringContaining('displays.TV 2: there is no board "menu"')]);
});

test('a directory that is a file is refused, with its name and the reason', () => {
  const path = join(directory, 'file');
  writeFileSync(path, '');
  const open = () => new Conf({ cwd: path, configName: settingsName, projectName: 'narthex' });
  const log = { info: () => undefined, warn: () => undefined };
  const refusal = readSettings(path, open, log, clock);
  expect(refusal).toMatchObject({ exitCode: 69 });
  expect(JSON.stringify(refusal)).toContain(path);
});

test('settings that are a folder are refused, and left as they are', () => {
  mkdirSync(join(directory, 'settings.json'));
  expect(read().settings).toMatchObject({ exitCode: 69 });
  expect(readdirSync(directory)).toEqual(['settings.json']);
});

test('the data directory is for its own user only', () => {
  const fresh = join(directory, 'fresh');
  const open = () => new Conf({ cwd: fresh, configName: settingsName, projectName: 'narthex' });
  readSettings(fresh, open, { info: () => undefined, warn: () => undefined }, clock);
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
});

test.each(['', '{"port":', '\0\0\0'])('a file of %j is set aside, and defaults hold', (content) => {
  const { settings, lines } = read(content);
  expect(settings).toEqual(nothing);
  expect(lines).toHaveLength(1);
  expect(readdirSync(directory)).toEqual(['settings.json.bad-20261122T151200.000Z']);
});
