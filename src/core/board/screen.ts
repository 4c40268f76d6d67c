import { wordsOf, type Language, type Words } from '../language/words';
import type { PublicSchedule } from '../schedule/public-schedule';
import type { PublicTime } from '../schedule/public-time';
import type { Room } from '../schedule/room';
import type { Colour } from './colour';
import type { OpeningHours } from './opening-hours';
import type { ThemeChoice } from './theme';

/** Each board by its name in an address. */
export const boardNames = ['agenda', 'timeline', 'sign-up', 'test-card', 'room'] as const;

export type BoardName = (typeof boardNames)[number];

/** A board that a screen shows; of a room, which. */
export type Board =
  | { readonly name: Exclude<BoardName, 'room'> }
  | { readonly name: 'room'; readonly roomId: string };

/** A board and how long it stays. */
export type BoardTurn = { readonly board: Board; readonly seconds: number };

/**
 * What staff decide for one display. All of it is optional: what is missing is as usual. Without a scope
 * everything public is shown. Rooms and folders are places: a time belongs when one of its rooms lies in
 * any of them. Tags narrow that further.
 */
export type Screen = {
  readonly roomIds?: readonly string[];
  readonly tagIds?: readonly string[];
  /** Folder paths as in `Room.folder`; what lies deeper belongs too. */
  readonly folders?: readonly string[];
  readonly language?: Language;
  /** What stands on the signs of the house, and which way to go from this screen, by room id. */
  readonly signs?: Readonly<Record<string, Sign>>;
  /** Directions without steps, where a sign has them. */
  readonly isStepFree?: boolean;
  /** What takes turns on the display; the agenda alone where nothing is said. */
  readonly turns?: readonly BoardTurn[];
  readonly theme?: ThemeChoice;
  /** The church's own colour. */
  readonly accent?: Colour;
  readonly diagonalInches?: number;
  /** From the glass to where people stand and read. */
  readonly distanceMetres?: number;
  /** Kept free on each side, as a share of it, for televisions that crop. */
  readonly marginPercent?: number;
  /** Black outside of them. */
  readonly hours?: OpeningHours;
  /** A free room says "Available", which invites walk-ins, instead of "Nothing scheduled". */
  readonly saysAvailable?: boolean;
  /** Instead of "Schedule not available – please ask at the welcome desk". */
  readonly notAvailableText?: string;
};

/** How a room is found from one screen. */
export type Sign = {
  /** What the sign at the door says, where that is another name than the calendar's. */
  readonly name?: string | undefined;
  /** At most 16 characters: "↑ upstairs", "← past café". */
  readonly way?: string | undefined;
  /** The same for those who cannot take steps. */
  readonly stepFreeWay?: string | undefined;
};

/** What the screen says, in its language; English where staff chose none. */
export function wordsOn({ language = 'en' }: Screen): Words {
  return wordsOf(language);
}

/** A room as this screen names it: by its sign, with the way to it where staff gave one. */
export type NamedRoom = { readonly name: string; readonly way: string };

export function namedRoom(room: Room, { signs = {}, isStepFree }: Screen): NamedRoom {
  const sign = Object.hasOwn(signs, room.id) ? signs[room.id] : undefined;
  const way = (isStepFree === true ? sign?.stepFreeWay : undefined) ?? sign?.way ?? '';
  return { name: sign?.name ?? room.name, way };
}

export function isScoped(screen: Screen): boolean {
  return hasPlaces(screen) || screen.tagIds !== undefined;
}

/** Those of the schedule's public times that belong on the screen. */
export function timesInScope(
  schedule: Pick<PublicSchedule, 'rooms' | 'times'>,
  screen: Screen,
): readonly PublicTime[] {
  if (!isScoped(screen)) return schedule.times;
  const roomIds = new Set(roomsInScope(schedule.rooms, screen).map((room) => room.id));
  const tagIds = screen.tagIds;
  return schedule.times.filter(
    (time) =>
      (!hasPlaces(screen) || time.roomIds.some((id) => roomIds.has(id))) &&
      (tagIds === undefined || time.tagIds.some((id) => tagIds.includes(id))),
  );
}

/** True where the screen is bound to places of which the church has none: a typing error, or a deleted room. */
export function hasNoKnownPlace(schedule: PublicSchedule, screen: Screen): boolean {
  return hasPlaces(screen) && roomsInScope(schedule.rooms, screen).length === 0;
}

export function hasPlaces(screen: Screen): boolean {
  return screen.roomIds !== undefined || screen.folders !== undefined;
}

/** Those of `rooms` that lie in the screen's places; none where it names no place. */
export function roomsInScope(rooms: readonly Room[], screen: Screen): Room[] {
  return rooms.filter(
    (room) =>
      screen.roomIds?.includes(room.id) === true ||
      screen.folders?.some((folder) => isInFolder(room.folder, folder)) === true,
  );
}

function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
