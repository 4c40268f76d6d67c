import { bareHouse } from '../../../src/core/board/house';
import { fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { success } from '../../../src/main/calendar/calendar-failure';
import { createEngine } from '../../../src/main/engine';
import { silentSource } from '../../../src/main/staff/word-source';
import type { SnapshotStore } from '../../../src/main/store/snapshot-store';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { createTrustedClock } from '../../../src/main/sync/trusted-clock';
import { at, church, instance, rooms } from '../../fakes/event-instance';
import { manualClock, settled, type ManualClock } from '../../fakes/manual-clock';
import { sealed } from '../../fakes/sealed';
import { firstEvent, snapshotOf } from '../../fakes/snapshots';
import { openStore, storeFolder, storeInMemory, storeOn } from '../../fakes/store-setup';
import type { Word } from './keeping-child';

/* The faults of storage, by their numbers in the list of faults that screens have to survive. */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** As small as a schedule can be that is told from others: one event on one day, without rooms. */
function smallSnapshot(name: string): Snapshot {
  return { ...snapshotOf({ events: [name] }), rooms: [] };
}

type FileName = 'schedule.json' | 'schedule.previous.json' | 'confirmed.json';

/** What a disk has after two hours, with "second" kept in the first and "first" in the second, and confirmed. */
async function filesOfTwoHours() {
  const store = storeInMemory();
  await store.keep(smallSnapshot('first'));
  await store.clock.pass(hourMs);
  await store.keep(smallSnapshot('second'));
  await store.clock.pass(hourMs);
  await store.keep({
    ...smallSnapshot('second'),
    days: smallSnapshot('second').days.map((day) => ({ ...day, fetchedAt: at('12:12') })),
  });
  const before = new Map(store.disk.files);
  await store.keep(smallSnapshot('third'));
  const read = (files: ReadonlyMap<string, Uint8Array>) => (name: FileName) =>
    Buffer.from(files.get(join(storeFolder, name)) ?? []);
  return { before: read(before), after: read(store.disk.files) };
}

type Files = Readonly<Record<string, Uint8Array>>;

/** What a start finds in a folder that has these files and no others. */
async function loadedFrom(files: Files) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const store = openStore({ folder });
  const snapshot = await store.load();
  await store.close();
  return { event: firstEvent(snapshot), snapshot, lines: store.lines };
}

/** The same for a disk in memory. */
async function loadedInMemory(files: Files) {
  const store = storeInMemory();
  for (const [name, bytes] of Object.entries(files)) {
    store.disk.files.set(join(storeFolder, name), bytes);
  }
  const snapshot = await store.load();
  return { event: firstEvent(snapshot), snapshot, lines: store.lines };
}

/**
 * What a start finds for each file that a power cut can leave of `bytes`: on the computer's own disk where
 * it is cut off, in memory where zeros follow.
 */
async function allTorn(bytes: Uint8Array, filesWith: (torn: Uint8Array) => Files) {
  const found = new Map<string, Awaited<ReturnType<typeof loadedFrom>>>();
  for (let length = 0; length < bytes.length; length += 1) {
    const part = bytes.subarray(0, length);
    const zeros = Buffer.concat([part], bytes.length);
    found.set(`${length} bytes`, await loadedFrom(filesWith(part)));
    found.set(`${length} bytes, then zeros`, await loadedInMemory(filesWith(zeros)));
  }
  return found;
}

