import { planned, type ProgrammeItem } from './programme-item';

/**
 * What holds rooms and has no name on a board, for the days that would have none of it otherwise. Last in
 * the church's programme, so that nothing else there changes its ids or its luck.
 */
export const quietProgramme: readonly ProgrammeItem[] = [
  planned('once', [1], 'Pest Control', '13:00-15:00', {
    rooms: ['Nursery', 'Room 201'],
    isBlockout: true,
  }),
  planned('once', [3], 'Fire Alarm Test', '13:00-14:30', {
    rooms: ['Student Center', 'Room 201'],
    isBlockout: true,
  }),
  planned('once', [3], 'Retirement Seminar', '18:00-19:30', {
    rooms: ['Conference Room'],
    equipment: ['Projector'],
    roomNotes: 'A screen that can be seen from the doorway.',
    tags: ['Community'],
    approval: 'P',
  }),
  planned('once', [4], 'Kitchen Repairs', '13:30-15:30', {
    rooms: ['Fellowship Hall'],
    isBlockout: true,
  }),
];
