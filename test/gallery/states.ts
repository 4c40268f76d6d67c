import type { Screen } from '../../src/core/board/screen';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { PublicTime } from '../../src/core/schedule/public-time';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { at } from '../fakes/event-instance';

/** One thing that a board may have to say: on the invented Sunday, with something changed. */
export type GalleryState = {
  readonly name: string;
  /** A board as in its address. */
  readonly board: string;
  /** By the venue's clock on that Sunday. */
  readonly time: string;
  readonly edit?: (schedule: PublicSchedule) => Partial<PublicSchedule>;
  /** What staff have decided for the screen. */
  readonly screen?: Screen;
};

const long =
  'Neighbors Helping Neighbors: An Evening on Housing, Hope and Hospitality, with Supper for All Who Come Hungry Tonight';

/** 2 to 120 characters, in scripts that churches write. */
export const names = [
  'AA',
  'Bible Study',
  long,
  'Gottesdienst mit Abendmahl und Kinderbetreuung',
  'Donaudampfschifffahrtsgesellschaftsgottesdienst',
  '주일 예배와 성찬식',
  'صلاة المساء للعائلات',
  'תפילת ערב',
  'Богослужение на русском языке',
  'Misa en español con bautizos y presentación de niños',
  '10:30 – 11:45 (Gym) «Open» & more',
] as const;

/** The room of the pictures: 201. */
const room = '4108';
const door = `room/${room}`;

function timeOf(
  schedule: PublicSchedule,
  name: string,
  [from, to]: readonly [string, string],
  more: Partial<PublicTime> = {},
): PublicTime {
  const [some] = schedule.times;
  if (!some) throw new Error('The Sunday is empty');
  const id = `gallery:${name}:${from}`;
  const span = { startsAt: at(from), endsAt: at(to) };
  const plain = {
    isAllDay: false,
    partRooms: [],
    location: null,
    link: null,
    isKidsCheckIn: false,
    said: [],
  };
  return { ...some, ...plain, id, instanceId: id, name, ...span, roomIds: [room], ...more };
}

const only =
  (...times: readonly (readonly [string, string, string, Partial<PublicTime>?])[]) =>
  (schedule: PublicSchedule) => ({
    times: times
      .map(([name, from, to, more]) => timeOf(schedule, name, [from, to], more))
      .sort((a, b) => a.startsAt - b.startsAt),
    reservations: [],
    changes: [],
  });

const fromTomorrow = ({ times }: PublicSchedule) => ({
  times: times.filter(({ startsAt }) => startsAt >= at('0:00', 23)),
});

const aged = (ageMs: number) => (schedule: PublicSchedule) => ({
  days: schedule.days.map((day) => ({ ...day, ageMs, holdsAgeMs: ageMs })),
});

const withoutHolds = (schedule: PublicSchedule) => ({
  days: schedule.days.map((day) => ({ ...day, holdsAgeMs: null })),
});

const notKept = ({ days }: PublicSchedule) => ({
  days: days.map((day) => ({ ...day, ageMs: null, holdsAgeMs: null })),
  times: [],
  reservations: [],
  changes: [],
});

const neverHeard = () => ({
  organization: null,
  days: [],
  rooms: [],
  times: [],
  reservations: [],
  changes: [],
});

/** Worship is another time and in other rooms than it was said to be; the choir has left Room 201. */
const news = (schedule: PublicSchedule) => ({
  changes: schedule.times
    .filter(({ name }) => ['Newcomers’ Coffee', 'Potluck Lunch', 'Grief Share'].includes(name))
    .map(({ id, startsAt }, index) => ({
      timeId: id,
      wasStartsAt: index === 1 ? startsAt - hourMs : null,
      wasRoomIds: index === 1 ? [] : [room],
    })),
});

const manyNames = (schedule: PublicSchedule) => ({
  times: names.map((name, index) => {
    const start = at('9:40') + index * 7 * minuteMs;
    const roomIds = schedule.rooms.slice(index, index + 1 + (index % 4)).map(({ id }) => id);
    const span = { startsAt: start, endsAt: start + hourMs };
    return { ...timeOf(schedule, name, ['9:00', '10:00']), ...span, roomIds };
  }),
  changes: [],
});

const tenAtOnce = (schedule: PublicSchedule) => ({
  times: schedule.rooms
    .slice(0, 10)
    .map(({ id }, index) =>
      timeOf(schedule, `Small group ${index + 1}`, ['10:00', '11:15'], { roomIds: [id] }),
    ),
});