describe('38 · a power cut', () => {
  test('during a write leaves the old schedule, wherever it cuts off what is written', async () => {
    const { before, after } = await filesOfTwoHours();
    const loaded = await allTorn(after('schedule.json'), (torn) => ({
      'schedule.json': before('schedule.json'),
      'schedule.previous.json': before('schedule.previous.json'),
      'schedule.json.tmp-0a1b2c3d4e5f': torn,
    }));
    for (const [state, { event }] of loaded) expect(event, state).toBe('second');
  }, 60_000);

  test('that keeps the name of a write and loses its end leaves the second generation', async () => {
    const { before, after } = await filesOfTwoHours();
    const loaded = await allTorn(after('schedule.json'), (torn) => ({
      'schedule.json': torn,
      'schedule.previous.json': before('schedule.previous.json'),
    }));
    for (const [state, { event }] of loaded) expect(event, state).toBe('first');
  }, 60_000);

  test('while the second generation moves on leaves the first', async () => {
    const { before, after } = await filesOfTwoHours();
    const loaded = await allTorn(after('schedule.previous.json'), (torn) => ({
      'schedule.json': before('schedule.json'),
      'schedule.previous.json': torn,
    }));
    for (const [state, { event }] of loaded) expect(event, state).toBe('second');
  }, 60_000);

  test('during a confirmation leaves the schedule, never younger than it is', async () => {
    const { before } = await filesOfTwoHours();
    const files = { 'schedule.json': before('schedule.json') };
    const confirmation = before('confirmed.json');
    const loaded = await allTorn(confirmation, (torn) => ({ ...files, 'confirmed.json': torn }));
    for (const [state, { snapshot }] of loaded) {
      expect(snapshot, state).toEqual(smallSnapshot('second'));
    }
    const whole = await loadedFrom({ ...files, 'confirmed.json': confirmation });
    expect(whole.snapshot?.days[0]?.fetchedAt).toBe(at('12:12'));
  }, 60_000);

  test('after a write finds what was written', async () => {
    const { after } = await filesOfTwoHours();
    const files = {
      'schedule.json': after('schedule.json'),
      'schedule.previous.json': after('schedule.previous.json'),
      'confirmed.json': after('confirmed.json'),
    };
    expect(await loadedFrom(files)).toMatchObject({ event: 'third', lines: [] });
  });
});

/** A process that keeps schedules; see keeping-child.ts. It lives for twenty seconds at most. */
function keepingChild(args: readonly string[], options: ForkOptions = {}) {
  const child = fork(join(import.meta.dirname, 'keeping-child.ts'), [folder, ...args], {
    execArgv: [],
    timeout: 20_000,
    killSignal: 'SIGKILL',
    ...options,
  });
  const lines: string[] = [];
  let written = 0;
  child.on('message', (word: Word) => {
    if (word.kind === 'line') lines.push(word.line);
    else written += 1;
  });
  return { child, lines, written: () => written, exit: once(child, 'exit') };
}

describe('39 · a kill', () => {
  test('at any moment of any write leaves a whole schedule, no older than the last that was on disk', async () => {
    let newest = 0;
    for (let round = 0; round < 18; round += 1) {
      const first = newest + 1;
      const { child, lines, exit } = keepingChild([String(first)]);
      await once(child, 'message');
      await wait(round * 3);
      child.kill('SIGKILL');
      await exit;
      const store = openStore({ folder });
      const loaded = Number(firstEvent(await store.load()));
      await store.close();
      expect(loaded, `round ${round}`).toBeGreaterThanOrEqual(first);
      expect([...lines, ...store.lines.filter((line) => line.includes('broken'))]).toEqual([]);
      newest = loaded;
    }
    expect((await readdir(folder)).sort()).toEqual(['schedule.json', 'schedule.previous.json']);
  }, 60_000);
});

