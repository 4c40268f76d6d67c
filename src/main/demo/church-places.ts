type Folder = 'Main building' | 'Main building/Upstairs' | 'Education wing' | 'Equipment';

/** A room or a thing that events book. */
export type ChurchPlace = {
  readonly id: string;
  readonly kind: 'Room' | 'Resource';
  readonly name: string;
  readonly folder: Folder;
  readonly description: string;
  readonly quantity: number;
};

const rooms = [
  ['Sanctuary', 'Main building', 'Pews for 320, organ, balcony'],
  ['Chapel', 'Main building', 'Chairs for 60, piano'],
  ['Fellowship Hall', 'Main building', 'Round tables for 160, kitchen beside it'],
  ['Fireside Room', 'Main building', 'Armchairs for 20'],
  ['Library', 'Main building', 'Reading tables, 16 chairs'],
  ['Room 104', 'Education wing', 'Low tables, 20 small chairs'],
  ['Room 106', 'Education wing', 'Low tables, 20 small chairs'],
  ['Room 201', 'Main building/Upstairs', 'Classroom, 24 chairs'],
  ['Student Center', 'Education wing', 'Sofas, stage, table football'],
  ['Nursery', 'Education wing', 'Cots, play mats, sign-in desk'],
  ['Loft', 'Main building/Upstairs', 'Rehearsal room, 30 chairs'],
  ['Conference Room', 'Main building/Upstairs', 'One long table, 14 chairs'],
] as const satisfies readonly (readonly [string, Folder, string])[];

const equipment = [
  ['Projector', 3],
  ['Round tables', 24],
  ['Coffee urn', 4],
  ['Portable microphone', 6],
  ['Folding chairs', 120],
  ['Church van', 1],
] as const satisfies readonly (readonly [string, number])[];

export type RoomName = (typeof rooms)[number][0];
export type EquipmentName = (typeof equipment)[number][0];

/** All that the church lends out, rooms first. */
export const churchPlaces: readonly ChurchPlace[] = [
  ...rooms.map(([name, folder, description], index) => ({
    id: String(4101 + index),
    kind: 'Room' as const,
    name,
    folder,
    description,
    quantity: 1,
  })),
  ...equipment.map(([name, quantity], index) => ({
    id: String(4201 + index),
    kind: 'Resource' as const,
    name,
    folder: 'Equipment' as const,
    description: '',
    quantity,
  })),
];

const placesByName = new Map(churchPlaces.map((place) => [place.name, place]));

export function placeNamed(name: RoomName | EquipmentName): ChurchPlace {
  const place = placesByName.get(name);
  if (place === undefined) throw new Error(`The demonstration church has no ${name}`);
  return place;
}
