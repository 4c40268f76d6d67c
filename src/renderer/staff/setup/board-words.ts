import type { Room } from '../../../core/schedule/room';

/** The boards that a screen may show besides doors, as written in the settings, each in a sentence. */
export const plainBoards = {
  agenda: 'What is on: when, what, and where. Right for most lobbies.',
  timeline: 'The day by rooms, as bars along the hours. For people who stand close.',
  'sign-up': 'Events that people can sign up for, each with a code for their telephone.',
} as const;

export type PlainBoard = keyof typeof plainBoards;

const names: Readonly<Record<string, string>> = {
  agenda: 'What is on',
  timeline: 'Timeline',
  'sign-up': 'Sign-up',
  'test-card': 'Test card',
};

const doorStart = 'room/';

/** How the door of a room is written in the settings. */
export function doorOf(roomId: string): string {
  return `${doorStart}${encodeURIComponent(roomId)}`;
}

export function isDoor(board: string): boolean {
  return board.startsWith(doorStart);
}

/** A board in a word or two, as written in the settings. */
export function boardText(board: string, rooms: readonly Room[]): string {
  if (!isDoor(board)) return names[board] ?? board;
  const room = rooms.find(({ id }) => doorOf(id) === board);
  return `Door of ${room?.name ?? 'a room that is gone'}`;
}