describe('40 · a file', () => {
  test.each([
    ['empty', () => new Uint8Array(0)],
    ['full of zeros', (bytes: Uint8Array) => new Uint8Array(bytes.length)],
    ['full of something else', () => Buffer.from('<!doctype html>')],
  ])('that is %s is set aside and named, and the second generation is used', async (_, damage) => {
    const { before } = await filesOfTwoHours();
    const { event, lines } = await loadedFrom({
      'schedule.json': damage(before('schedule.json')),
      'schedule.previous.json': before('schedule.previous.json'),
    });
    expect(event).toBe('first');
    const aside = 'schedule.json.bad-20261122T151200.000Z';
    expect((await readdir(folder)).sort()).toEqual([aside, 'schedule.previous.json']);
    expect(lines).toEqual([
      `${join(folder, 'schedule.json')} is broken; it is not used, and set aside as ${aside}.`,
      'The schedule that was kept at 2026-11-22T16:12:00.000Z is used.',
    ]);
  });

  test('that breaks again and again stands aside three times at most, the newest ones', async () => {
    for (let hour = 1; hour <= 5; hour += 1) {
      await writeFile(join(folder, 'schedule.json'), String(hour));
      const store = openStore({ folder, clock: manualClock(at(`${hour}:00`)) });
      expect(await store.load()).toBeNull();
      await store.close();
    }
    expect((await readdir(folder)).sort()).toEqual([
      'schedule.json.bad-20261122T080000.000Z',
      'schedule.json.bad-20261122T090000.000Z',
      'schedule.json.bad-20261122T100000.000Z',
    ]);
  });
});

/** An engine that a good calendar answers each minute, on a store. */
function engineOn(store: SnapshotStore, clock: ManualClock) {
  const calendar = { name: 'Worship', reads: 0 };
  const engine = createEngine({
    client: {
      organization: () => Promise.resolve(success(church)),
      rooms: () => Promise.resolve(success({ rooms, droppedRows: 0 })),
      roomSetups: () => Promise.resolve(success([])),
      instances: ({ startsAt, endsAt }) => {
        // Not the days ahead.
        if (endsAt - startsAt > 26 * hourMs) calendar.reads += 1;
        const instances = [instance({ name: calendar.name })];
        return Promise.resolve(
          success({ instances, rooms: [], tags: [], droppedRows: 0, hasRequests: true }),
        );
      },
      holds: () => Promise.resolve(success({ pending: [], blockouts: [], tags: [] })),
      roomRequests: () => Promise.resolve(success(new Map())),
      eventTimes: () => Promise.resolve(success([])),
      eventConnections: () => Promise.resolve(success([])),
    },
    store,
    clock,
    time: createTrustedClock({ clock, builtAt: 0, uptimeMs: hourMs }),
    random: () => 0.5,
    log: { info: () => undefined, warn: () => undefined },
    pollMs: minuteMs,
    buildId: 'build',
    isDemo: false,
    words: silentSource,
    house: bareHouse,
  });
  const names = () => engine.schedule().times.map((time) => time.name);
  return { engine, calendar, names };
}

test('41 · with both generations broken the program starts as if nothing was kept, and keeps again', async () => {
  const store = storeInMemory();
  store.disk.files.set(join(storeFolder, 'schedule.json'), Buffer.from('{'));
  store.disk.files.set(join(storeFolder, 'schedule.previous.json'), Buffer.from('\0'));
  const { engine, names } = engineOn(store, store.clock);
  await engine.start();
  expect(engine.schedule().organization).toBeNull();
  await settled();
  expect(names()).toEqual(['Worship']);
  expect(store.lines.filter((line) => line.includes('is broken'))).toHaveLength(2);
  expect(firstEvent(await storeOn(store.disk, store.clock).load())).toBe('Worship');
});

test.each<[FileName, string, number]>([
  ['schedule.json', 'first', at('10:12')],
  ['schedule.previous.json', 'second', at('12:12')],
  ['confirmed.json', 'second', at('10:12')],
])(
  '42 · a bit that flips anywhere in %s is noticed, and %j of %i is used',
  async (name, event, fetchedAt) => {
    const { before } = await filesOfTwoHours();
    const files = {
      'schedule.json': before('schedule.json'),
      'schedule.previous.json': before('schedule.previous.json'),
      'confirmed.json': before('confirmed.json'),
    };
    for (let index = 0; index < files[name].length; index += 1) {
      const flipped = Buffer.from(files[name]);
      flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8));
      const { snapshot } = await loadedInMemory({ ...files, [name]: flipped });
      const found = [firstEvent(snapshot), snapshot?.days[0]?.fetchedAt];
      expect(found, `byte ${index}`).toEqual([event, fetchedAt]);
    }
  },
  60_000,
);

