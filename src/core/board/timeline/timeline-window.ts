import type { PublicDay } from '../../schedule/public-schedule';
import { hourMs, minuteMs, subtract, type Instant, type Interval } from '../../time/instant';
import type { DayView } from '../face';
import { freshForMs, freshnessOf } from '../freshness';

/**
 * Zones lie whole quarters of an hour apart, so that these are quarters of the venue's clock too. A window
 * that moved with each minute would never stand still.
 */
const stepMs = 15 * minuteMs;

const beforeNowMs = 30 * minuteMs;

/**
 * The hours that stand on a timeline: from half an hour before now, or up to a quarter more, but not from
 * before midnight, of which nothing is kept. Where the clock is doubted, from the host's best guess, which
 * is never late.
 */
export function timelineWindow(view: DayView, hours: number): Interval {
  const { schedule, today, now } = view;
  const from = schedule.isClockDoubted ? now : now - beforeNowMs;
  const startsAt = Math.max(today.startsAt, Math.floor(from / stepMs) * stepMs);
  return { startsAt, endsAt: startsAt + hours * hourMs };
}

/** When the window that `timelineWindow` gave moves on. */
export function nextWindowStep(now: Instant): Instant {
  return (Math.floor(now / stepMs) + 1) * stepMs;
}

/** The parts of `span` for which nobody can say that a room without an event is free. */
export function unknownTime(view: DayView, span: Interval): Interval[] {
  return subtract(
    span,
    view.schedule.days.filter((day) => isSureOf(view, day)),
  );
}

/** When a day comes to be too old to be sure of; never, where that is all the same. */
export function nextUnknown(view: DayView): Instant {
  const lasting = view.schedule.days
    .map((day) => ageOf(view, day))
    .map((ageMs) => (ageMs === null ? null : freshForMs(ageMs)));
  return view.now + Math.min(...lasting.map((ms) => ms ?? Infinity));
}

function isSureOf(view: DayView, day: PublicDay): boolean {
  const ageMs = ageOf(view, day);
  return ageMs !== null && freshnessOf(ageMs) !== 'stale';
}

/** Of the day's events or of what only holds rooms, whichever is older. */
function ageOf({ schedule, now }: DayView, { ageMs, holdsAgeMs }: PublicDay): number | null {
  if (ageMs === null || holdsAgeMs === null) return null;
  return Math.max(ageMs, holdsAgeMs) + Math.max(0, now - schedule.now);
}
