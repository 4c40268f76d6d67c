import { clockMinutes, minutesOf, type ProgrammeItem } from './programme-item';
import { randomIndex, type Random } from './seeded-random';
import { instantOn, type VenueDay } from './venue-day';

export type OccurrenceTime = {
  readonly name: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isVisibleOnKiosks: boolean;
};

/** An item of the programme on one date, in epoch milliseconds, before it has an id. */
export type Occurrence = {
  readonly item: ProgrammeItem;
  readonly name: string;
  /** With setup and teardown. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** In the order in which the service gives them, which is any. */
  readonly times: readonly OccurrenceTime[];
};

export function occurrenceOn(
  item: ProgrammeItem,
  day: VenueDay,
  timeZone: string,
  random: Random,
): Occurrence {
  const main = mainTimes(item, day, timeZone);
  const all = [...main, ...hiddenTimes(item, main, day, timeZone)];
  return {
    item,
    name: occurrenceName(item, random),
    startsAt: Math.min(...all.map((time) => time.startsAt)),
    endsAt: Math.max(...all.map((time) => time.endsAt)),
    times: item.isWithoutEventTimes ? [] : rotated(all, randomIndex(random, all.length)),
  };
}

/** Whether the time can be seen on a board as a row with a clock time. */
export function isPubliclyTimed(item: ProgrammeItem): boolean {
  return item.approval === undefined && item.isBlockout !== true && item.allDayCount === undefined;
}

function mainTimes(item: ProgrammeItem, day: VenueDay, timeZone: string): OccurrenceTime[] {
  const lastDay = day + (item.allDayCount ?? 1) - 1;
  return item.times.map((time) => {
    const [start, end] = minutesOf(time.at);
    return {
      name: time.name,
      startsAt: instantOn(day, start, timeZone),
      endsAt: instantOn(lastDay, end, timeZone),
      isVisibleOnKiosks: !time.isHidden,
    };
  });
}

function hiddenTimes(
  item: ProgrammeItem,
  main: readonly OccurrenceTime[],
  day: VenueDay,
  timeZone: string,
): OccurrenceTime[] {
  const first = Math.min(...main.map((time) => time.startsAt));
  const last = Math.max(...main.map((time) => time.endsAt));
  const hidden = { isVisibleOnKiosks: false };
  const setup = item.setup && instantOn(day, clockMinutes(item.setup), timeZone);
  const teardown = item.teardown && laterOn(day, clockMinutes(item.teardown), timeZone, last);
  return [
    ...(setup ? [{ ...hidden, name: 'Setup', startsAt: setup, endsAt: first }] : []),
    ...(teardown ? [{ ...hidden, name: 'Teardown', startsAt: last, endsAt: teardown }] : []),
  ];
}

function laterOn(day: VenueDay, minutes: number, timeZone: string, afterMs: number): number {
  const instant = instantOn(day, minutes, timeZone);
  return instant > afterMs ? instant : instantOn(day + 1, minutes, timeZone);
}

function occurrenceName(item: ProgrammeItem, random: Random): string {
  const names = item.occurrenceNames ?? [item.name];
  return names[randomIndex(random, names.length)] ?? item.name;
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}
