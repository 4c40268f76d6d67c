import { pluralOf } from './plural';

const plural = pluralOf('en');

/** What a board says by itself. The list is short on purpose (product.md, rule 9). */
export const english = {
  /** For Intl, by what comes first in a written date. */
  locales: { 'month-first': 'en-US', 'day-first': 'en-GB' },
  /** Beside a 12-hour time. */
  periods: { am: 'AM', pm: 'PM' },
  isPeriodFirst: false,
  /** On an axis, of a 12-hour clock: "11". */
  hourOfDay: (hour: string) => hour,

  now: 'Now',
  scheduledNow: 'Scheduled now',
  next: 'Next',
  allDay: 'All day',
  tomorrow: 'Tomorrow',
  today: 'today',
  since: 'since',
  noon: 'Noon',
  midnight: 'Midnight',
  noonInSentence: 'noon',
  midnightInSentence: 'midnight',
  timeOnDay: (time: string, shortWeekday: string) => `${time} ${shortWeekday}`,
  startsIn: (minutes: number) => `starts in ${minutes} min`,
  startsAt: (time: string) => `starts at ${time}`,
  startedAgo: (minutes: number) => `started ${minutes} min ago`,
  endsIn: (minutes: number) => `ends in ${minutes} min`,
  until: (time: string) => `until ${time}`,
  dayOf: (day: number, days: number) => `Day ${day} of ${days}`,

  newTime: 'New time',
  moved: 'Moved',
  movedTo: (place: string) => `Moved to ${place}`,
  hasMoved: (name: string) => `${name} moved`,
  cancelled: 'Cancelled',
  cancelledOf: (name: string) => `Cancelled: ${name}`,
  was: (before: string) => `was ${before}`,
  kidsCheckIn: 'Kids check-in',
  askAtWelcomeDesk: 'Ask at the welcome desk',
  moreRooms: (count: number) =>
    plural(count, { one: `+ ${count} room`, other: `+ ${count} rooms` }),

  onItsWay: 'The schedule is on its way',
  notAvailable: 'Schedule not available – please ask at the welcome desk',
  noEventsToday: 'No public events today',
  noEventsHereToday: 'No public events here today',
  noMoreEventsToday: 'No more events today',
  nothingElseToday: 'Nothing else today',
  noMoreEventsHereToday: 'No more events here today',
  noEventsOn: (date: string) => `No public events on ${date}`,
  clockIsChecked: 'The clock of this screen is being checked',
  scheduleAsOf: (time: string) => `Schedule as of ${time}`,
  notice: 'Notice',
  demo: 'Demo',
  preview: 'Preview',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  moreLaterToday: (count: number) => `+ ${count} more later today`,
  more: (count: number) => `+ ${count} more`,

  reserved: 'Reserved',
  gettingReady: 'Getting ready',
  nothingScheduled: 'Nothing scheduled',
  nothingMoreToday: 'Nothing more today',
  available: 'Available',
  notKnown: 'Not known',
  seeTheLobby: 'Looking for something else? See the board in the lobby.',
  rooms: 'Rooms',
  noMoreEventsInRooms: 'No more public events in rooms today',
  nothingMoreTodayIn: (rooms: string) => `Nothing more today: ${rooms}`,

  noSignUps: 'No sign-ups to show',
  scanWithPhone: 'Scan with your phone',
} as const;
