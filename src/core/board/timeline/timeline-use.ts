import type { PublicTime } from '../../schedule/public-time';
import { timesInRoom, type RoomUse } from '../../schedule/room-use';
import { merged, subtract, type Instant, type Interval } from '../../time/instant';
import type { DayView } from '../face';
import { lastsUntil } from '../remark';

/**
 * All that a room is taken for, as a timeline draws it. Held time is given where no timed event of the
 * screen lies over it: there the room is seen to be taken anyway. An event that the screen leaves out
 * takes its room all the same, without a name. By start; what lasts all day first.
 */
export function usesOnTimeline(
  { schedule }: DayView,
  roomId: string,
  isInScope: (time: PublicTime) => boolean,
): RoomUse[] {
  const uses = timesInRoom(schedule, roomId).map((use) =>
    use.kind === 'reserved' || isInScope(use.time) ? use : ({ ...use, kind: 'reserved' } as const),
  );
  const ofKind = (kind: RoomUse['kind']) => uses.filter((use) => use.kind === kind);
  const events = ofKind('public').map((use) => ({ ...use, endsAt: lastsUntil(use) }));
  const cancelled = ofKind('cancelled').map((use) => ({ ...use, endsAt: lastsUntil(use) }));
  const reserved = merged(ofKind('reserved')).flatMap((hold) => subtract(hold, events));
  const ready = ofKind('getting-ready').flatMap((use) =>
    subtract(use, [...events, ...reserved]).map((part) => ({ ...use, ...part })),
  );
  const wholeDays = ofKind('all-day').map((use) => ({
    ...use,
    endsAt: dayEnd(use, schedule.days),
  }));
  const timed: RoomUse[] = [...events, ...cancelled, ...ready, ...reserved.map(reservedFor)];
  return [...wholeDays, ...timed.sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)];
}

function reservedFor({ startsAt, endsAt }: Interval): RoomUse {
  return { kind: 'reserved', startsAt, endsAt };
}

/** An all-day event that somebody entered without a length lasts through its day. */
function dayEnd(use: Interval, days: readonly Interval[]): Instant {
  if (use.endsAt > use.startsAt) return use.endsAt;
  const day = days.find(
    ({ startsAt, endsAt }) => startsAt <= use.startsAt && use.startsAt < endsAt,
  );
  return day?.endsAt ?? use.endsAt;
}
