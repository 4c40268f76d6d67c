import { openedAtMs } from './church-objects';
import { churchRoomSetups, type ChurchRoomSetup } from './church-room-setups';
import type { Collection } from './collection-answer';
import { isoInstant, type ResourceObject } from './json-api';

/** The organization's. The reference lists two includes, of which nobody here asks for one. */
export function roomSetupCollection(root: string): Collection<ChurchRoomSetup> {
  return {
    rules: {
      filters: ['shared_room_setups'],
      orders: ['created_at', 'name', 'updated_at'],
      includes: [],
      wheres: { created_at: 'instant', name: 'text', updated_at: 'instant' },
    },
    find: ({ filters }) =>
      churchRoomSetups.filter(({ roomId }) => filters.length === 0 || roomId === null),
    valueOf: ({ name }, attribute) => (attribute === 'name' ? name : openedAtMs),
    object: (setup) => roomSetupObject(setup, root),
  };
}

function roomSetupObject(setup: ChurchRoomSetup, root: string): ResourceObject {
  const { id, name, description, roomId } = setup;
  const made = isoInstant(openedAtMs);
  return {
    type: 'RoomSetup',
    id,
    attributes: {
      created_at: made,
      description,
      diagram: null,
      diagram_thumbnail_url: null,
      diagram_url: null,
      name,
      updated_at: made,
    },
    relationships: {
      containing_resource: { data: roomId === null ? null : { type: 'Resource', id: roomId } },
    },
    links: { self: `${root}/room_setups/${id}` },
  };
}
