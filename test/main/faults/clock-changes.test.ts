import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { agendaOracle } from '../../fakes/agenda-oracle';
import { engineWith } from '../../fakes/engine-world';
import { church } from '../../fakes/event-instance';
import { decodedEvents, type WrittenEvent } from '../../fakes/event-rows';
import { promisesSettled } from '../../fakes/manual-clock';
import { saidAgenda } from '../../fakes/said-agenda';
import { clockChanges, dateAfter, dayBounds, instantOf, wallTime } from '../../fakes/venue-oracle';

/** When, the venue day of it, its hours, and what the clocks show before and after, as the laws have it. */
type PinnedChange = readonly [
  at: string,
  date: string,
  hours: number,
  before: string,
  after: string,
];

/** Cairo leaves out its midnight in April, and has its last hour of the day twice in October. */
const pinned: Readonly<Record<string, readonly PinnedChange[]>> = {
  'America/New_York': [
    ['2026-03-08T07:00Z', '2026-03-08', 23, '1:59', '3:00'],
    ['2026-11-01T06:00Z', '2026-11-01', 25, '1:59', '1:00'],
    ['2027-03-14T07:00Z', '2027-03-14', 23, '1:59', '3:00'],
    ['2027-11-07T06:00Z', '2027-11-07', 25, '1:59', '1:00'],
  ],
  'America/St_Johns': [
    ['2026-03-08T05:30Z', '2026-03-08', 23, '1:59', '3:00'],
    ['2026-11-01T04:30Z', '2026-11-01', 25, '1:59', '1:00'],
    ['2027-03-14T05:30Z', '2027-03-14', 23, '1:59', '3:00'],
    ['2027-11-07T04:30Z', '2027-11-07', 25, '1:59', '1:00'],
  ],
  'Europe/London': [
    ['2026-03-29T01:00Z', '2026-03-29', 23, '0:59', '2:00'],
    ['2026-10-25T01:00Z', '2026-10-25', 25, '1:59', '1:00'],
    ['2027-03-28T01:00Z', '2027-03-28', 23, '0:59', '2:00'],
    ['2027-10-31T01:00Z', '2027-10-31', 25, '1:59', '1:00'],
  ],
  'Africa/Cairo': [
    ['2026-04-23T22:00Z', '2026-04-24', 23, '23:59', '1:00'],
    ['2026-10-29T21:00Z', '2026-10-29', 25, '23:59', '23:00'],
    ['2027-04-29T22:00Z', '2027-04-30', 23, '23:59', '1:00'],
    ['2027-10-28T21:00Z', '2027-10-28', 25, '23:59', '23:00'],
  ],
  'Australia/Lord_Howe': [
    ['2026-04-04T15:00Z', '2026-04-05', 24.5, '1:59', '1:30'],
    ['2026-10-03T15:30Z', '2026-10-04', 23.5, '1:59', '2:30'],
    ['2027-04-03T15:00Z', '2027-04-04', 24.5, '1:59', '1:30'],
    ['2027-10-02T15:30Z', '2027-10-03', 23.5, '1:59', '2:30'],
  ],
  'Pacific/Auckland': [
    ['2026-04-04T14:00Z', '2026-04-05', 25, '2:59', '2:00'],
    ['2026-09-26T14:00Z', '2026-09-27', 23, '1:59', '3:00'],
    ['2027-04-03T14:00Z', '2027-04-04', 25, '2:59', '2:00'],
    ['2027-09-25T14:00Z', '2027-09-26', 23, '1:59', '3:00'],
  ],
};

const changes = Object.entries(pinned).flatMap(([zone, each]) =>
  each.map((change) => [zone, ...change] as const),
);

const clockOf = (instant: number, zone: string) => {
  const { hour, minute } = wallTime(instant, zone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
};

beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Kolkata');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

/** Three days around the change, with events of each kind that a change of clocks could harm. */
function eventsAround(change: number, date: string, zone: string): WrittenEvent[] {
  const dates = [dateAfter(date, -1), date, dateAfter(date)];
  const [first, , last] = dates.map((each) => dayBounds(each, zone));
  const today = dayBounds(date, zone);
  const around = (name: string, fromMinutes: number, toMinutes: number) => ({
    name,
    startsAt: change + fromMinutes * minuteMs,
    endsAt: change + toMinutes * minuteMs,
  });
  return [
    around('Across the change', -100, 95),
    around('From the first to the second of one time', -40, 20),
    around('Up to the change', -45, 0),
    around('From the change on', 0, 50),
    around('After the change', 25, 55),
    around('Long across it', -110, 150),
    around('All night', -187, 200),
    { ...dayOf('All of the day', today), written: [date, dateAfter(date)] },
    {
      ...dayOf('Three days', { startsAt: first?.startsAt ?? 0, endsAt: last?.endsAt ?? 0 }),
      written: [`${dates[0] ?? ''}T00:00:00Z`, `${dateAfter(date, 2)}T00:00:00Z`],
    },
    ...dates.flatMap((each) => eventsOfDay(each, zone)),
  ];
}

function dayOf(name: string, { startsAt, endsAt }: { startsAt: number; endsAt: number }) {
  return { name, startsAt, endsAt, isAllDay: true };
}

function eventsOfDay(date: string, zone: string): WrittenEvent[] {
  const { endsAt } = dayBounds(date, zone);
  const span = (name: string, from: string, to: string) => ({
    name: `${name} of ${date}`,
    startsAt: instantOf(`${date}T${from}`, zone),
    endsAt: instantOf(`${date}T${to}`, zone),
  });
  return [
    span('Morning', '09:00', '10:15'),
    span('Noon', '11:30', '12:00'),
    span('Market', '07:30', '20:30'),
    { ...span('Up to midnight', '21:15', '21:15'), endsAt },
    { ...span('Over midnight', '21:50', '21:50'), endsAt: endsAt + 40 * minuteMs },
    { name: `From midnight after ${date}`, startsAt: endsAt, endsAt: endsAt + 35 * minuteMs },
  ];
}

/** Every quarter of an hour; every minute near the change and near each midnight, and the two sides of those. */
function momentsAround(change: number, days: readonly { startsAt: number; endsAt: number }[]) {
  const [from, until] = [days[0]?.startsAt ?? 0, days.at(-1)?.endsAt ?? 0];
  const each = (start: number, end: number, step: number) =>
    Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step);
  const edges = [change, ...days.map((day) => day.endsAt)];
  const moments = [
    ...each(from, until, 15 * minuteMs),
    ...each(change - 2.5 * hourMs, change + 2.5 * hourMs, minuteMs),
    ...edges.flatMap((edge) => each(edge - 20 * minuteMs, edge + 20 * minuteMs, minuteMs)),
    ...edges.flatMap((edge) => [edge - 1, edge + 1]),
  ];
  return [...new Set(moments)].sort((a, b) => a - b).filter((moment) => moment < until);
}

