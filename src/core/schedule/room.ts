/** A resource of kind Room. Planning Center has no resource type of that name. */
export type Room = {
  readonly id: string;
  readonly name: string;
  /** The folders it lies in, `/`-separated as in Planning Center; empty at the top. */
  readonly folder: string;
};

/** Orders rooms as people read them: Room 9 before Room 10, letters without regard to case. */
export function byRoomName(a: Room, b: Room): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
