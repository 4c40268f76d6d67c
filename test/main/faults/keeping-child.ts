import { registerHooks } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import type { Snapshot } from '../../../src/main/sync/snapshot';

/*
 * The child process of a storage test: `node keeping-child.ts FOLDER NUMBER [once]`. It keeps snapshots that
 * are named NUMBER, NUMBER + 1 and so on, as fast as the disk takes them, until somebody kills it; `once`:
 * one, with a megabyte of events, and then it ends. An hour passes in 20 ms.
 */

const isSource = /^\.{1,2}\/.*(?<!\.ts)$/u;
registerHooks({
  resolve: (specifier, context, next) => {
    const isOwn = isSource.test(specifier) && !context.parentURL?.includes('/node_modules/');
    return next(isOwn ? `${specifier}.ts` : specifier, context);
  },
});
const { systemClock } = await import('../../../src/main/clock');
const { createEdgeLog } = await import('../../../src/main/edge-log');
const { createDisk } = await import('../../../src/main/store/disk');
const { createSnapshotStore } = await import('../../../src/main/store/snapshot-store');
const { plainInstance, snapshotOf } = await import('../../fakes/snapshots');

/** What the parent hears. */
export type Word =
  | { readonly kind: 'line'; readonly line: string }
  /** The disk has taken a schedule. */
  | { readonly kind: 'written'; readonly bytes: number };

const say = (word: Word) => process.send?.(word);
const log = { info: () => undefined, warn: (line: string) => say({ kind: 'line', line }) };

const speed = 180_000;
const now = () => performance.now() * speed;
const clock = {
  wall: () => Date.UTC(2026, 10, 22) + Math.floor(now()),
  monotonic: now,
  after: systemClock.after,
};

const [folder = '', first = '0', mode] = process.argv.slice(2);
const disk = createDisk(clock);
const store = createSnapshotStore({
  folder,
  service: 'service',
  clock,
  log: createEdgeLog(log),
  disk: {
    ...disk,
    write: async (path, bytes) => {
      await disk.write(path, bytes);
      if (path.endsWith('schedule.json')) say({ kind: 'written', bytes: bytes.byteLength });
    },
  },
});
await store.load();
if (mode === 'once') {
  store.keep(largeSnapshot(first));
  await store.close();
  process.disconnect();
} else {
  for (let number = Number(first); ; number += 1) {
    store.keep(snapshotOf({ events: [String(number), 'Staff meeting', 'Bible study'] }));
    await turn();
  }
}

function largeSnapshot(name: string): Snapshot {
  const snapshot = snapshotOf({ events: [name] });
  const instances = [plainInstance(name), plainInstance('long '.repeat(200_000))];
  return { ...snapshot, days: snapshot.days.map((day) => ({ ...day, instances })) };
}