describe('43 · a full disk', () => {
  test('leaves the boards running and what is on it untouched, and is named once', async () => {
    const store = storeInMemory();
    const { engine, calendar, names } = engineOn(store, store.clock);
    await engine.start();
    await settled();
    const before = new Map(store.disk.files);
    store.disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    for (const name of ['Matins', 'Lauds', 'Vespers']) {
      calendar.name = name;
      await store.clock.pass(20 * minuteMs);
      expect(names()).toEqual([name]);
    }
    expect(store.disk.files).toEqual(before);
    expect(store.lines).toEqual(['The schedule could not be kept on disk (ENOSPC); boards go on.']);
  });

  test('is tried again every five minutes, at once with the next change, and named again after it worked', async () => {
    const store = storeInMemory();
    let tries = 0;
    const write = store.disk.write;
    const disk = {
      ...store.disk,
      write: (path: string, bytes: Uint8Array) => {
        tries += 1;
        return write(path, bytes);
      },
    };
    const failing = storeOn(disk, store.clock);
    store.disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    for (let minute = 0; minute < 20; minute += 1) {
      await failing.keep(snapshotOf());
      await store.clock.pass(minuteMs);
    }
    expect(tries).toBe(5);
    await failing.keep(snapshotOf({ events: ['Evensong'] }));
    expect(tries).toBe(6);
    store.disk.failures.length = 0;
    await store.clock.pass(5 * minuteMs);
    expect(tries).toBe(7);
    expect(firstEvent(await storeOn(store.disk, store.clock).load())).toBe('Evensong');
    store.disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    await failing.keep(snapshotOf());
    expect(failing.lines.filter((line) => line.includes('ENOSPC'))).toHaveLength(2);
  });

  test('that takes the second generation no more still takes the first', async () => {
    const store = storeInMemory();
    await store.keep(snapshotOf({ events: ['old'] }));
    await store.clock.pass(hourMs);
    store.disk.failures.push({
      operation: 'write',
      code: 'ENOSPC',
      name: 'schedule.previous.json',
    });
    await store.keep(snapshotOf({ events: ['new'] }));
    expect(firstEvent(await storeOn(store.disk, store.clock).load())).toBe('new');
    expect(store.state().isKept).toBe(false);
    store.disk.failures.length = 0;
    await store.clock.pass(5 * minuteMs);
    expect(store.text('schedule.previous.json')).toContain('old');
    expect(store.state().isKept).toBe(true);
  });

  // A limit on the size of files does to a write what a full disk does: it takes a part, then no more.
  test.skipIf(process.platform === 'win32')(
    'that takes only a part of a write does not cost the schedule that it has',
    async () => {
      const store = openStore({ folder });
      store.keep(snapshotOf({ events: ['old'] }));
      await store.close();
      const shell = join(import.meta.dirname, 'with-small-files.sh');
      const { lines, exit } = keepingChild(['2', 'once'], { execPath: shell });
      await exit;
      expect(lines).toEqual(['The schedule could not be kept on disk (EFBIG); boards go on.']);
      expect(firstEvent(await openStore({ folder }).load())).toBe('old');
      expect((await readdir(folder)).join()).not.toContain('.tmp-');
    },
    30_000,
  );
});

