import type { PublicTime } from '../../schedule/public-time';
import type { PublicChange } from '../../schedule/time-change';
import { overlaps } from '../../time/instant';
import type { DayView } from '../face';
import { unbrokenName } from '../fitted-text';
import { hasNewsFaded } from '../news';
import { placeOf } from '../place';
import { momentText } from './door-time';

/** Said at the door that an event has left (product.md, rule 7). */
export type ForwardingLine = {
  readonly key: string;
  /** "Choir moved" */
  readonly title: string;
  /** "→ Gym, 11:30 AM", with spaces that do not break within short names. */
  readonly text: string;
};

/** More rooms than these are not named on a card: one of them is where to go. */
const mostRooms = 2;

/** What was to be in the room today and has gone elsewhere, by start, until the news fades. */
export function forwardingLines(view: DayView, roomId: string): ForwardingLine[] {
  const { schedule, now, venue } = view;
  const gone = schedule.changes.filter(({ wasRoomIds }) => wasRoomIds.includes(roomId));
  return schedule.times.flatMap((time) => {
    const change = gone.find(({ timeId }) => timeId === time.id);
    if (!change || hasNewsFaded(time, now) || !isOfToday(change, time, view)) return [];
    const start = time.isAllDay ? [] : [momentText(time.startsAt, now, venue)];
    const text = `→ ${[...placesOf(view, time), ...start].map(unbrokenName).join(', ')}`;
    return [{ key: time.id, title: venue.words.hasMoved(time.name), text }];
  });
}

/** Whether people may come to the old door today for it. */
function isOfToday({ wasStartsAt }: PublicChange, time: PublicTime, { today }: DayView): boolean {
  const was = wasStartsAt ?? time.startsAt;
  return overlaps(time, today) || overlaps({ startsAt: was, endsAt: was }, today);
}

function placesOf(view: DayView, time: PublicTime): string[] {
  const { names } = placeOf(view, time);
  if (names.length <= mostRooms) return [...names];
  const more = view.venue.words.moreRooms(names.length - mostRooms);
  return [...names.slice(0, mostRooms - 1), `${names[mostRooms - 1] ?? ''} ${more}`];
}
