import type { EventConnections } from '../schedule/event-connection';
import type { EventInstance } from '../schedule/event-instance';
import type { Organization } from '../schedule/organization';
import type { Room } from '../schedule/room';
import type { RoomSetup } from '../schedule/room-setup';
import type { Tag } from '../schedule/tag';

/**
 * What is kept of the church's calendar, with everything that boards never learn: hidden times, pending
 * events, blockouts, connections. It goes to staff pages alone.
 */
export type StaffCalendar = {
  /** Another one as soon as anything else of it is another. */
  readonly revision: number;
  /** Null while nothing is known: then the rest is empty. */
  readonly organization: Organization | null;
  /** By name. */
  readonly rooms: readonly Room[];
  /** By name. */
  readonly tags: readonly Tag[];
  /** By name. Those of one room as well as those that rooms share. */
  readonly roomSetups: readonly RoomSetup[];
  /** Those of the kept days, each once, in no promised order. */
  readonly instances: readonly EventInstance[];
  /** Of those events of which it is known. */
  readonly connections: readonly EventConnections[];
};

export const emptyCalendar: StaffCalendar = {
  revision: 0,
  organization: null,
  rooms: [],
  tags: [],
  roomSetups: [],
  instances: [],
  connections: [],
};
