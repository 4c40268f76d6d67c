import { expect, test } from 'vitest';
import { remarkOf } from '../../../src/core/board/remark';
import { venueOf } from '../../../src/core/language/venue';
import { at, church as organization } from '../../fakes/event-instance';

const church = venueOf(organization);

const worship = { startsAt: at('10:00'), endsAt: at('11:15') };
const night = { startsAt: at('21:00'), endsAt: at('7:00', 23) };

test.each([
  ['9:29', worship, 'until 11:15'],
  ['9:30', worship, 'starts in 30 min'],
  ['9:59', worship, 'starts in 1 min'],
  ['10:00', worship, 'until 11:15'],
  ['10:01', worship, 'started 1 min ago'],
  ['10:15', worship, 'started 15 min ago'],
  ['10:16', worship, 'until 11:15'],
  ['10:59', worship, 'until 11:15'],
  ['11:00', worship, 'ends in 15 min'],
  ['11:14', worship, 'ends in 1 min'],
  ['10:05', { startsAt: at('10:00'), endsAt: at('10:15') }, 'ends in 10 min'],
  ['9:00', { startsAt: at('11:00'), endsAt: at('12:00') }, 'until noon'],
  ['9:00', { startsAt: at('22:00'), endsAt: at('0:00', 23) }, 'until midnight'],
  ['22:00', night, 'until 7:00 AM Mon'],
  ['9:00', night, 'until 7:00 AM Mon'],
  ['9:00', { startsAt: at('10:00'), endsAt: at('10:00') }, ''],
  ['10:05', { startsAt: at('10:00'), endsAt: at('10:00') }, 'started 5 min ago'],
  ['9:20', { startsAt: at('9:00'), endsAt: at('21:30') }, 'until 9:30 PM'],
  ['9:20', { startsAt: at('9:00'), endsAt: at('20:59') }, 'until 8:59'],
])('at %s a row says "%s"', (time, interval, text) => {
  expect(remarkOf(interval, at(time), church).text).toBe(text);
});

test('a second before the half hour an event is not soon yet', () => {
  expect(remarkOf(worship, at('9:30') - 1_000, church).text).toBe('until 11:15');
});
