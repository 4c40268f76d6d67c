import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { withNotice, withSaying } from '../../../src/core/staff/edit-word';
import { noWord } from '../../../src/core/staff/staff-word';
import { minuteMs } from '../../../src/core/time/instant';
import type { Clock } from '../../../src/main/clock';
import { systemClock } from '../../../src/main/clock';
import { createEdgeLog } from '../../../src/main/edge-log';
import { createWordFile } from '../../../src/main/staff/word-file';
import { createWordKeeper } from '../../../src/main/staff/word-keeper';
import type { Disk } from '../../../src/main/store/disk';
import { at } from '../../fakes/event-instance';
import { manualClock, settled } from '../../fakes/manual-clock';
import { memoryDisk } from '../../fakes/memory-disk';
import { notice, saying } from '../../fakes/staff-word';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'narthex-'));
  folders.push(folder);
  return folder;
}

type Start = {
  readonly folder?: string;
  readonly service?: string | null;
  readonly clock?: Clock;
  readonly disk?: Disk;
  readonly now?: () => number;
  readonly isDoubted?: boolean;
};

/** A start of the program, on Sunday at 10:12, on a disk as it was left. */
function keeperIn(start: Start) {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const log = createEdgeLog({ info: say, warn: say });
  const { folder = '/data/demo', service = 'service', clock = systemClock, disk } = start;
  const file = createWordFile({ folder, service, clock, log, ...(disk && { disk }) });
  const doubt = () => (start.isDoubted ? ('before-build' as const) : null);
  const time = { now: start.now ?? (() => at('10:12')), doubt };
  return { ...createWordKeeper({ file, clock, time, log }), lines };
}

const hidden = saying('i', { kind: 'hidden' });
const water = notice('Water main closed: use the north door');

describe('what staff say', () => {
  test('is there again after a restart', async () => {
    const folder = await freshFolder();
    const first = keeperIn({ folder });
    await first.load();
    const { isKept } = await first.change((word) => withSaying(word, hidden));
    await first.change((word) => withNotice(word, water));
    const second = keeperIn({ folder });
    await second.load();
    expect(isKept).toBe(true);
    expect(second.word()).toEqual({ sayings: [hidden], notices: [water] });
  });

  test('of other credentials is not used, and not lost', async () => {
    const folder = await freshFolder();
    await keeperIn({ folder }).change((word) => withSaying(word, hidden));
    const other = keeperIn({ folder, service: 'another' });
    await other.load();
    expect(other.word()).toEqual(noWord);
    await other.change((word) => withNotice(word, water));
    expect((await readdir(folder)).some((name) => name.startsWith('word.json.other'))).toBe(true);
  });

  test('that has a broken seal is set aside', async () => {
    const folder = await freshFolder();
    await keeperIn({ folder }).change((word) => withNotice(word, water));
    const path = join(folder, 'word.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('north', 'south'));
    const next = keeperIn({ folder });
    await next.load();
    expect(next.word()).toEqual(noWord);
    expect(next.lines.join()).toContain('is broken');
  });

  test('is told to whoever listens, at once', async () => {
    const keeper = keeperIn({ folder: await freshFolder() });
    let isTold = false;
    keeper.onChange(() => (isTold = true));
    const changing = keeper.change((word) => withNotice(word, water));
    expect(isTold).toBe(true);
    await changing;
  });

  test('is forgotten once it is over, when something else is said', async () => {
    const keeper = keeperIn({ folder: await freshFolder(), now: () => at('12:00') });
    await keeper.change((word) => withSaying(word, hidden));
    const later = notice('Later', { until: at('13:00') });
    await keeper.change((word) => withNotice(word, later));
    expect(keeper.word()).toEqual({ sayings: [], notices: [later] });
  });

  test('is not forgotten while the clock is doubted', async () => {
    const now = () => at('12:00');
    const keeper = keeperIn({ folder: await freshFolder(), now, isDoubted: true });
    await keeper.change((word) => withSaying(word, hidden));
    await keeper.change((word) => withNotice(word, water));
    expect(keeper.word().sayings).toEqual([hidden]);
  });
});

describe('on a disk that is full, what staff say', () => {
  function onFullDisk() {
    const clock = manualClock(at('10:12'));
    const disk = memoryDisk(clock);
    disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    return { clock, disk, keeper: keeperIn({ clock, disk }) };
  }

  test('holds, and whoever said it hears that it is not kept', async () => {
    const { keeper } = onFullDisk();
    const { isKept } = await keeper.change((word) => withSaying(word, hidden));
    expect(isKept).toBe(false);
    expect(keeper.word().sayings).toEqual([hidden]);
    expect(keeper.lines.join()).toContain('it holds until a restart');
  });

  test('is kept as soon as there is room again', async () => {
    const { keeper, disk, clock } = onFullDisk();
    await keeper.change((word) => withSaying(word, hidden));
    disk.failures.length = 0;
    await clock.pass(5 * minuteMs);
    const next = keeperIn({ clock, disk });
    await next.load();
    expect(next.word().sayings).toEqual([hidden]);
  });

  test('is kept at the end, where there is room by then', async () => {
    const { keeper, disk, clock } = onFullDisk();
    await keeper.change((word) => withSaying(word, hidden));
    disk.failures.length = 0;
    await keeper.close();
    expect(disk.writes.map(({ name }) => name)).toEqual(['word.json']);
    expect(clock.pendingTimers()).toBe(0);
  });
});

test('a disk that hangs keeps nobody waiting, and what is said meanwhile counts too', async () => {
  const clock = manualClock(at('10:12'));
  const memory = memoryDisk(clock);
  await keeperIn({ clock, disk: memory }).change((word) => withSaying(word, hidden));
  const read: Disk['read'] = async (path, most) => {
    await new Promise<void>((resolve) => clock.after(minuteMs, resolve));
    return memory.read(path, most);
  };
  const keeper = keeperIn({ clock, disk: { ...memory, read } });
  const loading = keeper.load();
  const changing = keeper.change((word) => withNotice(word, water));
  await clock.pass(30_000);
  await loading;
  expect(await changing).toEqual({ isKept: false });
  expect(keeper.word()).toEqual({ sayings: [], notices: [water] });
  await clock.pass(minuteMs);
  await settled();
  expect(keeper.word()).toEqual({ sayings: [hidden], notices: [water] });
});

test('without an owner to keep it for, what is said holds until a restart', async () => {
  const keeper = keeperIn({ folder: await freshFolder(), service: null });
  expect(await keeper.change((word) => withNotice(word, water))).toEqual({ isKept: false });
  await keeper.close();
});
