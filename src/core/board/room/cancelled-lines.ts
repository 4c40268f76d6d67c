import type { RoomUse } from '../../schedule/room-use';
import type { DayView } from '../face';
import type { DoorMoment } from './door-moment';
import { rangeText } from './door-time';
import type { ForwardingLine } from './forwarding';

/** What would be on in the room now and is cancelled, where the state of its door is that of something else. */
export function cancelledLines(
  { now, venue }: DayView,
  uses: readonly RoomUse[],
  moment: DoorMoment,
): ForwardingLine[] {
  if (moment.kind === 'cancelled') return [];
  return uses.flatMap((use) => {
    const isOn = use.startsAt <= now && now < use.endsAt;
    if (use.kind !== 'cancelled' || use.time.isAllDay || !isOn) return [];
    const { id, name } = use.time;
    return [{ key: id, title: venue.words.cancelledOf(name), text: rangeText(use, now, venue) }];
  });
}
