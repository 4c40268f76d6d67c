import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/core/language/words';
import type { FollowingItem } from '../../../../src/core/board/room/following';
import { fittingFollowing } from '../../../../src/core/board/room/following-fit';
import { roomBoardAt } from '../../../../src/core/board/room-board';
import type { Screen } from '../../../../src/core/board/screen';
import type { PublicSchedule } from '../../../../src/core/schedule/public-schedule';
import type { Reservation } from '../../../../src/core/schedule/reservation';
import { at, church } from '../../../fakes/event-instance';
import { days, publicTime, scheduleOf } from '../../../fakes/public-schedule';

const held = (from: string, to: string, forTimeId: string | null = null): Reservation => ({
  roomId: 'r1',
  startsAt: at(from),
  endsAt: at(to),
  forTimeId,
});

const confirmation = publicTime('Confirmation', '9:00', '10:30');
const membership = publicTime('Membership', '11:30', '12:30');
const reservations = [
  held('11:00', '11:30', 'Membership'),
  held('12:30', '12:45'),
  held('14:00', '15:30'),
];

/** In lines such as "10:30 Nothing scheduled". */
function followingAt(now: string, more: Partial<PublicSchedule> = {}, screen: Screen = {}) {
  const schedule = scheduleOf(more.times ?? [confirmation, membership], {
    reservations,
    now: at(now),
    ...more,
  });
  const { following } = roomBoardAt(schedule, screen, 'r1', at(now));
  return following.map(({ time, text }) => `${time} ${text}`);
}

describe('what follows in the room', () => {
  test('is the rest of its day: events, reservations, getting ready and gaps', () => {
    expect(followingAt('10:12')).toEqual([
      '10:30 Nothing scheduled',
      '11:00 Getting ready',
      '11:30 AM – 12:30 PM Membership',
      '12:30 Reserved',
      '12:45 Nothing scheduled',
      '2:00 – 3:30 PM Reserved',
    ]);
  });

  test('leaves out what the state says', () => {
    const rest = ['12:30 Reserved', '12:45 Nothing scheduled', '2:00 – 3:30 PM Reserved'];
    expect(followingAt('11:12')).toEqual(rest);
    expect(followingAt('11:40')).toEqual(rest);
  });

  test('has no gaps where the room is not known to be free', () => {
    const unknownHolds = { days: days.map((day) => ({ ...day, holdsAgeMs: null })) };
    const texts = followingAt('10:12', unknownHolds).join();
    expect(texts).not.toContain('Nothing');
  });

  test('says "Available" in gaps where staff want that', () => {
    expect(followingAt('10:12', {}, { saysAvailable: true })[0]).toBe('10:30 Available');
  });

  test('leaves out gaps that nobody could use', () => {
    const soon = { times: [confirmation, publicTime('Next', '10:44', '11:00')], reservations: [] };
    expect(followingAt('10:12', soon)).toEqual(['10:44 – 11:00 AM Next']);
  });

  test('ends with its last use, and says so only where there is none', () => {
    expect(followingAt('14:10')).toEqual(['3:30 Nothing more today']);
    expect(followingAt('15:40')).toEqual([]);
  });

  test('names noon and midnight, and the day where it is another', () => {
    const times = [
      publicTime('Soup', '12:00', '13:00'),
      publicTime('Fair', '13:00', '0:00', { endsAt: at('0:00', 23) }),
      publicTime('Vigil', '21:00', '7:00', { endsAt: at('7:00', 23) }),
      publicTime('Bells', '22:00', '22:00'),
    ];
    expect(followingAt('10:12', { times, reservations: [] })).toEqual([
      'Noon – 1:00 PM Soup',
      '1:00 PM – Midnight Fair',
      '9:00 PM – 7:00 AM Mon Vigil',
      '10:00 PM Bells',
    ]);
  });

  test('is written in 24 hours where the church has them', () => {
    const organization = { ...church, isTwentyFourHour: true };
    expect(followingAt('11:40', { organization }).at(-1)).toBe('14:00 – 15:30 Reserved');
  });

  test('has the period before the times where people write it there', () => {
    expect(followingAt('10:12', {}, { language: 'ko' }).slice(2, 4)).toEqual([
      '오전 11:30 – 오후 12:30 Membership',
      '12:30 예약됨',
    ]);
  });

  test('is nothing of tomorrow', () => {
    const tomorrow = publicTime('Monday', '9:00', '10:00', {
      startsAt: at('9:00', 23),
      endsAt: at('10:00', 23),
    });
    expect(followingAt('10:12', { times: [tomorrow], reservations: [] })).toEqual([]);
  });
});

test('an event with news says them in what follows', () => {
  const changes = [{ timeId: 'Membership', wasStartsAt: at('11:00'), wasRoomIds: [] }];
  const schedule = scheduleOf([confirmation, membership], { changes });
  const { following } = roomBoardAt(schedule, {}, 'r1', at('10:12'));
  expect(following.find(({ kind }) => kind === 'event')?.news).toBe('New time, was 11:00 AM');
});

test('an event where children are checked in says so in what follows, beside its news', () => {
  const times = [
    confirmation,
    publicTime('Fair', '0:00', '0:00', {
      isAllDay: true,
      endsAt: at('0:00', 23),
      isKidsCheckIn: true,
    }),
    { ...membership, isKidsCheckIn: true },
  ];
  const changes = [{ timeId: 'Membership', wasStartsAt: at('11:00'), wasRoomIds: [] }];
  const { following } = roomBoardAt(scheduleOf(times, { changes }), {}, 'r1', at('10:12'));
  const named = following.filter(({ kind }) => kind === 'event' || kind === 'all-day');
  expect(named.map(({ news }) => news)).toEqual([
    'Kids check-in',
    'New time, was 11:00 AM · Kids check-in',
  ]);
});

describe('no reservation has a name', () => {
  test('not even that of the public time that it is not made ready for', () => {
    const schedule = scheduleOf([membership], { reservations });
    const { following } = roomBoardAt(schedule, {}, 'r1', at('10:12'));
    const texts = following.filter(({ kind }) => kind === 'reserved').map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['Reserved']));
  });
});

describe('as many items as fit', () => {
  const item = (kind: FollowingItem['kind'], key: string): FollowingItem => ({
    key,
    kind,
    isThin: kind === 'gap',
    time: '',
    text: key,
    news: '',
  });
  const items = [
    item('gap', 'a'),
    item('event', 'b'),
    item('gap', 'c'),
    item('reserved', 'd'),
    item('event', 'e'),
  ];
  const shownIn = (available: number) => {
    const heights = { available, more: 10, items: [10, 20, 10, 20, 20] };
    const fitting = fittingFollowing(items, heights, wordsOf('en'));
    return [fitting.items.map(({ key }) => key).join(''), fitting.moreText];
  };

  test.each([
    [80, 'abcde', ''],
    [79, 'abcd', '+ 1 more later today'],
    [50, 'abc', '+ 2 more later today'],
    [20, 'a', '+ 3 more later today'],
    [0, '', '+ 3 more later today'],
  ])('of 80 pixels in %i', (available, keys, more) => {
    expect(shownIn(available)).toEqual([keys, more]);
  });

  test('a gap that is left out is not counted', () => {
    const heights = { available: 25, more: 10, items: [20, 10] };
    const [first, gap] = items.slice(1, 3);
    const fitting = fittingFollowing(first && gap ? [first, gap] : [], heights, wordsOf('en'));
    expect([fitting.items.length, fitting.moreText]).toEqual([1, '']);
  });
});
