import { placeNamed, type RoomName } from './church-places';

const setups = [
  ['Classroom, 24 chairs', 'Rows of tables facing the board', 'Room 201'],
  [
    'Round tables for 160',
    'Twenty tables of eight, a serving line by the kitchen',
    'Fellowship Hall',
  ],
  ['Theatre rows, 60 chairs', 'Six rows, an aisle in the middle', null],
] as const satisfies readonly (readonly [string, string, RoomName | null])[];

export type RoomSetupName = (typeof setups)[number][0];

/** A way in which the church sets up a room. */
export type ChurchRoomSetup = {
  readonly id: string;
  readonly name: RoomSetupName;
  readonly description: string;
  /** The room that it is for; null where rooms share it. */
  readonly roomId: string | null;
};

export const churchRoomSetups = setups.map(([name, description, room], index): ChurchRoomSetup => ({
  id: String(4301 + index),
  name,
  description,
  roomId: room && placeNamed(room).id,
}));

export function roomSetupNamed(name: RoomSetupName): ChurchRoomSetup {
  const setup = churchRoomSetups.find((candidate) => candidate.name === name);
  if (setup === undefined) throw new Error(`The demonstration church has no room setup ${name}`);
  return setup;
}
