import type { Venue } from '../language/venue';
import type { PublicSchedule } from '../schedule/public-schedule';
import type { PublicTime } from '../schedule/public-time';
import { newsFadesMs, type PublicChange } from '../schedule/time-change';
import type { Instant } from '../time/instant';
import { longWeekday, startTime, timeText, venueDaysBetween } from '../time/venue-time';
import type { DayView } from './face';
import { placeOf } from './place';
import { namedRoom } from './screen';

/** What is new about a time: "New time, was 9:00 AM", "Moved, was Chapel", both, or nothing. */
export function newsOf(view: DayView, time: PublicTime): string {
  const { schedule, venue, now } = view;
  if (hasNewsFaded(time, now)) return '';
  const change = schedule.changes.find(({ timeId }) => timeId === time.id) ?? noChange;
  const parts = [newTime(change, time, venue), moved(change, time, view)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Whether news of the time is none any more. What staff say stands as long as they say it. */
export function hasNewsFaded({ startsAt, said }: PublicTime, now: Instant): boolean {
  return said.length === 0 && now >= startsAt + newsFadesMs;
}

const noChange = { wasStartsAt: null, wasRoomIds: [] } as const;

type Change = Pick<PublicChange, 'wasStartsAt' | 'wasRoomIds'>;

/** What stands beside a name: its news, and "Kids check-in" where children are checked in for it. */
export function newsAndMark(view: DayView, time: PublicTime): string {
  const mark = time.isKidsCheckIn ? view.venue.words.kidsCheckIn : '';
  return [newsOf(view, time), mark].filter((part) => part !== '').join(' · ');
}

/** When the news of what `schedule` holds will be no more. */
export function newsFadesAt({ changes, times }: PublicSchedule): Instant[] {
  const changed = new Set(changes.map(({ timeId }) => timeId));
  return times.filter(({ id }) => changed.has(id)).map(({ startsAt }) => startsAt + newsFadesMs);
}

function newTime({ wasStartsAt }: Change, time: PublicTime, venue: Venue): string {
  if (wasStartsAt === null) return '';
  const { words, timeZone } = venue;
  const text = timeText(startTime(wasStartsAt, venue));
  const isSameDay = venueDaysBetween(wasStartsAt, time.startsAt, timeZone) === 0;
  const was = isSameDay ? text : `${longWeekday(wasStartsAt, venue)} ${text}`;
  return `${words.newTime}, ${words.was(was)}`;
}

/** By where it was; where that had no name, by where it is. */
function moved({ wasRoomIds }: Change, time: PublicTime, view: DayView): string {
  const { schedule, screen, venue } = view;
  const { words } = venue;
  const names = schedule.rooms
    .filter((room) => wasRoomIds.includes(room.id))
    .map((room) => namedRoom(room, screen).name);
  if (names.length > 0) return `${words.moved}, ${words.was(names.join(', '))}`;
  return time.said.includes('moved') ? words.movedTo(placeOf(view, time).names.join(', ')) : '';
}
