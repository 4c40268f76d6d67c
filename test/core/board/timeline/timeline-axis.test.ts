import { describe, expect, test } from 'vitest';
import {
  axisLabels,
  ticksIn,
  type AxisMeasures,
  type Tick,
} from '../../../../src/core/board/timeline/timeline-axis';
import { venueOf } from '../../../../src/core/language/venue';
import type { Language } from '../../../../src/core/language/words';
import { hourMs } from '../../../../src/core/time/instant';
import { at, church } from '../../../fakes/event-instance';

const sixHours = (startsAt: number) => ({ startsAt, endsAt: startsAt + 6 * hourMs });
const venue = (language: Language = 'en', more = {}) => venueOf({ ...church, ...more }, language);
const wholes = (ticks: readonly Tick[]) => ticks.map(({ whole }) => whole);

/** There is room for everything. */
const wide: AxisMeasures = { widthOf: (text) => text.length / 200, gap: 0.01, now: null };
const labels = (ticks: readonly Tick[], measures: Partial<AxisMeasures> = {}) =>
  axisLabels(ticks, { ...wide, ...measures }).map(({ text }) => text);

describe('the hours of a window', () => {
  test('stand at their share of it', () => {
    const [first] = ticksIn(sixHours(at('9:30')), venue());
    expect(first?.at).toBeCloseTo(0.5 / 6);
  });

  test.each([
    ['en', false, ['11 AM', 'Noon', '1 PM', '2', '3', '4']],
    ['es', false, ['11 a. m.', 'Mediodía', '1 p. m.', '2', '3', '4']],
    ['ko', false, ['오전 11시', '정오', '오후 1시', '2시', '3시', '4시']],
    ['de', true, ['11:00', '12:00', '13:00', '14:00', '15:00', '16:00']],
  ] as const)('are written in %s, 24 hours: %s', (language, isTwentyFourHour, written) => {
    const ticks = ticksIn(sixHours(at('10:15')), venue(language, { isTwentyFourHour }));
    expect(labels(ticks)).toEqual(written);
  });

  test('go on over midnight', () => {
    expect(labels(ticksIn(sixHours(at('21:30')), venue()))).toEqual([
      '10 PM',
      '11',
      'Midnight',
      '1 AM',
      '2',
      '3',
    ]);
  });

  test('lack one where clocks go forward', () => {
    const ticks = ticksIn(sixHours(Date.parse('2026-03-08T00:30:00-05:00')), venue());
    expect(wholes(ticks)).toEqual(['1 AM', '3 AM', '4 AM', '5 AM', '6 AM', '7 AM']);
  });

  test('have one twice where clocks go back', () => {
    const ticks = ticksIn(sixHours(Date.parse('2026-11-01T00:30:00-04:00')), venue());
    expect(wholes(ticks)).toEqual(['1 AM', '1 AM', '2 AM', '3 AM', '4 AM', '5 AM']);
  });

  test('are full hours of a zone that lies three quarters beside the others', () => {
    const ticks = ticksIn(sixHours(at('9:30')), venue('en', { timeZone: 'Asia/Kathmandu' }));
    expect(ticks[0]?.at).toBeCloseTo(0.75 / 6);
  });
});

describe('a label', () => {
  const ticks = ticksIn(sixHours(at('9:30')), venue());

  test('gives way to the time, and the next one carries AM', () => {
    expect(labels(ticks, { now: { at: 0.7 / 6, width: 0.08 } })[0]).toBe('11 AM');
  });

  test('gives way to the one before it', () => {
    expect(labels(ticks, { widthOf: (text) => text.length / 12 })).toEqual(['10 AM', '1 PM', '3']);
  });

  test('does not run over the end', () => {
    const late = ticksIn(sixHours(at('9:02')), venue());
    expect(labels(late, { widthOf: () => 0.1 })).not.toContain('3');
  });
});
