import type { PublicDay } from '../../schedule/public-schedule';
import { timesInRoom, type RoomUse } from '../../schedule/room-use';
import { merged, subtract } from '../../time/instant';
import type { DayView } from '../face';
import { lastsUntil } from '../remark';

/** A use that has a name. */
export type NamedUse = Extract<RoomUse, { readonly time: unknown }>;

/**
 * What holds a room as its door tells it, by start. Public times stand over the holds beneath them, and
 * reservations that touch are one. What has no length ends here when it leaves the door.
 */
export function doorUses({ schedule, today }: DayView, roomId: string): RoomUse[] {
  const uses = timesInRoom(schedule, roomId);
  const shown = uses.filter(isShown).map((use) => lasting(use, today));
  const taken = shown.filter(({ kind }) => kind === 'public');
  const ready = uses.flatMap((use) =>
    use.kind === 'getting-ready' ? subtract(use, taken).map((part) => ({ ...use, ...part })) : [],
  );
  const reserved = merged(uses.filter(({ kind }) => kind === 'reserved'))
    .flatMap((hold) => subtract(hold, taken))
    .map((hold) => ({ kind: 'reserved' as const, ...hold }));
  return [...shown, ...ready, ...reserved].sort(
    (a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt,
  );
}

function isShown(use: RoomUse): use is NamedUse {
  return use.kind === 'public' || use.kind === 'all-day' || use.kind === 'cancelled';
}

/** What lasts all day and was entered without a length lasts through its day. */
function lasting(use: NamedUse, today: PublicDay): NamedUse {
  if (!use.time.isAllDay) return { ...use, endsAt: lastsUntil(use) };
  const isOfToday = today.startsAt <= use.startsAt && use.startsAt < today.endsAt;
  const hasLength = use.endsAt > use.startsAt;
  return hasLength || !isOfToday ? use : { ...use, endsAt: today.endsAt };
}
