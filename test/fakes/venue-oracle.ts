/**
 * A second opinion on the venue's clock: Intl's offsets and arithmetic of this file, nothing of src, and
 * nothing that asks the machine's own zone.
 */

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const dayMs = 86_400_000;

export type WallTime = {
  /** ISO date */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  /** 0 is Sunday. */
  readonly weekday: number;
};

export type DayBounds = {
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const bounds = new Map<string, DayBounds>();

/** How far the zone is ahead of UTC, in minutes. No zone of these years changes within a quarter of an hour. */
export function offsetMinutes(instant: number, zone: string): number {
  const quarter = Math.floor(instant / quarterMs);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format
    .formatToParts(quarter * quarterMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/u.exec(name ?? '') ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const offset = sign === '-' ? -size : size;
  offsets.set(key, offset);
  return offset;
}

export function wallTime(instant: number, zone: string): WallTime {
  const shifted = new Date(instant + offsetMinutes(instant, zone) * minuteMs);
  return {
    date: shifted.toISOString().slice(0, 10),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** The first instant at which the venue's clocks show `text`, "2026-11-01T01:30"; it has to exist. */
export function instantOf(text: string, zone: string): number {
  const asUtc = Date.parse(`${text}Z`);
  const offsetsNear = [offsetMinutes(asUtc - dayMs, zone), offsetMinutes(asUtc + dayMs, zone)];
  const instants = offsetsNear
    .map((offset) => asUtc - offset * minuteMs)
    .filter((instant) => asUtc - instant === offsetMinutes(instant, zone) * minuteMs);
  if (instants.length === 0) throw new Error(`${text} is left out in ${zone}`);
  return Math.min(...instants);
}

export function dateAfter(date: string, days = 1): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The first instant that the venue dates `date`, whether or not its clocks show 0:00 then. */
function startOf(date: string, zone: string): number {
  let before = Date.parse(date) - 15 * 60 * minuteMs;
  let from = Date.parse(date) + 15 * 60 * minuteMs;
  while (from - before > 1) {
    const middle = Math.floor((from + before) / 2);
    if (wallTime(middle, zone).date < date) before = middle;
    else from = middle;
  }
  return from;
}

export function dayBounds(date: string, zone: string): DayBounds {
  const key = `${zone} ${date}`;
  const known = bounds.get(key);
  if (known) return known;
  const made = { date, startsAt: startOf(date, zone), endsAt: startOf(dateAfter(date), zone) };
  bounds.set(key, made);
  return made;
}

/** Each change of the zone's clocks in the years from `first` to `last`: when, and by how many minutes. */
export function clockChanges(zone: string, first: number, last: number): [string, number][] {
  const changes: [string, number][] = [];
  for (let at = Date.UTC(first, 0, 1); at < Date.UTC(last + 1, 0, 1); at += quarterMs) {
    const by = offsetMinutes(at, zone) - offsetMinutes(at - 1, zone);
    if (by !== 0) changes.push([new Date(at).toISOString(), by]);
  }
  return changes;
}
