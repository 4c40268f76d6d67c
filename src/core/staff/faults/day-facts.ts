import type { House } from '../../board/house';
import { venueOf, type Venue } from '../../language/venue';
import type { EventConnection } from '../../schedule/event-connection';
import type { EventInstance } from '../../schedule/event-instance';
import type { Organization } from '../../schedule/organization';
import { publicTimesOf, type PublicTime } from '../../schedule/public-time';
import type { Room } from '../../schedule/room';
import { overlaps, type Interval } from '../../time/instant';
import type { StaffCalendar } from '../staff-calendar';
import type { StaffWord } from '../staff-word';

/** From what it is seen what screens will show badly on one venue day. */
export type DayFacts = {
  readonly calendar: StaffCalendar;
  readonly house: House;
  /** What staff say of events at present. What they have hidden is on no screen, and has no faults there. */
  readonly word: Pick<StaffWord, 'sayings'>;
  readonly day: Interval;
};

/** A day made ready to be looked at. */
export type LookedDay = {
  readonly venue: Venue;
  readonly house: House;
  readonly rooms: ReadonlyMap<string, Room>;
  /** All that shares a moment with the day, apart from what staff have hidden. */
  readonly instances: readonly EventInstance[];
  readonly shown: readonly ShownInstance[];
};

/** An event that visitors see on the day, with those of its public times that share a moment with it. */
export type ShownInstance = {
  readonly instance: EventInstance;
  /** At least one, by start. */
  readonly times: readonly PublicTime[];
  readonly connections: readonly EventConnection[];
};

export function lookedDay(
  { calendar, house, word, day }: DayFacts,
  church: Organization,
): LookedDay {
  const rooms = new Map(calendar.rooms.map((room) => [room.id, room]));
  const connections = new Map(calendar.connections.map((each) => [each.eventId, each.connections]));
  const hidden = word.sayings.filter(({ kind }) => kind === 'hidden');
  const hiddenIds = new Set(hidden.map(({ instanceId }) => instanceId));
  const instances = calendar.instances.filter(
    (instance) => overlaps(instance, day) && !hiddenIds.has(instance.id),
  );
  const shown = instances.map((instance) => ({
    instance,
    times: publicTimesOf(instance, rooms).filter((time) => overlaps(time, day)),
    connections: connections.get(instance.eventId) ?? [],
  }));
  return {
    venue: venueOf(church),
    house,
    rooms,
    instances,
    shown: shown.filter(({ times }) => times.length > 0),
  };
}

/** The name of a room as staff know it; its id where the calendar has no such room any more. */
export function roomName({ rooms }: LookedDay, roomId: string): string {
  return rooms.get(roomId)?.name ?? roomId;
}
