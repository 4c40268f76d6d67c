import { expect, test } from 'vitest';
import { venueOf } from '../../../src/core/language/venue';
import { momentText, timeRange } from '../../../src/core/staff/staff-times';
import { at, church } from '../../fakes/event-instance';

const venue = venueOf(church);
const europe = venueOf({ ...church, isTwentyFourHour: true });

test('a range within one half of the day names it once', () => {
  expect(timeRange({ startsAt: at('9:00'), endsAt: at('10:30') }, venue)).toBe('9:00 – 10:30 AM');
});

test('a range over noon names both halves', () => {
  const range = timeRange({ startsAt: at('11:00'), endsAt: at('13:00') }, venue);
  expect(range).toBe('11:00 AM – 1:00 PM');
});

test('a range beyond midnight names the day of its end', () => {
  const night = { startsAt: at('21:00'), endsAt: at('21:00') + 10 * 3_600_000 };
  expect(timeRange(night, venue)).toBe('9:00 PM – Mon 7:00 AM');
});

test('a church with 24 hours has no halves', () => {
  const range = timeRange({ startsAt: at('11:00'), endsAt: at('13:00') }, europe);
  expect(range).toBe('11:00 – 13:00');
});

test('a time without length is its start', () => {
  expect(timeRange({ startsAt: at('9:00'), endsAt: at('9:00') }, venue)).toBe('9:00 AM');
});

test('a moment on paper carries its date', () => {
  expect(momentText(at('10:12'), venue)).toBe('Sunday, November 22, 10:12 AM');
});