describe('44 · a disk that takes nothing', () => {
  test.each(['EROFS', 'EACCES', 'EPERM'])(
    'for %s leaves the boards running, and is named once',
    async (code) => {
      const store = storeInMemory();
      store.disk.failures.push({ operation: 'write', code }, { operation: 'move', code });
      store.disk.files.set(join(storeFolder, 'schedule.json'), Buffer.from('broken'));
      const { engine, names } = engineOn(store, store.clock);
      await engine.start();
      await store.clock.pass(hourMs);
      expect(names()).toEqual(['Worship']);
      expect(store.lines).toEqual([
        `${storeFolder}/schedule.json could not be used (${code}).`,
        `The schedule could not be kept on disk (${code}); boards go on.`,
      ]);
    },
  );

  test('because its folder cannot be leaves the boards running, and is named', async () => {
    await writeFile(join(folder, 'file'), '');
    const store = openStore({ folder: join(folder, 'file', 'demo') });
    expect(await store.load()).toBeNull();
    store.keep(snapshotOf());
    await store.close();
    expect(store.state().isKept).toBe(false);
    expect(store.lines.at(-1)).toBe(
      'The schedule could not be kept on disk (ENOTDIR); boards go on.',
    );
  });

  test('and gives nothing is no reason not to start', async () => {
    const store = storeInMemory();
    store.disk.failures.push(
      { operation: 'read', code: 'EIO' },
      { operation: 'list', code: 'EIO' },
    );
    const { engine, names } = engineOn(store, store.clock);
    await engine.start();
    await settled();
    expect(names()).toEqual(['Worship']);
  });

  test('that cannot read a file for good keeps what it is, out of the way', async () => {
    const store = storeInMemory();
    await store.keep(snapshotOf({ events: ['secret'] }));
    store.disk.failures.push({ operation: 'read', code: 'EACCES', name: 'schedule.json' });
    await store.keep(snapshotOf({ events: ['new'] }));
    expect(store.text('schedule.json.bad-20261122T151200.000Z')).toContain('secret');
    expect(store.text('schedule.json')).toContain('new');
  });

  test('that cannot read a file just now leaves it alone', async () => {
    const store = storeInMemory();
    await store.keep(snapshotOf({ events: ['old'] }));
    store.disk.failures.push({ operation: 'read', code: 'EMFILE' });
    await store.keep(snapshotOf({ events: ['new'] }));
    expect(store.names()).toEqual(['schedule.json']);
    expect(store.text('schedule.json')).toContain('old');
  });
});

describe('45 · a disk that takes ten seconds for a write', () => {
  test('holds up no poll and no board', async () => {
    const store = storeInMemory();
    store.disk.writeMs = 10_000;
    const { engine, calendar, names } = engineOn(store, store.clock);
    await engine.start();
    await settled();
    expect(names()).toEqual(['Worship']);
    calendar.name = 'Evensong';
    store.disk.writeMs = 10 * minuteMs;
    await store.clock.pass(5 * minuteMs);
    expect(calendar.reads).toBe(6);
    expect(names()).toEqual(['Evensong']);
  });

  test('gets the newest, and what came between is left out', async () => {
    const store = storeInMemory();
    store.disk.writeMs = 10_000;
    for (let second = 0; second < 25; second += 1) {
      await store.keep(snapshotOf({ events: [String(second)] }));
      await store.clock.pass(1_000);
    }
    await store.clock.pass(15_000);
    expect(store.writes()).toEqual({ 'schedule.json': 4 });
    expect(firstEvent(await storeOn(store.disk, store.clock).load())).toBe('24');
  });

  test('blocks nothing: no file of the store asks the disk and waits', async () => {
    const source = join(import.meta.dirname, '../../../src/main/store');
    for (const name of await readdir(source)) {
      expect(await readFile(join(source, name), 'utf8'), name).not.toMatch(/\w+Sync\b/u);
    }
  });
});

