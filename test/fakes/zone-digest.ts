import { createHash } from 'node:crypto';
import { agendaAt } from '../../src/core/board/agenda';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { spanOf } from '../../src/main/calendar/span';
import { venueDays } from '../../src/main/sync/venue-days';
import { church } from './event-instance';
import { publicTime, scheduleOf } from './public-schedule';

/** What this process makes of days, spans and boards, shortened to what can be compared from outside. */
export type ZoneDigest = {
  /** Minutes by which the machine's zone is behind UTC in July and in January: proof of where it stands. */
  readonly behindUtc: readonly [july: number, january: number];
  readonly days: string;
  readonly spans: string;
  readonly boards: string;
};

const venues = [
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** Two years in odd steps, and the minutes in which some of the zones change their clocks. */
const moments = [
  ...Array.from({ length: 27 }, (_, index) => Date.UTC(2026, 0, 1) + index * 650.3 * hourMs),
  ...['2026-03-08T06:00Z', '2026-03-29T00:30Z', '2026-04-23T21:30Z', '2026-10-03T15:00Z'].flatMap(
    (from) => Array.from({ length: 6 }, (_, index) => Date.parse(from) + index * 15 * minuteMs - 1),
  ),
].map(Math.round);

export function zoneDigest(): ZoneDigest {
  const each = (say: (moment: number, zone: string) => unknown) =>
    digest(venues.flatMap((zone) => moments.map((moment) => say(moment, zone))));
  return {
    behindUtc: [
      new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(),
      new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(),
    ],
    days: each((moment, zone) => venueDays(moment, zone, 3)),
    spans: each(writtenSpans),
    boards: each(boardAt),
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function writtenSpans(moment: number, zone: string) {
  const startsAt = new Date(moment).toISOString();
  const date = startsAt.slice(0, 10);
  const endsAt = new Date(moment + 26 * hourMs).toISOString();
  return [
    spanOf({ startsAt, endsAt, isAllDay: false }, zone),
    spanOf({ startsAt: date, endsAt: null, isAllDay: true }, zone),
    spanOf({ startsAt: date, endsAt: endsAt.slice(0, 10), isAllDay: false }, zone),
    spanOf({ startsAt: `${date}T00:00:00Z`, endsAt: `${date}T00:00:00Z`, isAllDay: true }, zone),
    spanOf({ startsAt: date, endsAt, isAllDay: true }, zone),
  ];
}

function boardAt(moment: number, timeZone: string) {
  const around = (name: string, fromMinutes: number, toMinutes: number) =>
    publicTime(name, '0:00', '0:00', {
      startsAt: moment + fromMinutes * minuteMs,
      endsAt: moment + toMinutes * minuteMs,
    });
  const days = venueDays(moment, timeZone, 3).map((day) => ({ ...day, ageMs: 0, holdsAgeMs: 0 }));
  const times = [
    around('On', -40, 35),
    around('Long on', -1_500, 1_500),
    around('Soon', 12, 75),
    around('Later', 200, 260),
    around('Tomorrow', 1_440, 1_500),
    { ...around('All of it', -700, 3_000), isAllDay: true },
  ];
  const organization = { ...church, timeZone };
  const schedule = scheduleOf(times, { now: moment, organization, days });
  return agendaAt(schedule, {}, moment);
}
