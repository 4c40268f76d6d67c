import { expect, test } from 'vitest';
import { hourMs } from '../../../src/core/time/instant';
import { venueDays } from '../../../src/main/sync/venue-days';

const hoursOf = (iso: string, zone: string) =>
  venueDays(Date.parse(iso), zone, 3).map(({ startsAt, endsAt }) => (endsAt - startsAt) / hourMs);

test.each([
  ['America/New_York', '2026-11-22T15:00:00Z', [24, 24, 24]],
  ['America/New_York', '2026-10-31T15:00:00Z', [24, 25, 24]],
  ['America/New_York', '2027-03-13T15:00:00Z', [24, 23, 24]],
  ['Australia/Lord_Howe', '2026-10-03T02:00:00Z', [24, 23.5, 24]],
  ['Africa/Cairo', '2026-04-23T12:00:00Z', [24, 23, 24]],
  ['Pacific/Auckland', '2027-04-02T12:00:00Z', [24, 25, 24]],
])('the days of %s from %s have %j hours', (zone, iso, hours) => {
  expect(hoursOf(iso, zone)).toEqual(hours);
});

test('days follow one another without a gap, and the first holds the moment', () => {
  const now = Date.parse('2026-11-01T05:30:00Z');
  const days = venueDays(now, 'America/New_York', 4);
  expect(days[0]?.date).toBe('2026-11-01');
  expect(days[0]?.startsAt).toBeLessThanOrEqual(now);
  expect(days.slice(1).map((day) => day.startsAt)).toEqual(
    days.slice(0, -1).map((day) => day.endsAt),
  );
});

test('where clocks are put forward at midnight, the day starts at the first moment there is', () => {
  const [day] = venueDays(Date.parse('2026-04-24T12:00:00Z'), 'Africa/Cairo', 1);
  expect(day).toMatchObject({ date: '2026-04-24', startsAt: Date.parse('2026-04-23T22:00:00Z') });
});
