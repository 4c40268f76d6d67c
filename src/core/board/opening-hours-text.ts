import { weekStretch, type OpeningHours, type WeekStretch } from './opening-hours';

/** Something in written hours that cannot be: in which entry, what it is, and what to write instead. */
export type HoursComplaint = {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
};

export type ReadHours =
  | { readonly kind: 'hours'; readonly hours: OpeningHours }
  | { readonly kind: 'refused'; readonly complaints: readonly HoursComplaint[] };

const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const example = 'such as { "sunday": ["7:00-14:00", "17:00-21:30"], "friday": ["18:00-2:00"] }';

/**
 * Reads hours as staff write them: 24-hour times of the venue by weekday. An end that is not after its
 * start belongs to the next day, "0:00-24:00" is a whole day, and a weekday without an entry is closed.
 * Nothing at all means always open, while hours that open on no day are refused: nobody would ever see
 * that screen.
 */
export function readOpeningHours(written: unknown): ReadHours {
  if (written === undefined || written === null) return { kind: 'hours', hours: null };
  if (typeof written !== 'object' || Array.isArray(written)) {
    return refused('', 'is no list of weekdays', `Write an object ${example}.`);
  }
  const read = Object.entries(written).flatMap(([day, entries]) => readDay(day, entries));
  const complaints = read.filter((entry) => 'where' in entry);
  if (complaints.length > 0) return { kind: 'refused', complaints };
  const hours = read.filter((entry) => 'from' in entry);
  if (hours.length > 0) return { kind: 'hours', hours };
  return refused('', 'opens on no day', `Write hours ${example}, or leave them out: always open.`);
}

function refused(where: string, what: string, mend: string): ReadHours {
  return { kind: 'refused', complaints: [{ where, what, mend }] };
}

function readDay(day: string, entries: unknown): (WeekStretch | HoursComplaint)[] {
  const weekday = weekdays.findIndex((name) => name === day);
  if (weekday === -1) return [{ where: day, what: 'is no weekday', mend: weekdayFor(day) }];
  if (!Array.isArray(entries)) {
    const mend = 'Write a list such as ["7:00-14:00"], or [] for closed.';
    return [{ where: day, what: 'is no list', mend }];
  }
  return entries.map((entry: unknown, index) => readEntry(weekday, entry, `${day}[${index}]`));
}

/** "Sunday" and "sun" are meant for "sunday". */
function weekdayFor(day: string): string {
  const start = day.trim().toLowerCase().slice(0, 3);
  const meant = weekdays.find((name) => start.length === 3 && name.startsWith(start));
  return meant === undefined ? `Write one of ${weekdays.join(', ')}.` : `Write "${meant}".`;
}

const stretchPattern = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/u;

function readEntry(weekday: number, entry: unknown, where: string): WeekStretch | HoursComplaint {
  const mend = 'Write 24-hour times such as "7:00-14:00", or "18:00-2:00" over midnight.';
  if (typeof entry !== 'string') return { where, what: 'is no text', mend };
  const times = stretchPattern.exec(entry)?.slice(1).map(Number);
  if (!times) return { where, what: `"${entry}" is no start and end`, mend };
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times;
  const from = fromHour * 60 + fromMinute;
  const to = toHour * 60 + toMinute;
  if (fromHour > 23 || fromMinute > 59) {
    return { where, what: `"${entry}" starts at no time of day`, mend: 'Start at 0:00 to 23:59.' };
  }
  if (toHour * 60 + toMinute > 24 * 60 || toMinute > 59) {
    return { where, what: `"${entry}" ends at no time of day`, mend: 'End at 0:00 to 24:00.' };
  }
  return weekStretch(weekday, from, to);
}
