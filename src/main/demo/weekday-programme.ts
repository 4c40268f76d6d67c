import { planned, type ProgrammeItem } from './programme-item';

const monday = [1];
const tuesday = [2];
const wednesday = [3];
const mondayToFriday = [1, 2, 3, 4, 5];

const daily: readonly ProgrammeItem[] = [
  planned('week', [1, 2, 3, 4, 5, 6], 'Morning Prayer', '6:30-7:00', {
    rooms: ['Chapel'],
    tags: ['Prayer'],
    timeName: 'Morning Prayer',
  }),
  planned('week', mondayToFriday, 'Staff Huddle', '8:30-9:00', {
    rooms: ['Conference Room'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', mondayToFriday, 'Little Lambs Preschool', '9:00-12:00', {
    rooms: ['Room 104', 'Room 106'],
    tags: ['Kids'],
    connections: [{ product: 'check-ins', name: 'Little Lambs' }],
  }),
  planned('week', mondayToFriday, 'Noon Prayer', '12:00-12:30', {
    rooms: ['Chapel'],
    tags: ['Prayer'],
    isWithoutPublishedTimes: true,
  }),
  planned('week', [1, 2, 3, 4, 5, 6], 'Community Closet', '13:00-15:00', {
    rooms: ['Loft'],
    tags: ['Outreach'],
    isWithoutEventTimes: true,
    connections: [{ product: 'registrations', name: 'Community Closet' }],
  }),
  planned('week', mondayToFriday, 'Counseling', '13:00-16:00', {
    rooms: ['Conference Room'],
    tags: ['Care'],
    isHidden: true,
  }),
  planned('week', [1, 2, 3, 4], 'After-School Club', '15:30-17:30', {
    rooms: ['Student Center'],
    tags: ['Students'],
    setup: '15:00',
    connections: [{ product: 'check-ins', name: 'After-School Club' }],
  }),
];

const mondays: readonly ProgrammeItem[] = [
  planned('month', monday, 'Clothing Drive', '0:00-24:00', {
    allDayCount: 5,
    weeksOfMonth: [1, 3],
    location: 'Narthex',
    tags: ['Outreach'],
  }),
  planned('week', monday, 'Seniors’ Walking Group', '7:30-8:30', {
    location: 'Riverside Park - 12 River Road, Springfield, IL 62704',
    tags: ['Community'],
  }),
  planned('week', monday, 'Staff Meeting', '9:30-11:00', {
    rooms: ['Conference Room'],
    equipment: ['Projector'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', monday, 'Quilting Circle', '10:00-12:00', {
    rooms: ['Fireside Room'],
    tags: ['Community'],
  }),
  planned('week', monday, 'English Class', '18:00-19:30', {
    rooms: ['Room 201'],
    roomSetup: 'Classroom, 24 chairs',
    tags: ['Outreach'],
    setup: '17:30',
  }),
  planned('week', monday, 'Scouts', '18:30-20:00', {
    rooms: ['Fellowship Hall'],
    equipment: ['Folding chairs'],
    tags: ['Students'],
    setup: '18:00',
    teardown: '20:30',
  }),
  planned('week', monday, 'Grief Support', '19:00-20:30', {
    rooms: ['Library'],
    hiddenRooms: ['Fireside Room'],
    tags: ['Care'],
    connections: [{ product: 'groups', name: 'Grief Support' }],
    isOutsideChurchCenter: true,
  }),
  planned('week', monday, 'Handbell Rehearsal', '19:30-21:00', {
    rooms: ['Loft'],
    tags: ['Music'],
  }),
  planned('month', monday, 'Finance Committee', '19:00-20:30', {
    rooms: ['Conference Room'],
    tags: ['Staff'],
    weeksOfMonth: [2, 4],
    isHidden: true,
  }),
  planned('once', monday, 'Neighborhood Association', '20:00-21:30', {
    rooms: ['Room 201'],
    tags: ['Community'],
    approval: 'P',
  }),
];

const tuesdays: readonly ProgrammeItem[] = [
  planned('week', tuesday, 'Men’s Breakfast', '7:00-8:00', {
    rooms: ['Fellowship Hall'],
    roomSetup: 'Round tables for 160',
    equipment: ['Coffee urn'],
    tags: ['Community'],
    setup: '6:15',
    teardown: '8:30',
  }),
  planned('week', tuesday, 'Women’s Bible Study', '9:30-11:30', {
    rooms: ['Fireside Room'],
    tags: ['Community'],
    connections: [{ product: 'groups', name: 'Women’s Bible Study' }],
  }),
  planned('week', [2, 4], 'Toddler Time', '10:00-11:00', { rooms: ['Nursery'], tags: ['Kids'] }),
  planned(
    'month',
    tuesday,
    'Intergenerational Mission Partnership Planning Lunch and Prayer with Visiting Friends from Abroad',
    '12:30-14:00',
    { rooms: ['Library'], tags: ['Outreach'] },
  ),
  planned('once', tuesday, 'Boiler Inspection', '14:00-16:00', {
    rooms: ['Student Center', 'Nursery'],
    isBlockout: true,
  }),
  planned('week', tuesday, 'Homework Tables', '16:00-17:30', {
    rooms: ['Room 201'],
    tags: ['Students'],
  }),
  planned('week', tuesday, 'Youth Band', '17:30-19:00', {
    rooms: ['Student Center'],
    equipment: ['Portable microphone'],
    tags: ['Students', 'Music'],
    setup: '17:00',
  }),
  planned('month', tuesday, 'Deacons', '18:00-19:30', {
    rooms: ['Conference Room'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', tuesday, 'Recovery Group', '19:00-20:30', {
    rooms: ['Room 104'],
    hiddenRooms: ['Room 106'],
    tags: ['Care'],
  }),
  planned('week', tuesday, 'Divorce Recovery Circle', '19:30-21:00', {
    hiddenRooms: ['Fireside Room'],
    tags: ['Care'],
  }),
  planned('once', tuesday, 'Chess Evening', '20:00-21:30', {
    rooms: ['Library'],
    tags: ['Community'],
    occurrenceNames: ['Chess Evening', 'Board Game Evening', 'Poetry Evening'],
    approval: 'P',
  }),
];

const wednesdays: readonly ProgrammeItem[] = [
  planned('week', wednesday, 'Midweek Communion', '7:30-8:00', {
    rooms: ['Chapel'],
    tags: ['Worship'],
  }),
  planned('week', wednesday, 'Seniors’ Stretch', '9:30-10:30', {
    rooms: ['Fellowship Hall'],
    tags: ['Community'],
    teardown: '11:00',
  }),
  planned('week', wednesday, 'Pastors’ Study', '10:00-11:30', {
    rooms: ['Library'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('once', wednesday, 'Wedding Preparation', '15:00-16:30', {
    rooms: ['Fireside Room'],
    tags: ['Care'],
    occurrenceNames: ['Wedding Preparation', 'Baptism Preparation', 'Parenting Workshop'],
  }),
  planned(
    'week',
    wednesday,
    'Family Night',
    [
      ['Dinner', '17:30-18:15'],
      ['Classes', '18:30-19:30'],
    ],
    {
      rooms: ['Fellowship Hall', 'Room 104', 'Room 106', 'Room 201', 'Nursery'],
      roomSetup: 'Round tables for 160',
      roomNotes: 'Children’s tables on the kitchen side.',
      equipment: ['Round tables'],
      tags: ['Kids', 'Community'],
      setup: '16:30',
      teardown: '20:00',
      occurrenceNames: ['Family Night', 'Family Night: Tacos', 'Family Night: Soup and Bread'],
      connections: [{ product: 'check-ins', name: 'Family Night' }],
    },
  ),
  planned('week', wednesday, 'Student Small Groups', '19:00-20:30', {
    rooms: ['Student Center'],
    hiddenRooms: ['Fireside Room'],
    tags: ['Students'],
    connections: [{ product: 'groups', name: 'Student Small Groups' }],
  }),
  planned('week', wednesday, 'Choir Rehearsal', '19:30-21:00', {
    rooms: ['Loft', 'Sanctuary'],
    tags: ['Music'],
    timeName: 'Rehearsal',
  }),
  planned('month', wednesday, 'Property Committee', '20:00-21:00', {
    rooms: ['Conference Room'],
    tags: ['Staff'],
    isHidden: true,
    weeksOfMonth: [1, 3],
  }),
  planned('once', wednesday, 'Yoga Trial Evening', '20:00-21:30', {
    rooms: ['Fellowship Hall'],
    tags: ['Community'],
    approval: 'R',
  }),
];

/** Mondays to Wednesdays, and what is held on every working day. */
export const weekdayProgramme: readonly ProgrammeItem[] = [
  ...daily,
  ...mondays,
  ...tuesdays,
  ...wednesdays,
];