const sixtyRooms = (schedule: PublicSchedule) => {
  const rooms = Array.from({ length: 60 }, (_, index) => ({
    id: `g${index}`,
    name: `Classroom ${100 + index}`,
    folder: '',
  }));
  return {
    rooms,
    reservations: [],
    changes: [],
    times: rooms.map(({ id }, index) => {
      const startsAt = at('9:00') + (index % 12) * 25 * minuteMs;
      const more = { startsAt, endsAt: startsAt + hourMs, roomIds: [id] };
      return timeOf(schedule, `Lesson ${index + 1}`, ['9:00', '10:00'], more);
    }),
  };
};

const noticeOf = (text: string) => ({ id: text, text, screens: null, until: at('23:00') });

const notice = () => ({ notices: [noticeOf('Water main closed: use the north door')] });

/** As long as they may be, and one more than has room. */
const notices = () => ({
  notices: [
    noticeOf('The oldest of them'),
    noticeOf('صلاة المساء في القاعة الكبيرة اليوم'),
    noticeOf(
      'The parking lot behind the gym is closed for repaving until Thursday evening: please park along Elm Street, and come in by the doors of the north wing. Thank you.',
    ),
  ],
});

/** Staff have cancelled one thing that is on and one that comes, moved another, and given a fourth another time. */
const said = (schedule: PublicSchedule) => {
  const toPark = timeOf(schedule, 'Youth Picnic', ['11:30', '13:00'], {
    roomIds: [],
    location: 'the park behind the church',
    said: ['moved'],
  });
  const later = timeOf(schedule, 'Grief Share', ['14:00', '15:00'], { said: ['new-time'] });
  return {
    times: [
      timeOf(schedule, 'Membership Class', ['9:30', '10:45'], { said: ['cancelled'] }),
      timeOf(schedule, 'Worship', ['10:00', '11:15'], { roomIds: ['4103'] }),
      timeOf(schedule, long, ['10:30', '11:15'], { said: ['cancelled'] }),
      toPark,
      later,
    ],
    reservations: [],
    changes: [
      { timeId: toPark.id, wasStartsAt: null, wasRoomIds: [room] },
      { timeId: later.id, wasStartsAt: at('13:30'), wasRoomIds: [] },
    ],
  };
};

const allDay = { isAllDay: true } as const;
const severalDays = { isAllDay: true, startsAt: at('0:00', 21), endsAt: at('0:00', 26) } as const;
const overnight = { endsAt: at('7:00', 23) } as const;

const agenda: readonly Omit<GalleryState, 'board'>[] = [
  { name: 'as it is', time: '10:12' },
  { name: 'first start', time: '10:12', edit: () => ({ ...neverHeard(), isStarting: true }) },
  { name: 'nothing known', time: '10:12', edit: neverHeard },
  { name: 'not kept', time: '10:12', edit: notKept },
  { name: 'empty day', time: '10:12', edit: fromTomorrow },
  { name: 'nothing now', time: '8:50', edit: only(['Worship', '10:00', '11:15']) },
  { name: 'day over', time: '21:40', edit: only(['Worship', '10:00', '11:15']) },
  {
    name: 'all day and several days',
    time: '10:12',
    edit: only(
      ['Harvest Food Drive', '0:00', '23:59', allDay],
      ['Mission Week', '0:00', '23:59', severalDays],
      ['Worship', '11:00', '12:15'],
    ),
  },
  { name: 'overnight', time: '22:10', edit: only(['Youth Lock-in', '21:00', '23:59', overnight]) },
  {
    name: 'overnight, after midnight',
    time: '6:10',
    edit: only([
      'Youth Lock-in',
      '6:00',
      '7:00',
      { startsAt: at('21:00', 21), endsAt: at('7:00') },
    ]),
  },
  { name: 'ten at once', time: '10:12', edit: tenAtOnce },
  { name: 'names of many kinds', time: '10:12', edit: manyNames },
  { name: 'sixty rooms', time: '10:12', edit: sixtyRooms },
  {
    name: 'no public room',
    time: '10:12',
    edit: only(['Prayer Walk', '10:00', '11:00', { roomIds: [] }]),
  },
  { name: 'moved and new time', time: '10:12', edit: news },
  { name: 'cancelled and moved by staff', time: '10:12', edit: said },
  { name: 'notice', time: '10:12', edit: notice },
  { name: 'several notices', time: '10:12', edit: notices },
  { name: 'aging', time: '10:12', edit: aged(20 * minuteMs) },
  { name: 'stale', time: '10:12', edit: aged(4 * hourMs) },
  { name: 'doubted clock', time: '10:12', edit: () => ({ isClockDoubted: true }) },
  {
    name: '24 hours',
    time: '14:12',
    edit: ({ organization }) => ({
      organization: organization && {
        ...organization,
        isTwentyFourHour: true,
        dateOrder: 'day-first',
      },
    }),
  },
  {
    name: 'ways to rooms',
    time: '10:12',
    screen: {
      signs: { [room]: { way: '↑ upstairs' }, '4103': { name: 'The Chapel', way: '← past café' } },
    },
  },
];

