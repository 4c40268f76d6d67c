import { describe, expect, test } from 'vitest';
import {
  clockTime,
  longDate,
  shortWeekday,
  startTime,
  venueDaysBetween,
  wallClock,
} from '../../../src/core/time/venue-time';
import { venueOf } from '../../../src/core/language/venue';
import { church as organization } from '../../fakes/event-instance';

const utc = (text: string) => Date.parse(text);
const church = venueOf(organization);
const twentyFour = { ...church, isTwentyFourHour: true };

describe('times of day', () => {
  test.each([
    ['2026-11-22T05:00:00Z', '12:00', 'AM', 'Midnight', '0:00'],
    ['2026-11-22T14:05:00Z', '9:05', 'AM', '9:05', '9:05'],
    ['2026-11-22T17:00:00Z', '12:00', 'PM', 'Noon', '12:00'],
    ['2026-11-22T17:01:00Z', '12:01', 'PM', '12:01', '12:01'],
    ['2026-11-22T23:30:59Z', '6:30', 'PM', '6:30', '18:30'],
  ])('%s is %s %s in New York, %s as a start, and %s by 24 hours', (iso, ...told) => {
    const clock = clockTime(utc(iso), church);
    const start = startTime(utc(iso), church).text;
    const day = startTime(utc(iso), twentyFour).text;
    expect([clock.text, clock.period, start, day]).toEqual(told);
  });

  test('the hour that a clock change repeats is told twice', () => {
    const first = clockTime(utc('2026-11-01T05:30:00Z'), church);
    const second = clockTime(utc('2026-11-01T06:30:00Z'), church);
    expect(first).toEqual({ lead: '', text: '1:30', period: 'AM' });
    expect(second).toEqual(first);
  });

  test('the hour that a clock change leaves out is never told', () => {
    const before = clockTime(utc('2026-03-08T06:59:00Z'), church).text;
    const after = clockTime(utc('2026-03-08T07:00:00Z'), church).text;
    expect([before, after]).toEqual(['1:59', '3:00']);
  });
});

describe('the wall clock', () => {
  test.each([
    ['America/New_York', '2026-11-22T04:59:59Z', 6, 23 * 60 + 59],
    ['America/New_York', '2026-11-22T05:00:00Z', 0, 0],
    ['Pacific/Auckland', '2026-11-22T11:30:00Z', 1, 30],
    ['America/New_York', '1970-01-01T12:00:00Z', 4, 7 * 60],
  ])('in %s at %s shows weekday %i and minute %i', (zone, iso, weekday, minuteOfDay) => {
    expect(wallClock(utc(iso), zone)).toEqual({ weekday, minuteOfDay });
  });

  test('shows the hour that a clock change repeats twice, and never the one that it leaves out', () => {
    const shown = (iso: string) => wallClock(utc(iso), 'America/New_York').minuteOfDay;
    expect(shown('2026-11-01T06:30:00Z')).toBe(shown('2026-11-01T05:30:00Z'));
    expect(shown('2026-03-08T07:00:00Z') - shown('2026-03-08T06:59:00Z')).toBe(61);
  });
});

describe('days', () => {
  test('a moment is dated by the venue, not by UTC', () => {
    const lateSaturday = utc('2026-11-22T03:00:00Z');
    expect(longDate(lateSaturday, church)).toBe('Saturday, November 21');
    expect(shortWeekday(lateSaturday, church)).toBe('Sat');
  });

  test.each([
    ['America/New_York', '2026-11-22T04:59:00Z', '2026-11-22T05:00:00Z', 1],
    ['America/New_York', '2026-11-22T05:00:00Z', '2026-11-23T04:59:00Z', 0],
    ['America/New_York', '2026-10-31T16:00:00Z', '2026-11-02T16:00:00Z', 2],
    ['Pacific/Auckland', '2026-11-21T10:59:00Z', '2026-11-21T11:00:00Z', 1],
    ['Africa/Cairo', '2026-04-23T21:59:00Z', '2026-04-23T22:00:00Z', 1],
    ['America/New_York', '2027-01-01T12:00:00Z', '2026-12-31T12:00:00Z', -1],
  ])('in %s there are midnights from %s to %s: %i', (zone, from, to, count) => {
    expect(venueDaysBetween(utc(from), utc(to), zone)).toBe(count);
  });
});
