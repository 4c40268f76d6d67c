import type {
  EquipmentBooking,
  EventInstance,
  ResourceBooking,
  ResourceRequest,
} from '../schedule/event-instance';
import type { RoomSetup } from '../schedule/room-setup';
import { overlaps } from '../time/instant';
import type { StaffCalendar } from './staff-calendar';

/** What people have asked for with a room, in words. */
export type RoomWishes = {
  /** "Classroom, 24 chairs"; null where nobody chose a room setup. */
  readonly roomSetup: string | null;
  /** "Projector (1)", one for each. */
  readonly equipment: readonly string[];
  /** In the words of whoever asked; their lines are kept. */
  readonly notes: readonly string[];
};

/** Looks up what was asked for with an event's bookings of one room. */
export type WishesOf = (
  instance: EventInstance,
  bookings: readonly ResourceBooking[],
) => RoomWishes;

/**
 * Looks wishes up in the calendar: a room's setup by its name and the church's words for it, equipment that is
 * booked for a moment of the stay, and the notes of both. Equipment belongs to an event and to no room of it,
 * so that each of its rooms names all of it. What was rejected is not wanted; each thing is said once.
 */
export function wishesIn({ roomSetups }: Pick<StaffCalendar, 'roomSetups'>): WishesOf {
  const setups = new Map(roomSetups.map((setup) => [setup.id, setup]));
  return (instance, bookings) => {
    const things = equipmentDuring(instance, bookings);
    const asked = [...bookings, ...things].map(({ request }) => request);
    return {
      roomSetup: setupText(bookings, setups),
      equipment: distinct(things.map(({ name, quantity }) => `${name} (${quantity})`)),
      notes: distinct(asked.map((request) => request?.notes?.trim() ?? '')),
    };
  };
}

/** Whether it still holds, or ever held, what was asked for with it. */
export function isWanted({ request }: { readonly request: ResourceRequest | null }): boolean {
  return request?.approval !== 'rejected';
}

function equipmentDuring(
  { equipment }: EventInstance,
  bookings: readonly ResourceBooking[],
): EquipmentBooking[] {
  return equipment.filter(
    (thing) => isWanted(thing) && bookings.some((booking) => overlaps(booking, thing)),
  );
}

/** Setups are read after the events; and somebody wants to know that there is one. */
const strangeSetup = { name: 'A room setup whose name is not known', description: null };

function setupText(
  bookings: readonly ResourceBooking[],
  setups: ReadonlyMap<string, RoomSetup>,
): string | null {
  const texts = distinct(
    bookings.map(({ request }) => {
      const id = request?.roomSetupId ?? null;
      return id === null ? '' : wordsOf(setups.get(id) ?? strangeSetup);
    }),
  );
  return texts.length === 0 ? null : texts.join('; ');
}

function wordsOf({ name, description }: Omit<RoomSetup, 'id'>): string {
  return distinct([name, description?.trim() ?? '']).join(': ');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
