import type { MomentCondition } from './conditions';
import { listing, type Listing, type Order, type Paging } from './listing';

export type RoomSetupQuery = Paging & {
  readonly where?: {
    readonly created_at?: MomentCondition;
    readonly name?: string;
    readonly updated_at?: MomentCondition;
  };
  readonly order?: Order<'created_at' | 'name' | 'updated_at'>;
};

/** Those of one room as well as those that rooms share. */
export function roomSetups(query: RoomSetupQuery = {}): Listing<'RoomSetup'> {
  return listing('/room_setups', query);
}