const doors: readonly Omit<GalleryState, 'board'>[] = [
  { name: 'now', time: '10:12' },
  { name: 'soon', time: '10:12', edit: only(['Membership Class', '10:30', '11:30']) },
  { name: 'getting ready', time: '11:12' },
  { name: 'reserved', time: '14:30' },
  { name: 'nothing scheduled', time: '10:40' },
  { name: 'available', time: '10:40', screen: { saysAvailable: true } },
  { name: 'nothing more today', time: '20:40' },
  { name: 'all day', time: '10:12', edit: only(['Art Exhibition', '0:00', '23:59', allDay]) },
  {
    name: 'two at once',
    time: '10:12',
    edit: only(
      ['Confirmation Class', '9:00', '10:30'],
      ['Parents of Confirmands', '10:00', '11:00'],
    ),
  },
  {
    name: 'a long name',
    time: '10:12',
    edit: only([long, '10:00', '11:00'], ['Donaudampfschifffahrt', '11:30', '12:30']),
  },
  { name: 'a Korean name', time: '10:12', edit: only(['주일 예배와 성찬식', '10:00', '11:00']) },
  { name: 'an Arabic name', time: '10:12', edit: only(['صلاة المساء للعائلات', '10:00', '11:00']) },
  { name: 'moved away', time: '10:12', edit: news },
  { name: 'cancelled', time: '10:12', edit: said },
  {
    name: 'cancelled, with another event',
    time: '10:12',
    edit: only(
      ['Membership Class', '9:30', '10:45', { said: ['cancelled'] }],
      ['Wedding Rehearsal', '10:00', '11:00'],
      ['Art Workshop', '12:00', '13:00', { said: ['cancelled'] }],
    ),
  },
  { name: 'notice', time: '10:12', edit: notice },
  { name: 'several notices', time: '10:12', edit: notices },
  { name: 'not known whether free', time: '10:40', edit: withoutHolds },
  { name: 'not kept', time: '10:12', edit: notKept },
  { name: 'stale', time: '10:12', edit: aged(4 * hourMs) },
  { name: 'doubted clock', time: '10:12', edit: () => ({ isClockDoubted: true }) },
];

const timelines: readonly Omit<GalleryState, 'board'>[] = [
  { name: 'as it is', time: '10:12' },
  { name: 'early', time: '5:40' },
  { name: 'late', time: '21:10' },
  { name: 'sixty rooms', time: '10:12', edit: sixtyRooms },
  { name: 'names of many kinds', time: '10:12', edit: manyNames },
  { name: 'moved and new time', time: '10:12', edit: news },
  { name: 'cancelled and moved by staff', time: '10:12', edit: said },
  { name: 'notice', time: '10:12', edit: notice },
  { name: 'not known whether free', time: '10:12', edit: withoutHolds },
  { name: 'stale', time: '10:12', edit: aged(4 * hourMs) },
  { name: 'doubted clock', time: '10:12', edit: () => ({ isClockDoubted: true }) },
  { name: 'not kept', time: '10:12', edit: notKept },
];

const linked = { link: 'https://gracehill.churchcenter.example/registrations/events/20779025' };

const signUps: readonly Omit<GalleryState, 'board'>[] = [
  { name: 'one', time: '10:12', edit: only(['Marriage Course', '16:30', '18:00', linked]) },
  { name: 'a long name', time: '10:12', edit: only([long, '16:30', '18:00', linked]) },
  { name: 'none', time: '10:12', edit: only(['Worship', '11:00', '12:00']) },
  {
    name: 'several notices',
    time: '10:12',
    edit: (schedule) => ({
      ...only(['Marriage Course', '16:30', '18:00', linked])(schedule),
      ...notices(),
    }),
  },
];

const on = (board: string, states: readonly Omit<GalleryState, 'board'>[]): GalleryState[] =>
  states.map((state) => ({ ...state, board }));

export const galleryStates: readonly GalleryState[] = [
  ...on('agenda', agenda),
  ...on(door, doors),
  ...on('timeline', timelines),
  ...on('sign-up', signUps),
];
