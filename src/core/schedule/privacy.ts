import type { House } from '../board/house';
import type { Screen } from '../board/screen';
import type { EventInstance, ResourceBooking } from './event-instance';
import type { KeptSchedule } from './public-schedule';
import { wordsOf } from './public-time';
import type { Room } from './room';
import type { TimeChange } from './time-change';

/** How much boards say of a room, or of the events with a tag; from the most to the least. */
export const privacyLevels = ['name', 'reserved', 'nothing'] as const;

export type PrivacyLevel = (typeof privacyLevels)[number];

/**
 * What staff keep from the boards beyond what the calendar hides, by id; what is not there is named. It never
 * leaves the main process for a board.
 */
export type Privacy = {
  /** `reserved`: no row names it, its door says Reserved. `nothing`: it stands on no board. */
  readonly rooms: Readonly<Record<string, PrivacyLevel>>;
  /** Both keep the events with the tag from every board, and their rooms Reserved: docs/decisions/0014. */
  readonly tags: Readonly<Record<string, PrivacyLevel>>;
};

export const nothingPrivate: Privacy = { rooms: {}, tags: {} };

/**
 * `kept` as far as staff let boards know of it: what `publicView` is to be made of. The strictest of an
 * event's tags counts, and each of its rooms for itself. No room becomes free by it.
 */
export function withPrivacy(kept: KeptSchedule, privacy: Privacy): KeptSchedule {
  const rooms = kept.rooms.filter(({ id }) => levelOf(privacy.rooms, id) !== 'nothing');
  const unnamed = kept.rooms.filter(({ id }) => levelOf(privacy.rooms, id) !== 'name');
  return {
    ...kept,
    rooms,
    instances: kept.instances.map((instance) =>
      withoutRooms(isPrivate(instance, privacy) ? nameless(instance) : instance, unnamed),
    ),
    changes: kept.changes.map((change) => withoutNews(change, unnamed)),
  };
}

/** A house without the signs of rooms that stand on no board. */
export function houseWithPrivacy(house: House, { rooms }: Privacy): House {
  const isHidden = (id: string) => levelOf(rooms, id) === 'nothing';
  const screens = Object.entries(house.screens).map(
    ([name, screen]) => [name, withoutSigns(screen, isHidden)] as const,
  );
  const everyScreen = withoutSigns(house.everyScreen, isHidden);
  return { ...house, everyScreen, screens: Object.fromEntries(screens) };
}

function levelOf(levels: Readonly<Record<string, PrivacyLevel>>, id: string): PrivacyLevel {
  return (Object.hasOwn(levels, id) ? levels[id] : undefined) ?? 'name';
}

/** Whether staff keep an event from every board, by one of its tags. */
export function isPrivate(
  { tagIds }: Pick<EventInstance, 'tagIds'>,
  { tags }: Pick<Privacy, 'tags'>,
): boolean {
  return tagIds.some((id) => levelOf(tags, id) !== 'name');
}

/** As a pending event is: it holds its rooms, and there is nothing of it that could be told. */
function nameless(instance: EventInstance): EventInstance {
  return {
    ...instance,
    name: '',
    approval: 'pending',
    location: null,
    eventTimes: null,
    tagIds: [],
    isVisibleInChurchCenter: false,
    registrationUrl: null,
    churchCenterUrl: null,
  };
}

/** Of a room that is not to be named, kiosks may not say which it is; nor does a location that names it. */
function withoutRooms(instance: EventInstance, unnamed: readonly Room[]): EventInstance {
  if (unnamed.length === 0) return instance;
  const ids = new Set(unnamed.map(({ id }) => id));
  const resourceBookings = instance.resourceBookings.map((booking): ResourceBooking => {
    return ids.has(booking.roomId) ? { ...booking, isRequestVisibleOnKiosks: false } : booking;
  });
  const location = namesAny(instance.location ?? '', unnamed) ? null : instance.location;
  return { ...instance, resourceBookings, location };
}

function namesAny(text: string, rooms: readonly Room[]): boolean {
  const said = wordsOf(text);
  return rooms.some(({ name }) => wordsOf(name).trim() !== '' && said.includes(wordsOf(name)));
}

/** Where an event was, and went, as far as these rooms are concerned, is nobody's business. */
function withoutNews(change: TimeChange, unnamed: readonly Room[]): TimeChange {
  const named = (facts: TimeChange['was']) => ({
    ...facts,
    roomIds: facts.roomIds.filter((id) => !unnamed.some((room) => room.id === id)),
  });
  return { ...change, was: named(change.was), now: named(change.now) };
}

function withoutSigns(screen: Screen, isHidden: (roomId: string) => boolean): Screen {
  if (screen.signs === undefined) return screen;
  const signs = Object.entries(screen.signs).filter(([roomId]) => !isHidden(roomId));
  return { ...screen, signs: Object.fromEntries(signs) };
}
