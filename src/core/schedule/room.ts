import { byName } from './name-order';

/** A resource of kind Room. Planning Center has no resource type of that name. */
export type Room = {
  readonly id: string;
  readonly name: string;
  /** The folders it lies in, `/`-separated as in Planning Center; empty at the top. */
  readonly folder: string;
};

/** The order in which rooms are shown. */
export function byRoomName(a: Room, b: Room): number {
  return byName(a, b);
}
