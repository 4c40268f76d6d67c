import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { overlaps } from '../../../src/core/time/instant';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { snapshotSchema } from '../../../src/main/sync/snapshot-schema';
import { at } from '../../fakes/event-instance';
import { json, type Row } from '../../fakes/json-api';
import { mutated, mutations, type Json } from '../../fakes/mutation';
import { polledEngine, testCredential } from '../../fakes/polled-engine';

/** Always the same runs. A failure prints their seed, and the path to the smallest run that fails. */
const runs = { seed: 20_261_122, numRuns: 100, interruptAfterTimeLimit: 4_000 };

const paths = ['/calendar/v2', '/calendar/v2/resources', '/calendar/v2/event_instances'] as const;
type Path = (typeof paths)[number];
type Golden = { data: Row[]; included: Row[] };

/** What the demonstration church answers on Sunday; of its event instances, the first few. */
const golden = new Map<Path, Json>();

beforeAll(async () => {
  const church = createDemoChurch({
    now: () => at('10:12'),
    timeZone: 'America/New_York',
    seed: 1,
    credential: testCredential,
  });
  const boards = polledEngine({
    rowsPerPage: 4,
    fetch: async (request) => {
      const { data, included } = (await (await church(request)).json()) as Golden;
      golden.set(new URL(request.url).pathname as Path, { data, included } as unknown as Json);
      return json({ data, included });
    },
  });
  await boards.start();
  expect([...golden.keys()]).toEqual(paths);
  expect(boards.names().length).toBeGreaterThan(3);
});

const answer = (request: Request, more: ReadonlyMap<Path, Json> = new Map()) => {
  const path = new URL(request.url).pathname as Path;
  return Promise.resolve(json(more.has(path) ? more.get(path) : golden.get(path)));
};

type Boards = Pick<ReturnType<typeof polledEngine>, 'engine' | 'lines' | 'writes'>;

/** What holds whatever an answer was. */
function expectSound({ engine, lines, writes }: Boards): void {
  expect(lines.filter((line) => line.includes('fault of the program'))).toEqual([]);
  const schedule = engine.schedule();
  expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
  const rooms = new Set(schedule.rooms.map((room) => room.id));
  for (const { name, startsAt, endsAt, roomIds } of schedule.times) {
    expect(name).toMatch(/\S/u);
    expect(name.length).toBeLessThan(1_000);
    expect(endsAt).toBeGreaterThanOrEqual(startsAt);
    expect(roomIds.filter((id) => !rooms.has(id))).toEqual([]);
  }
  for (const snapshot of writes) snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)));
}

const instances: Path = '/calendar/v2/event_instances';

test.each(paths)(
  '19 · whatever changes in an answer of %s from the start, nothing breaks',
  async (path) => {
    const property = fc.asyncProperty(mutations, async (made) => {
      const more = new Map([[path, mutated(golden.get(path) ?? null, made)]]);
      const boards = polledEngine({ fetch: (request) => answer(request, more) });
      await boards.start();
      expectSound(boards);
    });
    await fc.assert(property, runs);
  },
);

/** Boards of the golden answers, whose instances are others from the next poll on. */
async function boardsThenFed(document: Json) {
  const more = new Map<Path, Json>();
  const boards = polledEngine({ fetch: (request) => answer(request, more) });
  await boards.start();
  const before = boards.engine.schedule();
  more.set(instances, document);
  await boards.poll();
  expectSound(boards);
  return { ...boards, before };
}

/** How many times of each day are still to be visited. */
function unfinishedPerDay({ days, times, now }: PublicSchedule): number[] {
  return days.map((day) => times.filter((time) => time.endsAt > now && overlaps(time, day)).length);
}

test('19 · whatever changes in the events of a known day, it keeps half of them at least', async () => {
  const property = fc.asyncProperty(mutations, async (made) => {
    const fed = await boardsThenFed(mutated(golden.get(instances) ?? null, made));
    const after = unfinishedPerDay({ ...fed.engine.schedule(), now: fed.before.now });
    for (const [day, count] of unfinishedPerDay(fed.before).entries()) {
      expect(2 * (after[day] ?? 0)).toBeGreaterThanOrEqual(count);
    }
  });
  await fc.assert(property, runs);
});

/** What the boards say once a second read has agreed, even of a day that lost its only event. */
async function agreed(document: Json) {
  const fed = await boardsThenFed(document);
  await fed.poll();
  const word = fed.lines.at(-1);
  return { before: fed.before.times, after: fed.engine.schedule().times, word };
}

const nothing = fc.constantFrom(null, 7, 'x', true, []);
const badInstance: fc.Arbitrary<Partial<Record<keyof Row, unknown>>> = fc.oneof(
  nothing.map((attributes) => ({ attributes })),
  nothing.map((starts_at) => ({ attributes: { name: 'No start', starts_at } })),
  nothing.map((relationships) => ({ relationships })),
  fc
    .constantFrom(7, 'x', {}, [null], [{ type: 'EventTime' }], [{ id: '1' }])
    .map((data) => ({ relationships: { event_times: { data } } })),
);
const badTime: fc.Arbitrary<Partial<Record<keyof Row, unknown>>> = fc.oneof(
  nothing.map((attributes) => ({ attributes })),
  fc.constantFrom(null, 7, '', 'soon', '2026-02-29').map((starts_at) => ({
    attributes: { starts_at, visible_on_kiosks: true },
  })),
  fc.constantFrom(null, 1, 'true').map((visible_on_kiosks) => ({
    attributes: { starts_at: '2026-11-22T15:00:00Z', visible_on_kiosks },
  })),
);

test('19 · one bad event is left out and counted, and all others stay', async () => {
  const { data, included } = golden.get(instances) as unknown as Golden;
  const property = fc.asyncProperty(fc.nat(data.length - 1), badInstance, async (index, bad) => {
    const edited = data.map((row, each) => (each === index ? { ...row, ...bad } : row));
    const fed = await agreed({ data: edited, included } as unknown as Json);
    const others = fed.before.filter(({ instanceId }) => instanceId !== data[index]?.id);
    expect(fed.after).toEqual(others);
    expect(fed.word).toContain('1 rows could not be read and were left out.');
  });
  await fc.assert(property, runs);
});

test('19 · one bad time is left out and counted, and all other events stay', async () => {
  const { data, included } = golden.get(instances) as unknown as Golden;
  const times = included.filter(({ type }) => type === 'EventTime');
  const property = fc.asyncProperty(fc.nat(times.length - 1), badTime, async (index, bad) => {
    const { id = '' } = times[index] ?? {};
    const edited = included.map((row) => (row === times[index] ? { ...row, ...bad } : row));
    const fed = await agreed({ data, included: edited } as unknown as Json);
    const owner = data.find((row) =>
      JSON.stringify(row.relationships?.event_times).includes(`"${id}"`),
    );
    expect(owner).toBeDefined();
    const ofOthers = (each: { instanceId: string }) => each.instanceId !== owner?.id;
    expect(fed.after.filter(ofOthers)).toEqual(fed.before.filter(ofOthers));
    expect(fed.after.map((time) => time.id)).not.toContain(`${owner?.id ?? ''}:${id}`);
    expect(fed.word).toContain('1 rows could not be read and were left out.');
  });
  await fc.assert(property, runs);
});