describe("46 · a newer program's file", () => {
  const newer = sealed({ version: 2, lines: ['of another kind'] });

  test('is kept aside, named, and never overwritten', async () => {
    await writeFile(join(folder, 'schedule.json'), newer);
    const store = openStore({ folder });
    expect(await store.load()).toBeNull();
    store.keep(snapshotOf());
    await store.close();
    expect(store.lines).toEqual([
      `${join(folder, 'schedule.json')} is a newer Narthex's; it is not used, and kept as schedule.json.version-2.`,
    ]);
    expect(await readFile(join(folder, 'schedule.json.version-2'))).toEqual(newer);
    expect((await readdir(folder)).sort()).toEqual(['schedule.json', 'schedule.json.version-2']);
  });

  test('does not take the place of one that is kept aside already', async () => {
    for (const hour of [10, 11]) {
      await writeFile(join(folder, 'schedule.json'), sealed({ version: 2, hour }));
      const store = openStore({ folder, clock: manualClock(at(`${hour}:00`)) });
      await store.load();
      await store.close();
    }
    const [first = '', second = ''] = (await readdir(folder)).sort();
    expect(second).toBe('schedule.json.version-2-20261122T160000.000Z');
    expect(await readFile(join(folder, first), 'utf8')).toContain('"hour":10');
    expect(await readFile(join(folder, second), 'utf8')).toContain('"hour":11');
  });

  test('that comes while this program runs is not overwritten either', async () => {
    const store = storeInMemory();
    await store.keep(snapshotOf());
    store.disk.files.set(join(storeFolder, 'schedule.json'), newer);
    await store.keep(snapshotOf({ events: ['new'] }));
    expect(store.text('schedule.json.version-2')).toBe(newer.toString());
  });
});

/** Today and 14 days more. The first change of a day is that it has come, the others are one day's event. */
function fortnightOf(day: number, change: number): Snapshot {
  const changedDay = change % 2 === 0 ? 0 : 7;
  const names = Array.from({ length: 15 }, (_, index) => `Event ${day + index}`);
  const events = names.map((name, index) =>
    index === changedDay && change > 0 ? `${name}, changed ${change}` : name,
  );
  return snapshotOf({ events });
}

test('47 · a month of polls a minute and five changes a day is written 5 times a day in each generation, with 95 confirmations', async () => {
  const store = storeInMemory();
  const days = 30;
  for (let day = 0; day < days; day += 1) {
    for (let change = 0; change < 5; change += 1) {
      const snapshot = fortnightOf(day, change);
      for (let minute = 0; minute < (24 * 60) / 5; minute += 1) {
        const fetchedAt = store.clock.wall();
        const fetched = snapshot.days.map((each) => ({ ...each, fetchedAt }));
        void store.keep({ ...snapshot, days: fetched });
        await store.clock.pass(minuteMs);
      }
    }
  }
  const counts = Object.entries(store.writes()).map(([name, count]) => [name, count / days]);
  expect(Object.fromEntries(counts)).toEqual({
    'schedule.json': 5,
    'schedule.previous.json': 5,
    'confirmed.json': 95,
  });
  const bytes = store.disk.writes.reduce((sum, write) => sum + write.bytes, 0) / days;
  const scheduleBytes = Math.max(...store.disk.writes.map((write) => write.bytes));
  expect(bytes).toBeLessThan(10 * scheduleBytes + 150_000);
}, 60_000);

test('48 · what a thousand kills left is removed by a start, and nothing else', async () => {
  const kept = ['schedule.json.tmp', 'photo.tmp-1', 'schedule.json.bad-1'];
  for (const name of kept) await writeFile(join(folder, name), '');
  for (let kill = 0; kill < 1_000; kill += 1) {
    const name = ['schedule.json', 'schedule.previous.json', 'confirmed.json'][kill % 3] ?? '';
    writeFileSync(join(folder, `${name}.tmp-${kill}`), 'half');
  }
  const store = openStore({ folder });
  await store.load();
  await store.close();
  expect((await readdir(folder)).sort()).toEqual([...kept].sort());
  expect(store.lines).toEqual(['1000 files of unfinished writes are removed.']);
});

test('48 · more than that are removed by the starts that follow', async () => {
  const store = storeInMemory();
  for (let kill = 0; kill < 2_500; kill += 1) {
    store.disk.files.set(join(storeFolder, `schedule.json.tmp-${kill}`), new Uint8Array(1));
  }
  const left: number[] = [];
  for (let start = 0; start < 3; start += 1) {
    const next = storeOn(store.disk, store.clock);
    await next.load();
    await next.close();
    left.push(next.names().length);
  }
  expect(left).toEqual([1_500, 500, 0]);
});
