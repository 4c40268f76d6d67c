import { expect, test } from 'vitest';
import { endOfEvent } from '../../../src/renderer/staff/viewer/dialogs/end-of-event';
import { at, instance } from '../../fakes/event-instance';
import { freshDays } from '../../fakes/staff-facts';

const days = freshDays();

test('what is said of an event of today holds until midnight', () => {
  expect(endOfEvent(instance(), days)).toBe(at('0:00', 23));
});

test('what ends at midnight needs no other day', () => {
  expect(endOfEvent(instance({ endsAt: at('0:00', 23) }), days)).toBe(at('0:00', 23));
});

test('of one through several days it holds until the last of them is over', () => {
  expect(endOfEvent(instance({ endsAt: at('9:00', 25) }), days)).toBe(at('0:00', 26));
});

test('beyond what is kept it holds as long as that', () => {
  expect(endOfEvent(instance({ endsAt: at('9:00', 30) + 30 * 86_400_000 }), days)).toBe(
    days.at(-1)?.endsAt,
  );
});
