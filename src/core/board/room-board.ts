import type { PublicSchedule } from '../schedule/public-schedule';
import type { Instant } from '../time/instant';
import { lookAt, type BoardFace, type DayView } from './face';
import { freshForMs } from './freshness';
import { newsFadesAt } from './news';
import { nextEdge } from './next-edge';
import { cancelledLines } from './room/cancelled-lines';
import { doorMoment, holdsAgeAt } from './room/door-moment';
import { doorState, type DoorState } from './room/door-state';
import { doorUses } from './room/door-use';
import { followingOf, wholeDayOf, type FollowingItem } from './room/following';
import { forwardingLines, type ForwardingLine } from './room/forwarding';
import { namedRoom, type Screen, wordsOn } from './screen';

/** The door of one room at one moment: everything that it says, worded, and nothing about how large it is drawn. */
export type RoomBoard = BoardFace & {
  /** As the sign says it; empty where the church has no such room. */
  readonly roomName: string;
  readonly state: DoorState;
  /** Where to go for what has left this room today, and what is not taking place in it. */
  readonly forwarding: readonly ForwardingLine[];
  /** The rest of the room's day, by start. All of its day where the host's clock is doubted. */
  readonly following: readonly FollowingItem[];
  readonly hint: string;
  /** No later than this does the board say something else, provided that the schedule stays as it is. */
  readonly changesAt: Instant;
};

/**
 * What the door of a room shows at `now`. Pure: the same arguments give the same board. A screen's scope
 * is for boards of many rooms: a door tells all that holds its room.
 */
export function roomBoardAt(
  schedule: PublicSchedule,
  screen: Screen,
  roomId: string,
  now: Instant,
): RoomBoard {
  const door: Screen = { ...screen, roomIds: [roomId], folders: [] };
  const { face, view, message, changesAt } = lookAt(schedule, door, now);
  const words = wordsOn(screen);
  const room = schedule.rooms.find(({ id }) => id === roomId);
  const sign = { roomName: room ? namedRoom(room, screen).name : '', hint: words.seeTheLobby };
  if (view === null) {
    const state: DoorState = { ...notKnown, word: words.notKnown, detail: message };
    return { ...face, ...sign, state, forwarding: [], following: [], changesAt };
  }
  const body = schedule.isClockDoubted ? doubtedDoor(view, roomId) : doorOf(view, roomId);
  return {
    ...face,
    ...sign,
    ...body,
    changesAt: Math.min(changesAt, nextDoorChange(view, roomId)),
  };
}

/** Whether the church is known and has no such room: a typing error, or a deleted one. */
export function isUnknownRoom({ organization, rooms }: PublicSchedule, roomId: string): boolean {
  return organization !== null && rooms.length > 0 && !rooms.some(({ id }) => id === roomId);
}

const notKnown = { kind: 'unknown', events: [] } as const;

type DoorBody = Pick<RoomBoard, 'state' | 'forwarding' | 'following'>;

function doorOf(view: DayView, roomId: string): DoorBody {
  const uses = doorUses(view, roomId);
  const moment = doorMoment(view, uses);
  return {
    state: doorState(view, moment),
    forwarding: [...forwardingLines(view, roomId), ...cancelledLines(view, uses, moment)],
    following: followingOf(view, uses, moment),
  };
}

/** Without a clock nothing is on, near or free: the door lists its day under its date. */
function doubtedDoor(view: DayView, roomId: string): DoorBody {
  return {
    state: { ...notKnown, word: '', detail: view.venue.words.clockIsChecked },
    forwarding: [],
    following: wholeDayOf(view, doorUses(view, roomId)),
  };
}

/** The next moment at which something begins, ends, fades, counts another minute or gets too old. */
function nextDoorChange(view: DayView, roomId: string): Instant {
  const { schedule, today, now } = view;
  const uses = doorUses(view, roomId).flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const ageMs = holdsAgeAt(view);
  const agesAt = ageMs === null ? Infinity : now + (freshForMs(ageMs) ?? Infinity);
  return Math.min(today.endsAt, agesAt, nextEdge([...uses, ...newsFadesAt(schedule)], now));
}
