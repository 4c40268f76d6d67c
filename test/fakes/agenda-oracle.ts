import { dayBounds, wallTime } from './venue-oracle';

/**
 * A second opinion on what an agenda says (product.md, rules 6, 8 and 9), for a church of 12-hour clocks
 * that writes the month first. It shares no code with src.
 */

export type TrueEvent = {
  readonly name: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay?: boolean;
  /** The Sanctuary by default; without a room in the band. */
  readonly place?: string;
};

/** A board in lines, so that two of them are compared at a glance. */
export type SaidAgenda = {
  readonly clock: string;
  readonly date: string;
  readonly band: readonly string[];
  readonly now: readonly string[];
  readonly next: readonly string[];
};

const minuteMs = 60_000;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function agendaOracle(events: readonly TrueEvent[], now: number, zone: string): SaidAgenda {
  const { date, weekday } = wallTime(now, zone);
  const today = dayBounds(date, zone);
  const ofToday = events.filter((event) => event.startsAt < today.endsAt);
  const timed = ofToday.filter((event) => !event.isAllDay);
  const said = (event: TrueEvent) => saidRow(event, now, zone);
  return {
    clock: timeOfDay(now, zone),
    date: `${weekdays[weekday]}, ${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}`,
    band: ofToday
      .filter((event) => event.isAllDay && event.startsAt <= now && now < event.endsAt)
      .map((event) => [dayWords(event, date, zone), event.name, placeOf(event)].join(' | '))
      .sort(),
    now: timed
      .filter((event) => event.startsAt <= now && now < event.endsAt)
      .sort(
        (a, b) =>
          Number(isLong(a)) - Number(isLong(b)) || b.startsAt - a.startsAt || a.endsAt - b.endsAt,
      )
      .map(said),
    next: timed
      .filter((event) => event.startsAt > now)
      .sort((a, b) => a.startsAt - b.startsAt)
      .map(said),
  };
}

function isLong({ startsAt, endsAt }: TrueEvent): boolean {
  return endsAt - startsAt >= 240 * minuteMs;
}

function saidRow(event: TrueEvent, now: number, zone: string): string {
  const start = timeOfDay(event.startsAt, zone)
    .replace('12:00 PM', 'Noon')
    .replace('12:00 AM', 'Midnight');
  const isOfYesterday = wallTime(event.startsAt, zone).date < wallTime(now, zone).date;
  return [
    isOfYesterday ? `since ${start}` : start,
    event.name,
    placeOf(event),
    remark(event, now, zone),
  ].join(' | ');
}

function placeOf({ isAllDay, place }: TrueEvent): string {
  return place ?? (isAllDay === true ? 'Ask at the welcome desk' : 'Sanctuary');
}

function remark({ startsAt, endsAt }: TrueEvent, now: number, zone: string): string {
  const until = `until ${endWords({ startsAt, endsAt }, now, zone)}`;
  if (now < startsAt) {
    const minutes = Math.ceil((startsAt - now) / minuteMs);
    return minutes <= 30 ? `starts in ${minutes} min` : until;
  }
  const left = Math.ceil((endsAt - now) / minuteMs);
  if (left <= 15) return `ends in ${left} min`;
  const gone = Math.floor((now - startsAt) / minuteMs);
  return gone >= 1 && gone <= 15 ? `started ${gone} min ago` : until;
}

function endWords(
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  now: number,
  zone: string,
): string {
  const today = wallTime(now, zone).date;
  if (endsAt === dayBounds(today, zone).endsAt) return 'midnight';
  const end = timeOfDay(endsAt, zone).replace('12:00 PM', 'noon').replace('12:00 AM', 'midnight');
  const { date, weekday } = wallTime(endsAt, zone);
  if (date !== today) return `${end} ${weekdays[weekday]?.slice(0, 3)}`;
  const isPlain = wallTime(startsAt, zone).date === today && endsAt - startsAt < 720 * minuteMs;
  return isPlain ? end.replace(/ [AP]M$/u, '') : end;
}

function dayWords({ startsAt, endsAt }: TrueEvent, today: string, zone: string): string {
  const number = (date: string) => Date.parse(date) / 86_400_000;
  const first = number(wallTime(startsAt, zone).date);
  const days = number(wallTime(endsAt - 1, zone).date) - first + 1;
  return days === 1 ? 'All day' : `Day ${number(today) - first + 1} of ${days}`;
}

function timeOfDay(instant: number, zone: string): string {
  const { hour, minute } = wallTime(instant, zone);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
