import { planned, type ProgrammeItem } from './programme-item';

const thursday = [4];
const friday = [5];
const saturday = [6];

const thursdays: readonly ProgrammeItem[] = [
  planned('week', thursday, 'Food Pantry', '10:00-12:00', {
    rooms: ['Fellowship Hall'],
    equipment: ['Folding chairs', 'Church van'],
    tags: ['Outreach'],
    setup: '8:30',
    teardown: '13:00',
  }),
  planned('week', thursday, 'Prayer Shawl Ministry', '10:30-12:00', {
    rooms: ['Fireside Room'],
    tags: ['Care'],
  }),
  planned('week', thursday, 'Book Club', '14:00-15:30', {
    rooms: ['Library'],
    tags: ['Community'],
  }),
  planned('once', thursday, 'Tax Help', '14:30-16:00', {
    rooms: ['Library'],
    tags: ['Outreach'],
    occurrenceNames: ['Tax Help', 'Computer Help', 'Résumé Workshop'],
  }),
  planned('once', thursday, 'Dog Training', '16:30-17:30', {
    rooms: ['Fellowship Hall'],
    tags: ['Community'],
    approval: 'P',
  }),
  planned('week', thursday, 'English Class', '18:00-19:30', {
    rooms: ['Room 201'],
    roomSetup: 'Classroom, 24 chairs',
    tags: ['Outreach'],
    setup: '17:30',
  }),
  planned('week', thursday, 'Young Parents', '18:30-20:00', {
    rooms: ['Nursery', 'Room 104'],
    hiddenRooms: ['Room 106'],
    tags: ['Kids'],
  }),
  planned('week', thursday, 'Worship Team Rehearsal', '19:00-21:00', {
    rooms: ['Sanctuary'],
    equipment: ['Portable microphone'],
    tags: ['Music', 'Worship'],
    setup: '18:30',
    teardown: '21:15',
  }),
  planned('month', thursday, 'Church Council', '19:30-21:00', {
    rooms: ['Conference Room'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', thursday, 'Singles’ Supper', '19:30-21:00', {
    rooms: ['Fireside Room'],
    tags: ['Community'],
    chance: 0.7,
  }),
];

const fridays: readonly ProgrammeItem[] = [
  planned('week', friday, 'Fathers’ Coffee', '7:30-8:30', {
    rooms: ['Fireside Room'],
    tags: ['Community'],
  }),
  planned('once', friday, 'Carpet Cleaning', '9:00-12:00', {
    rooms: ['Sanctuary'],
    isBlockout: true,
  }),
  planned('week', friday, 'Seniors’ Lunch', '11:30-13:30', {
    rooms: ['Fellowship Hall'],
    equipment: ['Round tables', 'Coffee urn'],
    tags: ['Community'],
    setup: '10:30',
    teardown: '14:30',
    timeName: 'Lunch',
  }),
  planned('week', friday, 'Hospital Visits', '14:00-15:30', { tags: ['Care'] }),
  planned('once', friday, 'Quinceañera Rehearsal', '16:00-17:00', {
    rooms: ['Chapel'],
    tags: ['Worship'],
    occurrenceNames: ['Quinceañera Rehearsal', 'Pageant Rehearsal', 'Recital Rehearsal'],
  }),
  planned('once', friday, 'Wedding Rehearsal', '17:00-18:00', {
    rooms: ['Sanctuary'],
    tags: ['Worship'],
  }),
  planned('once', friday, 'Rehearsal Dinner', '18:00-20:00', {
    rooms: ['Fellowship Hall'],
    tags: ['Community'],
    setup: '16:30',
    approval: 'P',
  }),
  planned('week', friday, 'Parents’ Night Out', '18:00-21:00', {
    rooms: ['Nursery', 'Room 104', 'Room 106'],
    tags: ['Kids'],
    connections: [{ product: 'check-ins', name: 'Parents’ Night Out' }],
  }),
  planned('once', friday, 'Movie Night', '19:00-21:00', {
    rooms: ['Library'],
    equipment: ['Projector'],
    tags: ['Community'],
    chance: 0.8,
  }),
  planned('week', friday, 'Recovery Worship', '19:30-21:00', {
    rooms: ['Chapel'],
    hiddenRooms: ['Fireside Room'],
    tags: ['Care', 'Worship'],
  }),
  planned('week', friday, 'Youth Lock-in', '21:00-7:00', {
    rooms: ['Student Center', 'Loft'],
    tags: ['Students'],
    setup: '20:00',
    teardown: '7:30',
    connections: [{ product: 'registrations', name: 'Youth Lock-in' }],
  }),
];

const saturdays: readonly ProgrammeItem[] = [
  planned('week', saturday, 'Church Work Day', '8:00-10:00', {
    location: 'Meet in the Narthex',
    tags: ['Community'],
    chance: 0.8,
  }),
  planned('once', saturday, 'Floor Waxing', '8:00-14:00', {
    rooms: ['Room 104', 'Room 106'],
    isBlockout: true,
  }),
  planned('week', saturday, 'Women’s Brunch', '9:30-11:00', {
    rooms: ['Fireside Room'],
    hiddenRooms: ['Room 201'],
    tags: ['Community'],
  }),
  planned(
    'once',
    saturday,
    'Celebration of Life and Thanksgiving for the Founding Members of the Grace Hill Food Pantry',
    '10:00-11:00',
    { rooms: ['Sanctuary'], tags: ['Worship'], setup: '9:00' },
  ),
  planned('month', saturday, 'Leadership Retreat', '9:00-12:00', {
    rooms: ['Conference Room'],
    tags: ['Staff'],
    isHidden: true,
  }),
  planned('week', saturday, 'Neighborhood Prayer Walk', '11:30-12:30', { tags: ['Prayer'] }),
  planned(
    'once',
    saturday,
    'Wedding',
    [
      ['Doors open', '13:30-14:00'],
      ['Ceremony', '14:00-15:00'],
    ],
    { rooms: ['Sanctuary'], tags: ['Worship'], setup: '11:30', teardown: '15:30' },
  ),
  planned('once', saturday, 'Wedding Reception', '15:30-18:00', {
    rooms: ['Fellowship Hall'],
    equipment: ['Round tables', 'Portable microphone'],
    tags: ['Community'],
    setup: '12:00',
    teardown: '19:30',
  }),
  planned('week', saturday, 'Basketball Clinic', '10:30-12:00', {
    rooms: ['Student Center'],
    tags: ['Students'],
    connections: [{ product: 'registrations', name: 'Basketball Clinic' }],
  }),
  planned('once', saturday, 'Birthday Party', '16:00-18:00', {
    rooms: ['Room 201'],
    tags: ['Community'],
    approval: 'P',
  }),
  planned('week', saturday, 'Saturday Vespers', '17:00-18:00', {
    rooms: ['Sanctuary'],
    tags: ['Worship', 'Music'],
    setup: '16:15',
  }),
  planned('week', saturday, 'Taizé Evening', '19:00-20:00', {
    rooms: ['Chapel'],
    tags: ['Worship', 'Music'],
    setup: '18:30',
  }),
  planned('once', saturday, 'Open Mic', '19:30-21:30', {
    rooms: ['Student Center'],
    tags: ['Students', 'Music'],
    occurrenceNames: ['Open Mic', 'Game Night', 'Trivia Night'],
  }),
];

/** Thursdays to Saturdays. */
export const weekendProgramme: readonly ProgrammeItem[] = [...thursdays, ...fridays, ...saturdays];
