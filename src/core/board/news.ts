import type { Venue } from '../language/venue';
import type { PublicSchedule } from '../schedule/public-schedule';
import type { PublicTime } from '../schedule/public-time';
import { newsFadesMs, type PublicChange } from '../schedule/time-change';
import type { Instant } from '../time/instant';
import { longWeekday, startTime, timeText, venueDaysBetween } from '../time/venue-time';
import type { DayView } from './face';
import { namedRoom } from './screen';

/** What is new about a time: "New time, was 9:00 AM", "Moved, was Chapel", both, or nothing. */
export function newsOf(view: DayView, time: PublicTime): string {
  const { schedule, venue, now } = view;
  const change = schedule.changes.find(({ timeId }) => timeId === time.id);
  if (!change || now >= time.startsAt + newsFadesMs) return '';
  const parts = [newTime(change, time, venue), moved(change, view)];
  return parts.filter((part) => part !== '').join(' · ');
}

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

function newTime({ wasStartsAt }: PublicChange, time: PublicTime, venue: Venue): string {
  if (wasStartsAt === null) return '';
  const { words, timeZone } = venue;
  const text = timeText(startTime(wasStartsAt, venue));
  const isSameDay = venueDaysBetween(wasStartsAt, time.startsAt, timeZone) === 0;
  const was = isSameDay ? text : `${longWeekday(wasStartsAt, venue)} ${text}`;
  return `${words.newTime}, ${words.was(was)}`;
}

function moved({ wasRoomIds }: PublicChange, { schedule, screen, venue }: DayView): string {
  const { words } = venue;
  const names = schedule.rooms
    .filter((room) => wasRoomIds.includes(room.id))
    .map((room) => namedRoom(room, screen).name);
  return names.length === 0 ? '' : `${words.moved}, ${words.was(names.join(', '))}`;
}
