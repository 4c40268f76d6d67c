import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { engineWith } from '../../fakes/engine-world';
import { church } from '../../fakes/event-instance';
import { decodedEvents } from '../../fakes/event-rows';
import { promisesSettled } from '../../fakes/manual-clock';
import { saidAgenda } from '../../fakes/said-agenda';
import { zoneDigest, type ZoneDigest } from '../../fakes/zone-digest';

const root = join(import.meta.dirname, '../../..');

/** Where the machine may stand, and how many minutes it is behind UTC in July and in January. */
const machines: readonly (readonly [zone: string, july: number, january: number])[] = [
  ['UTC', 0, 0],
  ['America/New_York', 240, 300],
  ['America/St_Johns', 150, 210],
  ['Europe/London', -60, 0],
  ['Africa/Cairo', -180, -120],
  ['Asia/Kolkata', -330, -330],
  ['Australia/Lord_Howe', -630, -660],
  ['Pacific/Auckland', -720, -780],
  ['Pacific/Kiritimati', -840, -840],
  ['Pacific/Pago_Pago', 660, 660],
];

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The digests of a process that starts in `zone` and is then moved to each of `later`. */
async function digestsIn(zone: string, later: readonly string[] = []): Promise<ZoneDigest[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/run.mjs', 'test/fakes/print-zone-digest.ts'],
    {
      cwd: root,
      env: { PATH: process.env.PATH, TZ: zone, NARTHEX_TEST_ZONES: later.join(' ') },
      timeout: 30_000,
    },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ZoneDigest);
}

/** The same digest for each of `zones`, in its own place. */
function digestsOf(zones: typeof machines): ZoneDigest[] {
  const here = zoneDigest();
  return zones.map(([, july, january]) => ({ ...here, behindUtc: [july, january] }));
}

test('27 · a machine in any zone tells the days, spans and boards of the venue', async () => {
  const waiting = machines.map(([zone], index) => ({ zone, index }));
  const told: ZoneDigest[][] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      told[next.index] = await digestsIn(next.zone);
    }
  };
  await Promise.all([work(), work(), work()]);
  expect(told.flat()).toEqual(digestsOf(machines));
}, 60_000);

test('28 · a program whose machine is moved to other zones goes on as before', async () => {
  const [first, ...later] = machines.slice(4);
  const digests = await digestsIn(
    first?.[0] ?? '',
    later.map(([zone]) => zone),
  );
  expect(digests).toEqual(digestsOf(machines.slice(4)));
}, 60_000);

/** What the boards of a church in New York say each hour through the end of its summer time. */
async function boardsThroughNovember(beforeHour: (hour: number) => void) {
  const from = Date.parse('2026-10-31T20:00Z');
  const events = Array.from({ length: 16 }, (_, index) => ({
    name: `Event ${index}`,
    startsAt: from + index * 100 * minuteMs,
    endsAt: from + (index * 100 + 115) * minuteMs,
  }));
  const day = {
    startsAt: Date.parse('2026-11-01T04:00Z'),
    endsAt: Date.parse('2026-11-02T05:00Z'),
  };
  const written = ['2026-11-01', '2026-11-02'] as const;
  const world = engineWith({ now: from, settle: promisesSettled, pollMs: 20 * minuteMs });
  world.calendar.instances = decodedEvents(
    [...events, { name: 'All day', ...day, isAllDay: true, written }],
    church.timeZone,
  );
  await world.start();
  const boards = [];
  for (let hour = 0; hour < 34; hour += 1) {
    beforeHour(hour);
    await world.clock.pass(hourMs);
    const schedule = world.engine.schedule();
    boards.push({ days: schedule.days, said: saidAgenda(schedule, world.clock.wall()) });
  }
  await world.engine.stop();
  return boards;
}

test('28 · an engine tells the same, whatever zone its machine is moved to each hour', async () => {
  const still = await boardsThroughNovember(() => undefined);
  const seen = new Set<number>();
  const moved = await boardsThroughNovember((hour) => {
    vi.stubEnv('TZ', machines[hour % machines.length]?.[0]);
    seen.add(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset());
  });
  expect(seen.size).toBe(machines.length);
  expect(moved).toEqual(still);
}, 15_000);
