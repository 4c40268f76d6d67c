import { describe, expect, test } from 'vitest';
import { agendaAt } from '../../../src/core/board/agenda';
import { publicView } from '../../../src/core/schedule/public-schedule';
import { hourMs } from '../../../src/core/time/instant';
import { venueDays } from '../../../src/main/sync/venue-days';
import { church, rooms } from '../../fakes/event-instance';
import { decodedEvents, type WrittenEvent } from '../../fakes/event-rows';
import { scheduleOf } from '../../fakes/public-schedule';
import { dateAfter, dayBounds } from '../../fakes/venue-oracle';

describe('31 · a day in which clocks change', () => {
  test.each([
    ['America/New_York', '2026-03-08', '2026-03-08T05:00Z', '2026-03-09T04:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
    ['Europe/London', '2026-03-29', '2026-03-29T00:00Z', '2026-03-29T23:00Z'],
    ['Europe/London', '2026-10-25', '2026-10-24T23:00Z', '2026-10-26T00:00Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-04T11:00Z', '2026-04-05T12:00Z'],
    ['Pacific/Auckland', '2026-09-27', '2026-09-26T12:00Z', '2026-09-27T11:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00Z', '2026-04-05T13:30Z'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30Z', '2026-10-04T13:00Z'],
    // These two change at midnight: one day begins at one o'clock, another has its last hour twice.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00Z', '2026-04-24T21:00Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00Z', '2026-10-29T22:00Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00Z', '2026-03-29T21:00Z'],
    ['Asia/Beirut', '2026-10-24', '2026-10-23T21:00Z', '2026-10-24T22:00Z'],
    ['Asia/Beirut', '2027-03-28', '2027-03-27T22:00Z', '2027-03-28T21:00Z'],
    ['Asia/Beirut', '2027-10-30', '2027-10-29T21:00Z', '2027-10-30T22:00Z'],
  ])('31 · in %s %s lasts from %s to %s, asked at any moment of it', (zone, date, from, to) => {
    const day = { date, startsAt: Date.parse(from), endsAt: Date.parse(to) };
    const middle = (day.startsAt + day.endsAt) / 2;
    const moments = [day.startsAt, middle, day.endsAt - 1];
    expect(moments.map((moment) => venueDays(moment, zone, 1)[0])).toEqual([day, day, day]);
    const [, next] = venueDays(day.startsAt, zone, 2);
    const [later] = venueDays(day.endsAt, zone, 1);
    expect([next?.startsAt, later]).toEqual([day.endsAt, next]);
  });
});

describe('37 · a day that computers count wrong', () => {
  test.each([
    ['2026-12-31', '2027-01-01'],
    ['2027-12-31', '2028-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2027-02-28', '2027-03-01'],
    ['2100-02-28', '2100-03-01'],
  ])('37 · %s is followed by %s in every zone', (date, next) => {
    for (const zone of zones) {
      const { startsAt, endsAt } = dayBounds(date, zone);
      const days = venueDays(endsAt - 1, zone, 2);
      expect(days.map((day) => day.date)).toEqual([date, next]);
      expect(days[0]?.startsAt).toBe(startsAt);
    }
  });
});

/** From UTC−11 to UTC+14, halves and quarters of hours among them. */
const zones = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'Pacific/Marquesas',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Tongatapu',
  'Pacific/Kiritimati',
];

/** The names in the band at a moment, with their labels. */
function bandAt(now: number, timeZone: string, events: readonly WrittenEvent[]): string[] {
  const organization = { ...church, timeZone };
  const days = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((date) => ({
    ...dayBounds(date, timeZone),
    ageMs: 0,
    holdsAgeMs: 0,
  }));
  const instances = decodedEvents(events, timeZone);
  const view = publicView({
    organization,
    rooms,
    days,
    instances,
    changes: [],
    connections: [],
    sayings: [],
  });
  const { body } = agendaAt(scheduleOf([], { ...view, now }), {}, now);
  if (body.kind !== 'day') throw new Error(body.text);
  expect([...body.now, ...body.next]).toEqual([]);
  return body.band.map(({ label, name }) => `${label}: ${name}`).sort();
}

describe('32 · the 20th of November, written as a date, as midnights of UTC, or as the venue’s', () => {
  test.each(zones)('32 · in %s it is all of that day and nothing of another', (zone) => {
    const { startsAt, endsAt } = dayBounds('2026-11-20', zone);
    const iso = (instant: number) => new Date(instant).toISOString();
    const written = {
      Date: ['2026-11-20', '2026-11-21'],
      'Midnights of UTC': ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
      'One midnight of UTC': ['2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z'],
      'The venue’s': [iso(startsAt), iso(endsAt)],
      'Up to a minute before': [iso(startsAt), iso(endsAt - 60_000)],
    } as const;
    const events = Object.entries(written).map(([name, bounds]) => ({
      name,
      startsAt,
      endsAt,
      isAllDay: true,
      written: bounds,
    }));
    const all = Object.keys(written)
      .map((name) => `All day: ${name}`)
      .sort();
    expect(bandAt(startsAt - 1, zone, events)).toEqual([]);
    expect(bandAt(startsAt, zone, events)).toEqual(all);
    expect(bandAt(startsAt + 12 * hourMs, zone, events)).toEqual(all);
    expect(bandAt(endsAt - 60_001, zone, events)).toEqual(all);
    expect(bandAt(endsAt, zone, events)).toEqual([]);
  });

  test.each(zones)('32 · in %s three dates are three days of the venue', (zone) => {
    const bounds = [0, 1, 2].map((days) => dayBounds(dateAfter('2026-11-20', days), zone));
    const span = { startsAt: bounds[0]?.startsAt ?? 0, endsAt: bounds[2]?.endsAt ?? 0 };
    const written = ['2026-11-20', '2026-11-23'] as const;
    const fair = { name: 'Fair', ...span, isAllDay: true, written };
    expect(bounds.map((day) => bandAt(day.endsAt - 1, zone, [fair]))).toEqual([
      ['Day 1 of 3: Fair'],
      ['Day 2 of 3: Fair'],
      ['Day 3 of 3: Fair'],
    ]);
  });
});
