import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bareHouse } from '../../src/core/board/house';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { createCalendarClient } from '../../src/main/calendar/calendar-client';
import { Secret } from '../../src/main/calendar/credential';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { createEdgeLog } from '../../src/main/edge-log';
import { createEngine } from '../../src/main/engine';
import { silentSource } from '../../src/main/staff/word-source';
import { createSnapshotStore } from '../../src/main/store/snapshot-store';
import { createTrustedClock } from '../../src/main/sync/trusted-clock';
import { manualClock } from '../fakes/manual-clock';

/**
 * `npm run week`: the engine of the main process through a week of polls, one a minute, with the real client
 * and the real store, on a clock that is pushed forward. Three windows get each schedule as a copy, as over
 * IPC. Prints memory and processor time by day. What the demonstration church spends on its answers is
 * measured and left out. Takes some minutes.
 */

const days = 7;
const windows = 3;
const timeZone = 'America/New_York';
const credential = { applicationId: 'week', secret: 'week' };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const clock = manualClock(Date.parse('2026-11-22T00:00:30-05:00'));
const directory = await mkdtemp(join(tmpdir(), 'narthex-week-'));
const church = createDemoChurch({ now: clock.wall, timeZone, seed: 1, credential });
let requests = 0;
let churchMicros = 0;
let words = 0;

const microsUsed = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** The church answers at once, so that nothing else runs within its time. */
async function answer(request: Request): Promise<Response> {
  requests += 1;
  const before = microsUsed();
  const { status, headers, body } = await church(request);
  churchMicros += microsUsed() - before;
  const date = new Date(clock.wall()).toUTCString();
  return new Response(body, { status, headers: { ...Object.fromEntries(headers), date } });
}

const log = createEdgeLog({ info: () => undefined, warn: () => undefined });
const time = createTrustedClock({ clock, builtAt: 0, uptimeMs: hourMs });
const engine = createEngine({
  client: createCalendarClient({
    origin: 'https://demo.invalid',
    credential: { ...credential, secret: new Secret(credential.secret) },
    userAgent: 'Narthex/week',
    fetch: answer,
    clock,
    onDate: time.heed,
    random: () => 0.5,
    fallbackTimeZone: timeZone,
  }),
  store: createSnapshotStore({ folder: directory, service: 'week', clock, log }),
  clock,
  time,
  random: () => 0.5,
  log: { info: () => undefined, warn: () => undefined },
  pollMs: minuteMs,
  buildId: 'week',
  isDemo: true,
  words: silentSource,
  house: bareHouse,
});

for (let window = 0; window < windows; window += 1) {
  engine.onSchedule((schedule) => {
    words += 1;
    structuredClone(schedule);
  });
}

type Mark = { readonly heap: number; readonly resident: number; readonly micros: number };

function mark(): Mark {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss, micros: microsUsed() - churchMicros };
}

const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

async function bytesOnDisk(): Promise<number> {
  const names = await readdir(directory);
  // A file that is being written has another name in a moment.
  const sizeOf = (name: string) =>
    stat(join(directory, name)).then(
      ({ size }) => size,
      () => 0,
    );
  const sizes = await Promise.all(names.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const startedAt = performance.now();
await engine.start();
await clock.pass(hourMs);
const first = mark();
let last = first;
console.log('| after | heap, MiB | resident, MiB | processor, ms a poll | timers | on disk, MiB |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (let day = 1; day <= days; day += 1) {
  const pollsBefore = words;
  await clock.pass(24 * hourMs - (day === 1 ? hourMs : 0));
  const now = mark();
  const polls = (words - pollsBefore) / windows;
  const columns = [
    `${day} days, ${words / windows} schedules`,
    mebibytes(now.heap),
    mebibytes(now.resident),
    ((now.micros - last.micros) / 1000 / polls).toFixed(2),
    String(clock.pendingTimers()),
    mebibytes(await bytesOnDisk()),
  ];
  console.log(`| ${columns.join(' | ')} |`);
  last = now;
}
const share = (last.micros - first.micros) / 1e6 / (days * 86_400 - 3_600);
console.log(
  `\nHeap after a week against after an hour: ${mebibytes(last.heap - first.heap)} MiB more. ` +
    `Processor: ${(share * 100).toFixed(3)} % of one core. Requests: ${requests}. ` +
    `Took ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`,
);
await engine.stop();
await rm(directory, { recursive: true, force: true, maxRetries: 5 });
