import type { Venue } from '../language/venue';
import { hourMs, minuteMs, type Instant } from '../time/instant';
import { shortWeekday, startTime, timeText, venueDaysBetween } from '../time/venue-time';
import type { RoomStay } from './room-stay';
import { quoted, spanText } from './staff-words';
import type { Changeover, RoomTurnover } from './turnover';

/**
 * What is left of a stay at `now`, part by part: "Setup until 10:00 AM", "Event until 11:00 AM", "Teardown until
 * Noon". Of what visitors never see no parts are known: "Until Noon".
 */
export function partsLeft(stay: RoomStay, now: Instant, venue: Venue): readonly string[] {
  const { setup, visible, teardown, endsAt } = stay;
  if (visible === null) return [`Until ${endText(endsAt, now, venue)}`];
  const parts = [
    { word: 'Setup', endsAt: setup?.endsAt ?? now },
    { word: 'Event', endsAt: visible.endsAt },
    { word: 'Teardown', endsAt: teardown?.endsAt ?? now },
  ];
  return parts
    .filter((part) => part.endsAt > now)
    .map((part) => `${part.word} until ${endText(part.endsAt, now, venue)}`);
}

/** The parts of a stay that is to come: "Setup Noon – 12:30 PM", "Event 12:30 – 2:00 PM". */
export function partsToCome(stay: RoomStay, venue: Venue): readonly string[] {
  const { setup, visible, teardown } = stay;
  if (visible === null) return [spanText(stay, venue)];
  return [
    ...(setup === null ? [] : [`Setup ${spanText(setup, venue)}`]),
    `Event ${spanText(visible, venue)}`,
    ...(teardown === null ? [] : [`Teardown ${spanText(teardown, venue)}`]),
  ];
}

/** "in 25 min", rounded up, for the last hour before it; else nothing. */
export function soonText({ at }: Pick<Changeover, 'at'>, now: Instant): string {
  const waitMs = at - now;
  return waitMs > hourMs ? '' : `in ${Math.max(1, Math.ceil(waitMs / minuteMs))} min`;
}

/** "20 min after “Worship”"; the event alone where more than an hour lies between; nothing where none is before. */
export function gapText({ from, gapMs }: Pick<Changeover, 'from' | 'gapMs'>): string {
  if (from === null || gapMs === null) return '';
  const [name, minutes] = [quoted(from.name), Math.round(Math.abs(gapMs) / minuteMs)];
  if (gapMs < 0) return `${minutes} min before the end of ${name}`;
  if (gapMs === 0) return `Right after ${name}`;
  return gapMs > hourMs ? `After ${name}` : `${minutes} min after ${name}`;
}

/** What is to be known of a stay beside its name, in marks: "Pending", "Cancelled", "Moved to Chapel". */
export function stayMarks(
  { kind, said, isOff }: Pick<RoomStay, 'kind' | 'said' | 'isOff'>,
  rooms: ReadonlyMap<string, string>,
  venue: Venue,
): readonly string[] {
  const ofCalendar = { approved: [], pending: ['Pending'], blockout: ['Blocked'] }[kind];
  const ofStaff = said.map((saying) => {
    if (saying.kind === 'cancelled') return 'Cancelled';
    if (saying.kind === 'hidden') return 'Hidden from screens';
    if (saying.kind === 'new-time') return `New time ${spanText(saying, venue)}`;
    return isOff ? `Moved to ${placeText(saying.to, rooms)}` : 'Moved here';
  });
  return [...ofCalendar, ...ofStaff];
}

/**
 * Those whose wishes count in a room at `now`: what is being set up, then what is to be set up next. Nobody has
 * to know any more how a room was wanted in which visitors already are.
 */
export function staysToSetUp({ now: present, next }: RoomTurnover, now: Instant): RoomStay[] {
  const inSetup = present.filter(
    ({ setup, isOff }) => !isOff && setup !== null && now < setup.endsAt,
  );
  return [...inSetup, ...(next === null ? [] : [next.to])].filter(hasWishes);
}

function hasWishes({ wishes }: RoomStay): boolean {
  const { roomSetup, equipment, notes } = wishes;
  return roomSetup !== null || equipment.length > 0 || notes.length > 0;
}

/** With its weekday where that is another than now; midnight belongs to the day that it ends. */
function endText(endsAt: Instant, now: Instant, venue: Venue): string {
  const time = timeText(startTime(endsAt, venue));
  const isToday = venueDaysBetween(now, Math.max(now, endsAt - 1), venue.timeZone) === 0;
  return isToday ? time : `${time} ${shortWeekday(endsAt, venue)}`;
}

function placeText(
  to: Extract<RoomStay['said'][number], { kind: 'moved' }>['to'],
  rooms: ReadonlyMap<string, string>,
): string {
  return to.kind === 'place' ? to.text : (rooms.get(to.roomId) ?? `room ${to.roomId}`);
}
