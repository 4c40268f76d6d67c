import { describe, expect, test } from 'vitest';
import { sundayReadiness } from '../../../src/core/staff/sunday';
import type { StaffPresent } from '../../../src/core/staff/staff-present';
import { dayMs, hourMs } from '../../../src/core/time/instant';
import { at, booking, church, instance } from '../../fakes/event-instance';
import { calendarOf, freshDays, screenHealth, staffPresent } from '../../fakes/staff-facts';

const worship = instance({ location: 'Courtyard' });
const readinessOf = (more: Partial<StaffPresent> = {}, ...events: (typeof worship)[]) =>
  sundayReadiness(calendarOf(worship, ...events), staffPresent(more));
const dateOf = (more: Partial<StaffPresent>, ...events: (typeof worship)[]) =>
  sundayReadiness(calendarOf(...events), staffPresent(more)).date;

describe('which Sunday it is', () => {
  test('is today while an event is not over', () => {
    expect(dateOf({ now: at('11:59') }, worship)).toBe('2026-11-22');
  });

  test('is the next once all events are over', () => {
    expect(dateOf({ now: at('12:00') }, worship)).toBe('2026-11-29');
  });

  test('is today to its end where it has no events', () => {
    expect(dateOf({ now: at('23:59') })).toBe('2026-11-22');
  });

  test('is not made longer by what lasts all day', () => {
    const drive = instance({ isAllDay: true, startsAt: at('0:00'), endsAt: at('23:59') });
    expect(dateOf({ now: at('12:00') }, worship, drive)).toBe('2026-11-29');
  });

  test('is not made longer by what is not approved', () => {
    const late = instance({ approval: 'pending', endsAt: at('20:00') });
    expect(dateOf({ now: at('12:00') }, worship, late)).toBe('2026-11-29');
  });

  test('is the coming one on a weekday, and early on the Sunday itself', () => {
    expect(dateOf({ now: at('9:00', 25), days: freshDays().slice(3) })).toBe('2026-11-29');
  });

  test('follows the zone of the church', () => {
    const days = freshDays().slice(6);
    const saturday = { now: at('23:30', 28), days };
    expect(dateOf(saturday)).toBe('2026-11-29');
  });

  test('is not known without a church', () => {
    const { date, startsAt, verdict } = sundayReadiness(
      { ...calendarOf(), organization: null },
      staffPresent({ days: [] }),
    );
    expect({ date, startsAt, verdict }).toEqual({
      date: null,
      startsAt: null,
      verdict: 'not-ready',
    });
  });

  test('is not known in a zone that this computer does not know', () => {
    const organization = { ...church, timeZone: 'Moon/Tranquility' };
    expect(sundayReadiness({ ...calendarOf(), organization }, staffPresent()).date).toBeNull();
  });
});

describe('what is kept of it', () => {
  test.each([
    [dayMs - 1, 'ready'],
    [dayMs, 'look'],
  ] as const)('of an age of %d ms is: %s', (ageMs, verdict) => {
    expect(readinessOf({ days: freshDays({ ageMs }) })).toMatchObject({
      isKept: true,
      oldestMs: ageMs,
      verdict,
    });
  });

  test('is as old as the oldest of it', () => {
    const days = freshDays({ holdsAgeMs: 30 * hourMs });
    expect(readinessOf({ days })).toMatchObject({ oldestMs: 30 * hourMs, verdict: 'look' });
  });

  test.each(['ageMs', 'holdsAgeMs'])('is not enough without its %s', (part) => {
    expect(readinessOf({ days: freshDays({ [part]: null }) })).toMatchObject({
      isKept: false,
      oldestMs: null,
      verdict: 'not-ready',
    });
  });

  test('is a Sunday without events: somebody should look', () => {
    const { verdict, words } = sundayReadiness(calendarOf(), staffPresent());
    expect(verdict).toBe('look');
    expect(words[0]).toBe('There are no events on Sunday.');
  });
});

test('what will look wrong on it is counted, and what is only to be looked at is not', () => {
  const nowhere = instance({ resourceBookings: [booking('gone', '9:00', '12:00')] });
  expect(readinessOf({}, nowhere)).toMatchObject({ faults: 1, verdict: 'look' });
});

test('a doubted clock is to be looked at', () => {
  expect(readinessOf({ clockDoubt: 'Doubt.' })).toMatchObject({
    isClockSound: false,
    verdict: 'look',
  });
});

describe('its screens', () => {
  const screens = [
    screenHealth('Lobby'),
    screenHealth('Café'),
    screenHealth('Office', 'connected'),
    screenHealth('Gym', 'dark'),
  ];

  test('that are connected are not said to paint', () => {
    expect(readinessOf({ screens }).words).toContain(
      'Screens: 2 painting, 1 connected, 1 dark at this hour.',
    );
  });

  test('are counted', () => {
    expect(readinessOf({ screens })).toMatchObject({
      screens: { painting: 2, connected: 1, dark: 1, total: 4, failing: [] },
      verdict: 'ready',
    });
  });

  test('that fail are named', () => {
    const {
      screens: of,
      verdict,
      words,
    } = readinessOf({ screens: [screenHealth('Gym', 'failing')] });
    expect({ failing: of.failing, verdict }).toEqual({ failing: ['Gym'], verdict: 'look' });
    expect(words[0]).toBe('Not drawing: Gym.');
  });

  test('that browsers have left are named', () => {
    expect(readinessOf({ screens: [screenHealth('Gym', 'missing')] })).toMatchObject({
      verdict: 'look',
      words: ['Gone: Gym.', 'Sunday is kept on this computer.', 'Screens: 1 missing.'],
    });
  });

  test('that go on without script are not said to paint', () => {
    const { words } = readinessOf({ screens: [screenHealth('Gym', 'quiet')] });
    expect(words).toContain('Screens: 1 on a plain page.');
  });

  test('need not be there yet', () => {
    expect(readinessOf({ screens: [] })).toMatchObject({ verdict: 'ready' });
  });
});
