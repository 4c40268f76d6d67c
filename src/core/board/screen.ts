import type { PublicSchedule } from '../schedule/public-schedule';
import type { PublicTime } from '../schedule/public-time';
import type { Room } from '../schedule/room';

/**
 * What one display shows. Without a scope it shows everything public. Rooms and folders are places: a
 * time belongs when one of its rooms lies in any of them. Tags narrow that further.
 */
export type Screen = {
  readonly board: 'agenda';
  readonly roomIds?: readonly string[];
  readonly tagIds?: readonly string[];
  /** Folder paths as in `Room.folder`; what lies deeper belongs too. */
  readonly folders?: readonly string[];
};

export function isScoped(screen: Screen): boolean {
  return hasPlaces(screen) || screen.tagIds !== undefined;
}

/** Those of the schedule's public times that belong on the screen. */
export function timesInScope(schedule: PublicSchedule, screen: Screen): readonly PublicTime[] {
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

function hasPlaces(screen: Screen): boolean {
  return screen.roomIds !== undefined || screen.folders !== undefined;
}

function roomsInScope(rooms: readonly Room[], screen: Screen): Room[] {
  return rooms.filter(
    (room) =>
      screen.roomIds?.includes(room.id) === true ||
      screen.folders?.some((folder) => isInFolder(room.folder, folder)) === true,
  );
}

function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