/** Seldom, since a poll costs more than all else here, and what is read never changes. */
const pollMs = 30 * minuteMs;

/** The engine of a church in `zone`, which has been running for 8 h at `from`: every day ahead is read. */
async function engineBefore(from: number, zone: string, events: readonly WrittenEvent[]) {
  const world = engineWith({ now: from - 8 * hourMs, pollMs, settle: promisesSettled });
  world.calendar.heedsSpan = true;
  world.calendar.church = { ...church, timeZone: zone };
  world.calendar.instances = decodedEvents(events, zone);
  await world.start();
  await world.clock.pass(8 * hourMs);
  return world;
}

test('this machine stands in none of the zones', () => {
  expect(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()).toBe(-330);
});

test.each(Object.entries(pinned))('31 · %s changes its clocks when the laws say', (zone, each) => {
  const found = clockChanges(zone, 2026, 2027);
  expect(found.map(([at]) => at)).toEqual(each.map(([at]) => new Date(at).toISOString()));
  expect(found.map(([, by]) => 24 - by / 60)).toEqual(each.map(([, , hours]) => hours));
});

describe.each(changes)('31 · %s at %s', (zone, at, date, hours, before, after) => {
  const change = Date.parse(at);
  const days = [dateAfter(date, -1), date, dateAfter(date)].map((each) => dayBounds(each, zone));

  test('the clocks and the length of the day are the ones that the laws say', () => {
    expect([change - 1, change].map((each) => clockOf(each, zone))).toEqual([before, after]);
    expect(days.map((day) => (day.endsAt - day.startsAt) / hourMs)).toEqual([24, hours, 24]);
  });

  test('the boards are right in each minute around it, and three days long', async () => {
    const events = eventsAround(change, date, zone);
    const { engine, clock, store } = await engineBefore(days[0]?.startsAt ?? 0, zone, events);
    let pushed = engine.schedule();
    engine.onSchedule((schedule) => (pushed = schedule));
    const edges = [change, ...days.map((day) => day.endsAt)];
    const wrong: unknown[] = [];
    const compare = (moment: number, what: string, said: unknown, truth: unknown) => {
      if (JSON.stringify(said) === JSON.stringify(truth)) return;
      wrong.push({ at: new Date(moment).toISOString(), what, said, truth });
    };
    for (const moment of momentsAround(change, days)) {
      await clock.pass(moment - clock.wall());
      const today = wallTime(moment, zone).date;
      const bounds = [0, 1, 2].map((ahead) => dayBounds(dateAfter(today, ahead), zone));
      const schedule = engine.schedule();
      const truth = agendaOracle(events, moment, zone);
      compare(
        moment,
        'days',
        schedule.days.map(({ date, startsAt, endsAt }) => ({ date, startsAt, endsAt })),
        bounds,
      );
      compare(moment, 'board', saidAgenda(schedule, moment), truth);
      const isNearEdge = edges.some((edge) => Math.abs(moment - edge) <= 5 * minuteMs);
      if (isNearEdge) {
        compare(moment, 'board without a newer word', saidAgenda(pushed, moment), truth);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);

    const kept = store.snapshots.at(-1)?.days ?? [];
    expect(kept.map(({ date, startsAt, endsAt }) => ({ date, startsAt, endsAt }))).toEqual(
      Array.from({ length: 15 }, (_, ahead) => dayBounds(dateAfter(date, 1 + ahead), zone)),
    );
  }, 30_000);

  test('the days that are kept two weeks before it follow one another through it', async () => {
    const first = dateAfter(date, -12);
    const { store, engine } = await engineBefore(instantOf(`${first}T12:00`, zone), zone, []);
    await engine.stop();
    const kept = store.snapshots.at(-1)?.days ?? [];
    expect(kept.map(({ date, startsAt, endsAt }) => ({ date, startsAt, endsAt }))).toEqual(
      Array.from({ length: 15 }, (_, ahead) => dayBounds(dateAfter(first, ahead), zone)),
    );
  });
});
