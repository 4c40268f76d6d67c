import { describe, expect, test } from 'vitest';
import { agendaAt, nextChange } from '../../../src/core/board/agenda';
import type { AgendaDay, AgendaRow } from '../../../src/core/board/agenda-day';
import { agendaPage, type AgendaPage } from '../../../src/core/board/agenda-pages';
import { publicView, type PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { english } from '../../../src/core/language/english';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { decodeInstances } from '../../../src/main/calendar/event-instances';
import { seededRandom, type Random } from '../../../src/main/demo/seeded-random';
import { at, church, rooms } from '../../fakes/event-instance';
import { eventInstanceRow, linkTo, type Row } from '../../fakes/json-api';
import { days, scheduleOf } from '../../fakes/public-schedule';

/** An event as it came, whatever somebody has entered. */
type OddEvent = {
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly isAllDay?: boolean;
};

/** With one kiosk-visible time each, or with none, which makes the instance's own bounds count. */
function scheduleWith(events: readonly OddEvent[], hasTimes = true): PublicSchedule {
  const written = events.map(({ name, startsAt, endsAt, isAllDay = false }) => {
    const bounds = { starts_at: startsAt, ends_at: endsAt };
    const time: Row = {
      type: 'EventTime',
      id: `time of ${name}`,
      attributes: { name: null, visible_on_kiosks: true, ...bounds },
    };
    const instance = eventInstanceRow(name, {
      attributes: { name, ...bounds, all_day_event: isAllDay },
      relationships: { event_times: hasTimes ? linkTo(time) : { data: [] } },
    });
    return { instance, time };
  });
  const answer = decodeInstances(
    { data: written.map(({ instance }) => instance), included: written.map(({ time }) => time) },
    { timeZone: church.timeZone, rooms },
  );
  expect(answer.instances).toHaveLength(events.length);
  const { instances } = answer;
  return scheduleOf(
    [],
    publicView({
      organization: church,
      rooms,
      days,
      instances,
      changes: [],
      connections: [],
      sayings: [],
    }),
  );
}

function dayAt(schedule: PublicSchedule, now: number): AgendaDay {
  const { body } = agendaAt(schedule, {}, now);
  if (body.kind !== 'day') throw new Error(body.text);
  return body;
}

describe('33 · an odd event', () => {
  const tell = (event: Omit<OddEvent, 'name'>, now: number) => {
    const { band, now: on, next } = dayAt(scheduleWith([{ name: 'Odd', ...event }]), now);
    const rowWords = ({ start, since, remark }: AgendaRow) =>
      [since, start.text, remark.text].join(' ').trim();
    return [
      ...band.map(({ label }) => `band: ${label}`),
      ...on.map((row) => `now: ${rowWords(row)}`),
      ...next.map((row) => `next: ${rowWords(row)}`),
    ];
  };
  const ten = '2026-11-22T15:00:00Z';

  test.each([
    ['without an end', { startsAt: ten, endsAt: null }],
    ['without a length', { startsAt: ten, endsAt: ten }],
    ['that ends before it starts', { startsAt: ten, endsAt: '2026-11-22T14:00:00Z' }],
    ['that ends the week before', { startsAt: ten, endsAt: '2026-11-15T14:00:00Z' }],
  ])('33 · %s is on for a quarter of an hour', (_what, event) => {
    expect(tell(event, at('9:00'))).toEqual(['next: 10:00']);
    expect(tell(event, at('9:50'))).toEqual(['next: 10:00 starts in 10 min']);
    expect(tell(event, at('10:10'))).toEqual(['now: 10:00 started 10 min ago']);
    expect(tell(event, at('10:15'))).toEqual([]);
  });

  test('33 · that spans midnight is on both days, and says since and until when', () => {
    const night = { startsAt: '2026-11-23T03:00:00Z', endsAt: '2026-11-23T12:00:00Z' };
    expect(tell(night, at('12:00'))).toEqual(['next: 10:00 until 7:00 AM Mon']);
    expect(tell(night, at('23:00'))).toEqual(['now: 10:00 until 7:00 AM Mon']);
    expect(tell(night, at('1:00', 23))).toEqual(['now: since 10:00 until 7:00 AM']);
    expect(tell(night, at('7:00', 23))).toEqual([]);
  });

  test('33 · of several days stands in the band, on each of them', () => {
    const retreat = { startsAt: '2026-11-20T23:00:00Z', endsAt: '2026-11-23T17:00:00Z' };
    expect(tell(retreat, at('10:12'))).toEqual(['band: Day 3 of 4']);
    expect(tell(retreat, at('11:59', 23))).toEqual(['band: Day 4 of 4']);
    expect(tell(retreat, at('12:00', 23))).toEqual([]);
  });

  test('33 · of many years neither fails nor fills the board', () => {
    const ever = { startsAt: '1970-01-01T00:00:00Z', endsAt: '9999-12-31T23:59:59Z' };
    expect(tell(ever, at('10:12'))).toEqual(['band: Day 20781 of 2932898']);
  });
});

/** Lengths that people enter, and some that only a mistake makes. */
const lengthsMs = [
  null,
  0,
  -1,
  -hourMs,
  -40 * hourMs,
  1,
  999,
  minuteMs,
  50 * minuteMs,
  4 * hourMs,
  13 * hourMs,
  24 * hourMs - 1,
  24 * hourMs,
  75 * hourMs,
  9_000 * hourMs,
];

function oddEvent(random: Random, index: number): OddEvent {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const isDates = random() < 0.15;
  const start =
    at('0:00', 20) + Math.floor(random() * 110 * 60) * minuteMs + pick([0, 0, 1, 59_999]);
  const lengthMs = pick(lengthsMs);
  const written = (instant: number) => new Date(instant).toISOString().slice(0, isDates ? 10 : 24);
  return {
    name: `Event ${index}`,
    startsAt: written(start),
    endsAt: lengthMs === null ? null : written(start + lengthMs),
    isAllDay: random() < 0.2,
  };
}

const words =
  /^(?:|starts in ([1-9]|[12]\d|30) min|started ([1-9]|1[0-5]) min ago|ends in ([1-9]|1[0-5]) min|until \S.*|All day|Day \d+ of \d+)$/u;

const heights = { list: 60, nowLabel: 4, nextLabel: 4, singleRow: 8, row: () => 8 };

/** What is wrong with a board, in words; nothing is as a rule. */
function faultsOf(schedule: PublicSchedule, now: number): string[] {
  const board = agendaAt(schedule, {}, now);
  const day = dayAt(schedule, now);
  const timeOf = (row: AgendaRow) => schedule.times.find(({ id }) => id === row.key);
  const rows = [...day.now, ...day.next];
  const keys = [...rows, ...day.band].map(({ key }) => key);
  const page: AgendaPage = agendaPage(day, heights, {
    now,
    shownSince: 0,
    round: 0,
    words: english,
  });
  const labels = day.band.map(({ label }) => /^Day (\d+) of (\d+)$/u.exec(label)?.slice(1));
  const lastsMs = (row: AgendaRow) => {
    const time = timeOf(row);
    return time
      ? Math.max(time.endsAt, time.endsAt > time.startsAt ? 0 : time.startsAt + 15 * minuteMs)
      : 0;
  };
  const checks: readonly (readonly [string, boolean])[] = [
    ['a row stands twice', new Set(keys).size < keys.length],
    ['a row has no start', rows.some((row) => row.start.text === '')],
    ['a remark is no remark', rows.some((row) => !words.test(row.remark.text))],
    ['what is over is on', day.now.some((row) => lastsMs(row) <= now)],
    ['what comes is on', day.now.some((row) => (timeOf(row)?.startsAt ?? Infinity) > now)],
    ['what is on or over comes', day.next.some((row) => (timeOf(row)?.startsAt ?? 0) <= now)],
    [
      'a bar is no bar',
      rows.some(({ progress }) => progress !== null && !(progress >= 0 && progress < 1)),
    ],
    [
      'a day is not among its days',
      labels.some(
        (label) => label && !(Number(label[0]) >= 1 && Number(label[0]) <= Number(label[1])),
      ),
    ],
    ['the next change is past', !(nextChange(board) > now)],
    ['the page is past', page.turnsAt !== null && !(page.turnsAt > now)],
    [
      'on a page stands what is not on the board',
      [...page.now, ...page.next].some((row) => !rows.includes(row)),
    ],
  ];
  return checks.filter(([, isWrong]) => isWrong).map(([what]) => what);
}

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  '33 · of the odd events of seed %i no board makes anything odd',
  (seed) => {
    const random = seededRandom('odd events', seed);
    const events = Array.from({ length: 40 }, (_, index) => oddEvent(random, index));
    for (const hasTimes of [true, false]) {
      const schedule = scheduleWith(events, hasTimes);
      expect(schedule.times.filter(({ startsAt, endsAt }) => endsAt < startsAt)).toEqual([]);
      const edges = schedule.times.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
      const moments = [
        ...edges.flatMap((edge) => [edge - 1, edge, edge + 1]),
        ...Array.from({ length: 40 }, () => at('0:00') + Math.floor(random() * 72 * hourMs)),
      ].filter((moment) => at('0:00') <= moment && moment < at('0:00', 25));
      expect(moments.length).toBeGreaterThan(100);
      const wrong = moments
        .map((moment) => ({
          at: new Date(moment).toISOString(),
          faults: faultsOf(schedule, moment),
        }))
        .filter(({ faults }) => faults.length > 0);
      expect(wrong).toEqual([]);
    }
  },
);
