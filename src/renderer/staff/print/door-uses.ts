import { createMemo, type Accessor } from 'solid-js';
import { nothingPrivate, withPrivacy } from '../../../core/schedule/privacy';
import { publicView, type PublicDay } from '../../../core/schedule/public-schedule';
import type { Room } from '../../../core/schedule/room';
import { timesInRoom } from '../../../core/schedule/room-use';
import { overlaps, type Interval } from '../../../core/time/instant';
import type { Staff } from '../staff-context';

/** A line on a door's sheet: an event by its public name, or "Reserved". */
export type DoorLine = Interval & { readonly name: string; readonly isAllDay: boolean };

export type DoorUses = { readonly room: Room; readonly lines: readonly DoorLine[] };

/** What the doors show on a day, made by the public view itself: paper tells no more than screens do. */
export function createDoorUses(
  staff: Staff,
  day: Accessor<PublicDay | undefined>,
): Accessor<readonly DoorUses[]> {
  return createMemo(() => {
    const shown = day();
    const { organization, rooms, instances, connections } = staff.calendar();
    const sayings = staff.present()?.word.sayings ?? [];
    const privacy = staff.present()?.privacy ?? nothingPrivate;
    if (shown === undefined || organization === null) return [];
    const days = [shown];
    const kept = { organization, rooms, days, instances, connections, changes: [], sayings };
    const view = publicView(withPrivacy(kept, privacy));
    return view.rooms
      .map((room) => ({ room, lines: linesOf(view, room, shown) }))
      .filter(({ lines }) => lines.length > 0);
  });
}

function linesOf(view: ReturnType<typeof publicView>, room: Room, day: Interval): DoorLine[] {
  return timesInRoom(view, room.id)
    .filter((use) => overlaps(use, day) && use.kind !== 'getting-ready')
    .map((use) => ({
      startsAt: use.startsAt,
      endsAt: use.endsAt,
      isAllDay: use.kind === 'all-day',
      name: use.kind === 'reserved' ? 'Reserved' : use.time.name,
    }));
}
