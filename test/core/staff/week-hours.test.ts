import { describe, expect, test } from 'vitest';
import { readOpeningHours } from '../../../src/core/board/opening-hours-text';
import { sameEveryDay, weekHoursIn, writtenHours } from '../../../src/core/staff/week-hours';

describe('written hours', () => {
  test.each([
    { sunday: ['7:00-14:00', '17:00-21:30'], friday: ['18:00-2:00'] },
    { monday: ['0:00-24:00'] },
    { tuesday: ['9:05 – 24:00'], wednesday: [] },
  ])('mean the same after they have been through fields: %j', (hours) => {
    const again = writtenHours(weekHoursIn({ hours }) ?? sameEveryDay({ from: '', to: '' }));
    expect(readOpeningHours(again)).toEqual(readOpeningHours(hours));
  });

  test('are none where nothing is written', () => {
    expect(weekHoursIn({})).toBeNull();
  });

  test('of one day are those of no other', () => {
    expect(weekHoursIn({ hours: { sunday: ['7:00-14:00'] } })).toMatchObject({
      sunday: [{ from: '07:00', to: '14:00' }],
      monday: [],
    });
  });
});
