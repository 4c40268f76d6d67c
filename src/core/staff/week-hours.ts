import type { WrittenScreen } from './setup';

/** As the settings name them, from Sunday on. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

export type Weekday = (typeof weekdays)[number];

/** As fields for times have them, such as "07:00". An end that is not after its start belongs to the next day. */
export type WrittenStretch = { readonly from: string; readonly to: string };

export type WeekHours = Readonly<Record<Weekday, readonly WrittenStretch[]>>;

const form = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/u;

/** What is written of a screen's hours, for fields; null where it is always on. What cannot be read is left out. */
export function weekHoursIn({ hours }: WrittenScreen): WeekHours | null {
  if (typeof hours !== 'object' || hours === null) return null;
  const written = hours as Readonly<Record<string, unknown>>;
  return ofEachDay((day) => {
    const entries = written[day];
    return Array.isArray(entries) ? entries.flatMap(stretchOf) : [];
  });
}

/** As the settings have them; days that are closed are not written. */
export function writtenHours(hours: WeekHours): Readonly<Record<string, readonly string[]>> {
  const open = weekdays.filter((day) => hours[day].length > 0);
  return Object.fromEntries(
    open.map((day) => [day, hours[day].map(({ from, to }) => `${from}-${to}`)]),
  );
}

/** Every day the same: what most churches change only a little of. */
export function sameEveryDay(stretch: WrittenStretch): WeekHours {
  return ofEachDay(() => [stretch]);
}

function ofEachDay(stretchesOf: (day: Weekday) => readonly WrittenStretch[]): WeekHours {
  return Object.fromEntries(weekdays.map((day) => [day, stretchesOf(day)])) as WeekHours;
}

/** A field knows no 24:00; midnight as an end means the same. */
function stretchOf(entry: unknown): WrittenStretch[] {
  const found = typeof entry === 'string' ? form.exec(entry) : null;
  if (found === null) return [];
  const [fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found.slice(1);
  const time = (hour: string, minute: string) =>
    `${(hour === '24' ? '0' : hour).padStart(2, '0')}:${minute}`;
  return [{ from: time(fromHour, fromMinute), to: time(toHour, toMinute) }];
}
