import { expect, test } from 'vitest';
import { venueOf } from '../../../src/core/language/venue';
import { counted, listed, spanText } from '../../../src/core/staff/staff-words';
import { at, church } from '../../fakes/event-instance';

const venue = venueOf(church);

test.each([
  [at('9:00'), at('10:30'), '9:00 – 10:30 AM'],
  [at('11:00'), at('13:00'), '11:00 AM – 1:00 PM'],
  [at('11:00'), at('12:00'), '11:00 AM – Noon'],
  [at('12:00'), at('13:00'), 'Noon – 1:00 PM'],
  [at('22:00'), at('0:00', 23), '10:00 PM – Midnight'],
  [at('21:00'), at('7:00', 23), '9:00 PM Sun – 7:00 AM Mon'],
  [at('9:00'), at('11:00', 23), '9:00 AM Sun – 11:00 AM Mon'],
  [at('9:00'), at('9:00'), '9:00 AM'],
])('a span is written with all that it takes to read it', (startsAt, endsAt, text) => {
  expect(spanText({ startsAt, endsAt }, venue)).toBe(text);
});

test('a church of 24 hours reads both ends in them', () => {
  const span = { startsAt: at('9:00'), endsAt: at('14:30') };
  expect(spanText(span, { ...venue, isTwentyFourHour: true })).toBe('9:00 – 14:30');
});

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D'], 'A, B and 2 more'],
])('%j is listed as %j', (names, text) => {
  expect(listed(names)).toBe(text);
});

test.each([
  [0, '0 events'],
  [1, '1 event'],
  [2, '2 events'],
])('%d is counted as %j', (count, text) => {
  expect(counted(count, 'event')).toBe(text);
});
