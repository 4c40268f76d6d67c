import type { PublicTime } from '../schedule/public-time';
import type { DayView } from './face';
import { namedRoom, type NamedRoom } from './screen';

/** Where it is: rooms by name, or the location, or whom to ask. Never empty. */
export type Place = {
  readonly kind: 'rooms' | 'location' | 'ask';
  readonly names: readonly string[];
};

export function placeOf({ schedule, screen, venue }: DayView, time: PublicTime): Place {
  const names = schedule.rooms
    .filter((room) => time.roomIds.includes(room.id))
    .map((room) => placeName(namedRoom(room, screen)));
  if (names.length > 0) return { kind: 'rooms', names };
  if (time.location !== null) return { kind: 'location', names: [time.location] };
  return { kind: 'ask', names: [venue.words.askAtWelcomeDesk] };
}

function placeName({ name, way }: NamedRoom): string {
  return way === '' ? name : `${name} ${way}`;
}
