import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { createSnapshotFile, ownerOf } from '../../../src/main/sync/snapshot-file';
import { at, church, instance, rooms } from '../../fakes/event-instance';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const day = { date: '2026-11-22', startsAt: at('0:00'), endsAt: at('0:00', 23) };
const snapshot: Snapshot = {
  organization: church,
  rooms,
  days: [
    { ...day, fetchedAt: at('10:12'), instances: [instance()], holdsFetchedAt: null, holds: [] },
  ],
  changes: [],
};

function fileOf(owner = 'owner') {
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const path = join(directory, 'demo', 'schedule.json');
  return { file: createSnapshotFile(path, owner, log), path, lines };
}

test('what was written is read', async () => {
  const { file } = fileOf();
  await file.write(snapshot);
  expect(await file.read()).toEqual(snapshot);
});

test('before the first write there is nothing, and nothing to say', async () => {
  const { file, lines } = fileOf();
  expect(await file.read()).toBeNull();
  expect(lines).toEqual([]);
});

test('only the own user may read the file', async () => {
  const { file, path } = fileOf();
  await file.write(snapshot);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a write leaves no other file behind', async () => {
  const { file } = fileOf();
  await file.write(snapshot);
  await file.write({ ...snapshot, rooms: [] });
  expect(await readdir(join(directory, 'demo'))).toEqual(['schedule.json']);
});

test.each([
  ['empty', () => ''],
  ['cut short', (text: string) => text.slice(0, -20)],
  ['full of zeros', (text: string) => '\0'.repeat(text.length)],
  ['JSON of another kind', () => '[1]'],
  ['of another version', (text: string) => text.replace('"version":1', '"version":9')],
  ['without an end of an event', (text: string) => text.replace('"endsAt"', '"ends"')],
])('a file that is %s is set aside and named in the log', async (_, damage) => {
  const { file, path, lines } = fileOf();
  await file.write(snapshot);
  await writeFile(path, damage(await readFile(path, 'utf8')));
  expect(await file.read()).toBeNull();
  expect(await readdir(join(directory, 'demo'))).toEqual(['schedule.json.bad']);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('schedule.json.bad');
});

test("another owner's schedule is not shown", async () => {
  await fileOf('church a').file.write(snapshot);
  const { file, lines } = fileOf('church b');
  expect(await file.read()).toBeNull();
  expect(lines).toHaveLength(1);
});

test('owners differ by origin and by application id, and tell neither', () => {
  const owners = [
    ownerOf('https://a.example', 'one'),
    ownerOf('https://a.example', 'two'),
    ownerOf('https://b.example', 'one'),
  ];
  expect(new Set(owners).size).toBe(3);
  expect(owners.join()).not.toMatch(/example|one|two/u);
});
