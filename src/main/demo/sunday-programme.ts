import { planned, type ProgrammeItem } from './programme-item';

const sunday = [7];

const early: readonly ProgrammeItem[] = [
  planned('week', sunday, 'Sunrise Prayer', '6:00-7:00', { rooms: ['Chapel'], tags: ['Prayer'] }),
  planned('week', sunday, 'Sanctuary Preparation', '6:30-8:00', {
    rooms: ['Sanctuary'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', sunday, 'Choir Warm-up', '7:00-8:30', { rooms: ['Loft'], tags: ['Music'] }),
  planned('week', sunday, 'Early Communion', '8:00-8:45', {
    rooms: ['Chapel'],
    tags: ['Worship'],
    setup: '7:30',
  }),
  planned('week', sunday, 'Sound Check', '8:30-9:30', {
    rooms: ['Sanctuary'],
    tags: ['Music'],
    isHidden: true,
  }),
];

/** The morning that the pictures of the boards show: between 9:00 and 11:30 nothing else is public. */
const morning: readonly ProgrammeItem[] = [
  planned('week', sunday, 'Harvest Food Drive', '0:00-24:00', {
    allDayCount: 1,
    location: 'Narthex',
    tags: ['Outreach'],
    summary: 'Bring what keeps: tins, rice, pasta.',
  }),
  planned('week', sunday, 'Confirmation Class', '9:00-10:30', {
    rooms: ['Room 201'],
    roomSetup: 'Classroom, 24 chairs',
    tags: ['Students'],
    connections: [{ product: 'registrations', name: 'Confirmation Class' }],
  }),
  planned('week', sunday, 'Prayer Before Worship', '9:30-9:50', {
    rooms: ['Fireside Room'],
    tags: ['Prayer'],
    isOutsideChurchCenter: true,
  }),
  planned('week', sunday, 'Morning Worship', '10:00-11:15', {
    rooms: ['Sanctuary'],
    tags: ['Worship'],
    summary: 'Hymns, choir and a sermon for all ages.',
  }),
  planned('week', sunday, 'Kids Church', '10:00-11:15', {
    rooms: ['Chapel', 'Room 104', 'Room 106'],
    tags: ['Worship', 'Kids'],
    connections: [{ product: 'check-ins', name: 'Kids Church' }],
  }),
  planned('month', sunday, 'Newcomers’ Coffee', '10:30-11:15', {
    rooms: ['Fireside Room'],
    equipment: ['Coffee urn'],
    tags: ['Community'],
  }),
  planned('once', sunday, 'Potluck Lunch', '11:00-13:00', {
    rooms: ['Fellowship Hall'],
    equipment: ['Round tables', 'Coffee urn'],
    roomSetup: 'Round tables for 160',
    roomNotes: 'High chairs near the kitchen.\nThe north doors stay open for strollers.',
    tags: ['Community'],
    setup: '10:15',
    connections: [{ product: 'registrations', name: 'Potluck Lunch: who brings what' }],
    isWithoutRegistrationUrl: true,
  }),
  planned('week', sunday, 'Contemporary Worship', '11:30-12:45', {
    rooms: ['Sanctuary'],
    equipment: ['Portable microphone'],
    tags: ['Worship', 'Music'],
    setup: '11:15',
  }),
  planned('week', sunday, 'Grief Share', '11:30-12:30', {
    rooms: ['Library'],
    tags: ['Care'],
    connections: [{ product: 'groups', name: 'Grief Share' }],
    isOutsideChurchCenter: true,
  }),
  planned('2 months', sunday, 'Membership Class', '11:30-12:30', {
    rooms: ['Room 201'],
    equipment: ['Projector'],
    roomSetup: 'Classroom, 24 chairs',
    roomNotes: 'Name tags and pens on each table.',
    tags: ['Community'],
    timeName: 'Class',
    setup: '11:00',
    teardown: '12:45',
    connections: [
      { product: 'registrations', name: 'Membership Class, Fall' },
      { product: 'groups', name: 'New Members' },
    ],
  }),
];

const afternoon: readonly ProgrammeItem[] = [
  planned('week', sunday, 'Parent Cafe', '12:00-13:30', {
    rooms: ['Room 106'],
    tags: ['Kids'],
    connections: [{ product: 'registrations', name: 'Parent Cafe, by invitation' }],
    isOutsideChurchCenter: true,
  }),
  planned('once', sunday, 'Wedding Rehearsal', '13:00-14:30', {
    rooms: ['Chapel'],
    roomSetup: 'Theatre rows, 60 chairs',
    roomNotes: 'The piano moves to the left.',
    tags: ['Worship'],
  }),
  planned('once', sunday, 'Youth Leadership Retreat Planning', '13:00-15:00', {
    rooms: ['Student Center'],
    tags: ['Students'],
  }),
  planned('week', sunday, 'Homebound Visits', '13:30-15:00', {
    location: 'Meet at the welcome desk',
    tags: ['Care'],
  }),
  planned('once', sunday, 'Blood Drive', '13:30-15:00', {
    location: 'Parking lot',
    tags: ['Outreach'],
    isWithoutEventTimes: true,
    connections: [{ product: 'registrations', name: 'Blood Drive' }],
  }),
  planned('month', sunday, 'Elders', '14:00-15:30', {
    rooms: ['Room 201'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', sunday, 'Counseling', '14:00-15:30', {
    rooms: ['Library'],
    tags: ['Care'],
    isHidden: true,
  }),
  planned('once', sunday, 'Baby Shower', '14:30-15:40', {
    rooms: ['Fellowship Hall'],
    roomSetup: 'Round tables for 160',
    roomNotes: 'Six tables are enough; please keep the stage free.',
    tags: ['Community'],
    approval: 'P',
  }),
];

const evening: readonly ProgrammeItem[] = [
  planned('once', sunday, 'Organ Concert', '15:00-16:30', {
    rooms: ['Sanctuary'],
    tags: ['Music'],
    setup: '14:30',
    occurrenceNames: ['Organ Concert', 'Piano Recital', 'Brass Ensemble', 'Choral Evensong'],
  }),
  planned('week', sunday, 'Spanish Bible Study', '15:30-17:00', {
    rooms: ['Room 106'],
    tags: ['Community'],
  }),
  planned('week', sunday, 'Children’s Choir', '16:00-17:00', {
    rooms: ['Chapel'],
    tags: ['Kids', 'Music'],
    connections: [{ product: 'check-ins', name: 'Children’s Choir' }],
  }),
  planned('week', sunday, 'Marriage Course', '16:30-18:00', {
    rooms: ['Fireside Room'],
    tags: ['Care'],
    connections: [{ product: 'registrations', name: 'Marriage Course' }],
  }),
  planned(
    'week',
    sunday,
    'Evening Worship',
    [
      ['Doors open', '17:00-17:30'],
      ['Service', '17:30-18:45'],
    ],
    { rooms: ['Sanctuary'], tags: ['Worship'], setup: '16:45', teardown: '19:15' },
  ),
  planned('week', sunday, 'Student Worship', '18:00-20:00', {
    rooms: ['Student Center'],
    tags: ['Students', 'Worship'],
    timeName: 'Student Worship',
  }),
  planned('week', sunday, 'Faith Basics', '18:30-20:30', {
    rooms: ['Fellowship Hall'],
    equipment: ['Projector', 'Round tables'],
    tags: ['Community'],
    setup: '17:45',
    teardown: '21:00',
    connections: [{ product: 'registrations', name: 'Faith Basics' }],
    isWithoutRegistrationUrl: true,
  }),
  planned('week', sunday, 'Recovery Group', '19:00-20:30', {
    rooms: ['Room 104'],
    hiddenRooms: ['Room 106'],
    tags: ['Care'],
    isOutsideChurchCenter: true,
  }),
  planned('once', sunday, 'Organ Tuning', '20:00-22:00', {
    rooms: ['Sanctuary'],
    isBlockout: true,
    chance: 0.8,
  }),
  planned('week', sunday, 'Compline', '21:00-21:30', { rooms: ['Chapel'], tags: ['Worship'] }),
];

/** Sundays between 6:00 and 22:00. */
export const sundayProgramme: readonly ProgrammeItem[] = [
  ...early,
  ...morning,
  ...afternoon,
  ...evening,
];
