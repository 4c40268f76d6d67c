import type { EventInstance } from '../schedule/event-instance';
import type { PublicDay } from '../schedule/public-schedule';
import { dayMs, overlaps, type Instant } from '../time/instant';
import { isKnownZone, wallClock } from '../time/venue-time';
import { screenFaults } from './screen-faults';
import type { StaffCalendar } from './staff-calendar';
import type { StaffPresent } from './staff-present';
import { ageText, counted, listed } from './staff-words';
import { screenCounts, screensText, type ScreenCounts } from './screen-counts';

/** Whether the coming Sunday would stand if everything went away now: network, service, power. */
export type SundayReadiness = {
  /** Of the Sunday, in the venue's zone; null while no church is known. */
  readonly date: string | null;
  readonly startsAt: Instant | null;
  /** With everything that only holds rooms: without that, doors would say that they do not know. */
  readonly isKept: boolean;
  /** Of what is kept of it, the oldest; null where it is not kept. */
  readonly oldestMs: number | null;
  /** What will be wrong on it, without what is only to be looked at. */
  readonly faults: number;
  readonly isClockSound: boolean;
  readonly screens: ScreenCounts;
  readonly verdict: 'ready' | 'look' | 'not-ready';
  /** Why, in short sentences, the gravest first; never empty. */
  readonly words: readonly string[];
};

/** Older than this, a Sunday may have changed a good deal since it was read. */
const oldFromMs = dayMs;

/**
 * Today where it is a Sunday and one of its events is not over, or it has none; else the next Sunday of the
 * kept days. Events that last all day make no Sunday longer, unless there are no others.
 */
export function sundayReadiness(calendar: StaffCalendar, present: StaffPresent): SundayReadiness {
  const sunday = nextSunday(calendar, present);
  const screens = screenCounts(present.screens);
  const faults = sunday === null ? 0 : wrongOn(sunday, calendar, present);
  const isClockSound = present.clockDoubt === null;
  const all = [
    ...(sunday === null ? [notRead] : dayRemarks(sunday, calendar)),
    ...(faults > 0 ? [look(`${counted(faults, 'thing')} will look wrong on Sunday.`)] : []),
    ...(isClockSound ? [] : [look('The clock of this computer is in doubt.')]),
    ...(screens.failing.length > 0 ? [look(`Not drawing: ${listed(screens.failing)}.`)] : []),
    ...(screens.missing.length > 0 ? [look(`Gone: ${listed(screens.missing)}.`)] : []),
    { verdict: 'ready' as const, word: screensText(screens) },
  ];
  const verdict = verdicts.find((each) => all.some((remark) => remark.verdict === each)) ?? 'ready';
  const said = all.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
  return {
    date: sunday?.date ?? null,
    startsAt: sunday?.startsAt ?? null,
    isKept: sunday !== null && oldestOf(sunday) !== null,
    oldestMs: sunday === null ? null : oldestOf(sunday),
    faults,
    isClockSound,
    screens,
    verdict,
    words: said.map(({ word }) => word),
  };
}

type Remark = { readonly verdict: SundayReadiness['verdict']; readonly word: string };

function look(word: string): Remark {
  return { verdict: 'look', word };
}

/** The gravest first. */
const verdicts = ['not-ready', 'look', 'ready'] as const;

const notRead: Remark = { verdict: 'not-ready', word: 'The calendar has not been read yet.' };

function nextSunday(calendar: StaffCalendar, { days, now }: StaffPresent): PublicDay | null {
  const timeZone = calendar.organization?.timeZone ?? '';
  if (!isKnownZone(timeZone)) return null;
  const sundays = days.filter((day) => {
    const noon = (day.startsAt + day.endsAt) / 2;
    return day.endsAt > now && wallClock(noon, timeZone).weekday === 0;
  });
  return sundays.find((day) => day.startsAt > now || !isOver(day, calendar, now)) ?? null;
}

function isOver(day: PublicDay, calendar: StaffCalendar, now: Instant): boolean {
  const timed = calendar.instances.filter(
    (instance) =>
      isEvent(instance) &&
      overlaps(instance, day) &&
      !instance.isAllDay &&
      instance.endsAt - instance.startsAt < dayMs,
  );
  return timed.length > 0 && timed.every(({ endsAt }) => endsAt <= now);
}

function oldestOf({ ageMs, holdsAgeMs }: PublicDay): number | null {
  return ageMs === null || holdsAgeMs === null ? null : Math.max(ageMs, holdsAgeMs);
}

function wrongOn(day: PublicDay, calendar: StaffCalendar, { house, word }: StaffPresent): number {
  const faults = screenFaults({ calendar, house, word, day });
  return faults.filter(({ severity }) => severity === 'wrong').length;
}

function dayRemarks(day: PublicDay, calendar: StaffCalendar): Remark[] {
  const hasEvents = calendar.instances.some(
    (instance) => isEvent(instance) && overlaps(instance, day),
  );
  const isEmpty = day.ageMs !== null && !hasEvents;
  return [keptRemark(day), ...(isEmpty ? [look('There are no events on Sunday.')] : [])];
}

function isEvent({ approval, kind }: EventInstance): boolean {
  return approval === 'approved' && kind === 'standard';
}

function keptRemark(day: PublicDay): Remark {
  const oldestMs = oldestOf(day);
  if (day.ageMs === null) return { verdict: 'not-ready', word: 'Sunday is not kept yet.' };
  if (oldestMs === null) {
    return { verdict: 'not-ready', word: 'What only holds rooms on Sunday is not kept yet.' };
  }
  if (oldestMs < oldFromMs) return { verdict: 'ready', word: 'Sunday is kept on this computer.' };
  return look(`Sunday was last read ${ageText(oldestMs)} ago.`);
}
