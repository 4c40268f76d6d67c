import { describe, expect, test } from 'vitest';
import { readOpeningHours } from '../../../src/core/board/opening-hours-text';

const complaintsOf = (written: unknown) => {
  const read = readOpeningHours(written);
  return read.kind === 'refused' ? read.complaints : [];
};

describe('hours are refused with the place, the fault and the mending', () => {
  test.each([
    [['7:00-14:00'], '', 'is no list of weekdays', 'Write an object such as'],
    ['7:00-14:00', '', 'is no list of weekdays', 'Write an object such as'],
    [{}, '', 'opens on no day', 'leave them out: always open.'],
    [{ sunday: [] }, '', 'opens on no day', 'leave them out: always open.'],
    [{ Sun: ['7:00-14:00'] }, 'Sun', 'is no weekday', 'Write "sunday".'],
    [{ sonntag: [] }, 'sonntag', 'is no weekday', 'Write one of sunday, monday'],
    [{ sunday: '7:00-14:00' }, 'sunday', 'is no list', 'such as ["7:00-14:00"]'],
    [{ sunday: [7] }, 'sunday[0]', 'is no text', '24-hour times such as'],
    [{ sunday: ['7-14'] }, 'sunday[0]', '"7-14" is no start and end', '24-hour times such as'],
    [
      { sunday: ['7:00-14:00', '5:00 PM-9:00 PM'] },
      'sunday[1]',
      '"5:00 PM-9:00 PM" is no start and end',
      '24-hour times such as',
    ],
    [{ friday: ['24:00-2:00'] }, 'friday[0]', 'starts at no time of day', '0:00 to 23:59'],
    [{ friday: ['7:60-8:00'] }, 'friday[0]', 'starts at no time of day', '0:00 to 23:59'],
    [{ friday: ['18:00-24:01'] }, 'friday[0]', 'ends at no time of day', '0:00 to 24:00'],
    [{ friday: ['18:00-19:60'] }, 'friday[0]', 'ends at no time of day', '0:00 to 24:00'],
  ])('%j', (written, where, what, mend) => {
    expect(complaintsOf(written)).toEqual([
      {
        where,
        what: expect.stringContaining(what) as string,
        mend: expect.stringContaining(mend) as string,
      },
    ]);
  });

  test('each fault is named, not only the first', () => {
    const written = { sunday: ['7', '8:00-9:00'], funday: [], friday: ['25:00-26:00'] };
    const places = complaintsOf(written).map(({ where }) => where);
    expect(places).toEqual(['sunday[0]', 'funday', 'friday[0]']);
  });
});

test('blanks and a dash between the times do no harm', () => {
  expect(readOpeningHours({ monday: [' 07:00 – 8:00 '] })).toEqual({
    kind: 'hours',
    hours: [{ from: 1440 + 420, to: 1440 + 480 }],
  });
});

test('a closed day beside open ones is no fault', () => {
  expect(complaintsOf({ sunday: ['7:00-14:00'], monday: [] })).toEqual([]);
});
