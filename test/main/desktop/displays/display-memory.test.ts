import { beforeEach, describe, expect, test } from 'vitest';
import { createEdgeLog } from '../../../../src/main/edge-log';
import { openDisplayMemory } from '../../../../src/main/desktop/displays/display-memory';
import { at } from '../../../fakes/event-instance';
import { manualClock, settled, type ManualClock } from '../../../fakes/manual-clock';
import { memoryDisk, type MemoryDisk } from '../../../fakes/memory-disk';

const lobby = { id: 1, stem: 'Samsung TV', name: 'Samsung TV', isLabelled: true };
const door = { ...lobby, id: 2, name: 'Samsung TV 2' };
const path = '/data/displays.json';

let clock: ManualClock;
let disk: MemoryDisk;
let lines: string[];

beforeEach(() => {
  clock = manualClock(at('10:12'));
  disk = memoryDisk(clock);
  lines = [];
});

function open() {
  const say = (line: string) => lines.push(line);
  const log = createEdgeLog({ info: say, warn: say });
  return openDisplayMemory({ directory: '/data', disk, clock, log });
}

describe('the names of displays', () => {
  test('are there at the next start', async () => {
    (await open()).keep([lobby, door]);
    await settled();
    expect((await open()).remembered()).toEqual([lobby, door]);
  });

  test('are written when they change, and only then', async () => {
    const memory = await open();
    memory.keep([lobby]);
    memory.keep([lobby]);
    memory.keep([lobby, door]);
    await settled();
    expect(disk.writes).toHaveLength(2);
    expect((await open()).remembered()).toEqual([lobby, door]);
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"version":2,"displays":[]}',
    '{"version":1,"displays":[{}]}',
  ])('that a file of %j holds are none, and nobody is troubled', async (text) => {
    disk.files.set(path, new TextEncoder().encode(text));
    expect([(await open()).remembered(), lines]).toEqual([[], []]);
  });

  test('that cannot be read are none, and the log says so', async () => {
    disk.failures.push({ operation: 'read', code: 'EACCES' });
    expect((await open()).remembered()).toEqual([]);
    expect(lines).toEqual(['The names of the displays cannot be read (EACCES).']);
  });

  test('that cannot be written are remembered while the program lives, and the log says so once', async () => {
    disk.failures.push({ operation: 'write', code: 'ENOSPC' });
    const memory = await open();
    memory.keep([lobby]);
    memory.keep([lobby, door]);
    await settled();
    expect(memory.remembered()).toEqual([lobby, door]);
    expect(lines).toEqual(['The names of the displays cannot be kept (ENOSPC).']);
  });

  test('are not waited for where the disk hangs', async () => {
    const hanging = { ...disk, read: () => new Promise<never>(() => undefined) };
    const log = createEdgeLog({ info: () => undefined, warn: () => undefined });
    const opening = openDisplayMemory({ directory: '/data', disk: hanging, clock, log });
    await clock.pass(2_000);
    expect((await opening).remembered()).toEqual([]);
  });
});
