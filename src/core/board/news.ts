import type { Organization } from '../schedule/organization';
import type { PublicSchedule } from '../schedule/public-schedule';
import type { PublicTime } from '../schedule/public-time';
import { newsFadesMs, type PublicChange } from '../schedule/time-change';
import type { Instant } from '../time/instant';
import { longWeekday, startTime, venueDaysBetween } from '../time/venue-time';
import { words } from './words';

/** What is new about a time: "New time, was 9:00 AM", "Moved, was Chapel", both, or nothing. */
export function newsOf(schedule: PublicSchedule, time: PublicTime, now: Instant): string {
  const change = schedule.changes.find(({ timeId }) => timeId === time.id);
  const { organization } = schedule;
  if (!change || !organization || now >= time.startsAt + newsFadesMs) return '';
  const parts = [newTime(change, time, organization), moved(change, schedule)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** When the news of what `schedule` holds will be no more. */
export function newsFadesAt({ changes, times }: PublicSchedule): Instant[] {
  const changed = new Set(changes.map(({ timeId }) => timeId));
  return times.filter(({ id }) => changed.has(id)).map(({ startsAt }) => startsAt + newsFadesMs);
}

function newTime(
  { wasStartsAt }: PublicChange,
  time: PublicTime,
  organization: Organization,
): string {
  if (wasStartsAt === null) return '';
  const { text, period } = startTime(wasStartsAt, organization);
  const isSameDay = venueDaysBetween(wasStartsAt, time.startsAt, organization.timeZone) === 0;
  const weekday = isSameDay ? '' : longWeekday(wasStartsAt, organization);
  const was = [weekday, text, period].filter((part) => part !== '').join(' ');
  return `${words.newTime}, ${words.was(was)}`;
}

function moved({ wasRoomIds }: PublicChange, { rooms }: PublicSchedule): string {
  const names = rooms.filter((room) => wasRoomIds.includes(room.id)).map((room) => room.name);
  return names.length === 0 ? '' : `${words.moved}, ${words.was(names.join(', '))}`;
}
