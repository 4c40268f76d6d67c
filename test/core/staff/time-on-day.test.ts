import { expect, test } from 'vitest';
import { fieldTime, timeOnDay } from '../../../src/core/staff/time-on-day';
import { at } from '../../fakes/event-instance';

const zone = 'America/New_York';
const sunday = { startsAt: at('0:00'), endsAt: at('0:00', 23) };
/** Clocks go forward at 2:00 on 8 March 2026, and back at 2:00 on 1 November 2026. */
const spring = {
  startsAt: Date.parse('2026-03-08T05:00Z'),
  endsAt: Date.parse('2026-03-09T04:00Z'),
};
const autumn = {
  startsAt: Date.parse('2026-11-01T04:00Z'),
  endsAt: Date.parse('2026-11-02T05:00Z'),
};

test('a time is a moment of its day', () => {
  expect(timeOnDay('14:30', sunday, zone)).toBe(at('14:30'));
});

test.each(['', 'noon', '24:00', '12:60', '1230'])('"%s" is no time', (text) => {
  expect(timeOnDay(text, sunday, zone)).toBeNull();
});

test('after clocks have gone forward a time is what they show', () => {
  expect(timeOnDay('9:00', spring, zone)).toBe(Date.parse('2026-03-08T13:00Z'));
});

test('after clocks have gone back a time is what they show', () => {
  expect(timeOnDay('9:00', autumn, zone)).toBe(Date.parse('2026-11-01T14:00Z'));
  expect(timeOnDay('23:30', autumn, zone)).toBe(Date.parse('2026-11-02T04:30Z'));
});

test('a time that is left out is as far after the gap', () => {
  expect(timeOnDay('2:30', spring, zone)).toBe(Date.parse('2026-03-08T07:30Z'));
});

test('a field gets the time that the venue shows', () => {
  expect(fieldTime(at('9:05'), zone)).toBe('09:05');
});
