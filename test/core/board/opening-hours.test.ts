import { describe, expect, test } from 'vitest';
import { isOpenAt, type OpeningHours } from '../../../src/core/board/opening-hours';
import { readOpeningHours } from '../../../src/core/board/opening-hours-text';
import { at, church } from '../../fakes/event-instance';

function hoursOf(written: unknown): OpeningHours {
  const read = readOpeningHours(written);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.complaints));
  return read.hours;
}

const isOpen = (written: unknown, now: number, timeZone = church.timeZone) =>
  isOpenAt(hoursOf(written), now, timeZone);

describe('a screen', () => {
  test.each([
    ['6:59', false],
    ['7:00', true],
    ['13:59', true],
    ['14:00', false],
    ['17:00', true],
    ['21:29', true],
    ['21:30', false],
  ])('with two stretches on Sunday is on at %s: %s', (time, expected) => {
    expect(isOpen({ sunday: ['7:00-14:00', '17:00-21:30'] }, at(time))).toBe(expected);
  });

  test.each([
    ['20:00', 20, true],
    ['1:59', 21, true],
    ['2:00', 21, false],
    ['1:00', 20, false],
    ['20:00', 21, false],
  ])('that stays on over Friday night is on at %s of the %ith: %s', (time, day, expected) => {
    expect(isOpen({ friday: ['18:00-2:00'] }, at(time, day))).toBe(expected);
  });

  test.each([
    ['23:00', 21, true],
    ['1:59', 22, true],
    ['2:00', 22, false],
  ])('that stays on over Saturday night is on at %s of the %ith: %s', (time, day, expected) => {
    expect(isOpen({ saturday: ['22:00-2:00'] }, at(time, day))).toBe(expected);
  });

  test.each(['0:00-24:00', '0:00-0:00'])('is on all Sunday with %s, and no longer', (stretch) => {
    const states = [at('0:00') - 1, at('0:00'), at('0:00', 23) - 1, at('0:00', 23)];
    expect(states.map((now) => isOpen({ sunday: [stretch] }, now))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('whose end is its start is on for a day from then', () => {
    const states = [at('8:59'), at('9:00'), at('8:59', 23), at('9:00', 23)];
    expect(states.map((now) => isOpen({ sunday: ['9:00-9:00'] }, now))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('without hours is always on', () => {
    expect([isOpen(null, at('3:00')), isOpen(undefined, at('3:00'))]).toEqual([true, true]);
  });

  test('is off on a weekday that is not named', () => {
    expect(isOpen({ monday: ['0:00-24:00'] }, at('12:00'))).toBe(false);
  });

  test("goes by the venue's weekday, not by that of UTC", () => {
    const sundayMorningInAuckland = Date.parse('2026-11-21T20:00:00Z');
    expect(isOpen({ sunday: ['8:00-12:00'] }, sundayMorningInAuckland, 'Pacific/Auckland')).toBe(
      true,
    );
  });
});

describe('where clocks change', () => {
  const utc = (time: string) => Date.parse(time);

  test('a screen opens by the clock on the wall on the days around it', () => {
    const daily = { saturday: ['7:00-8:00'], sunday: ['7:00-8:00'] };
    expect(isOpen(daily, utc('2026-03-07T12:00Z'))).toBe(true);
    expect(isOpen(daily, utc('2026-03-08T11:00Z'))).toBe(true);
    expect(isOpen(daily, utc('2026-03-08T12:00Z'))).toBe(false);
  });

  test('a stretch within the hour that is left out never comes', () => {
    const hours = { sunday: ['2:00-3:00'] };
    const minutes = Array.from({ length: 240 }, (_, minute) => minute * 60_000);
    const night = minutes.map((after) => isOpen(hours, utc('2026-03-08T05:00Z') + after));
    expect(night).not.toContain(true);
  });

  test('a stretch that ends within the hour that is left out ends with the leap', () => {
    const hours = { sunday: ['1:00-2:30'] };
    expect(isOpen(hours, utc('2026-03-08T06:59Z'))).toBe(true);
    expect(isOpen(hours, utc('2026-03-08T07:00Z'))).toBe(false);
  });

  test('a stretch within the hour that is repeated comes twice', () => {
    const hours = { sunday: ['1:30-2:00'] };
    const half = ['05:29', '05:30', '06:00', '06:30', '07:00'];
    const states = half.map((time) => isOpen(hours, utc(`2026-11-01T${time}Z`)));
    expect(states).toEqual([false, true, false, true, false]);
  });

  test('a night lasts as long as the clock on the wall says', () => {
    const hours = { saturday: ['22:00-2:00'] };
    expect(isOpen(hours, utc('2026-11-01T06:59Z'))).toBe(true);
    expect(isOpen(hours, utc('2026-11-01T07:00Z'))).toBe(false);
  });
});
