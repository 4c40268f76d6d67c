import type { Venue } from '../../language/venue';
import { minuteMs, type Instant, type Interval } from '../../time/instant';
import { clockTime, startTime, timeText, wallClock } from '../../time/venue-time';

/** A full hour of the venue's clock on the axis. */
export type Tick = {
  /** Where it stands, as a share of the window. */
  readonly at: number;
  /** "11 AM" */
  readonly whole: string;
  /** "11"; the same as `whole` for "Noon" and "14:00". */
  readonly short: string;
  /** "AM"; empty where the hour needs none. */
  readonly period: string;
};

/** Zones lie whole quarters of an hour apart: a full hour of any of them is a quarter in all. */
const quarterMs = 15 * minuteMs;

/**
 * The full hours of the venue's clock in `window`, its end excluded. Where clocks go forward one is
 * missing, where they go back one comes twice, each where it belongs.
 */
export function ticksIn(window: Interval, venue: Venue): Tick[] {
  const ticks: Tick[] = [];
  const first = Math.ceil(window.startsAt / quarterMs) * quarterMs;
  for (let instant = first; instant < window.endsAt; instant += quarterMs) {
    if (wallClock(instant, venue.timeZone).minuteOfDay % 60 !== 0) continue;
    const at = (instant - window.startsAt) / (window.endsAt - window.startsAt);
    ticks.push({ at, ...hourText(instant, venue) });
  }
  return ticks;
}

function hourText(instant: Instant, venue: Venue): Omit<Tick, 'at'> {
  const start = startTime(instant, venue);
  const { lead, text, period } = clockTime(instant, venue);
  const isWord = start.text !== text;
  if (isWord || venue.isTwentyFourHour) return { whole: start.text, short: start.text, period: '' };
  const short = venue.words.hourOfDay(text.replace(/:00$/u, ''));
  return { whole: timeText({ lead, text: short, period }), short, period: lead + period };
}

/** How wide texts are, and where the time stands, all as shares of the axis. */
export type AxisMeasures = {
  readonly widthOf: (text: string) => number;
  /** Between two texts. */
  readonly gap: number;
  /** The time at now with the ground that it stands on; null where none stands. */
  readonly now: { readonly at: number; readonly width: number } | null;
};

export type AxisLabel = { readonly at: number; readonly text: string };

/**
 * The hours that have room on the axis: none under the time, none into another, none over the right end.
 * AM or PM stands at the first, and where it changes.
 */
export function axisLabels(ticks: readonly Tick[], measures: AxisMeasures): AxisLabel[] {
  const { widthOf, gap, now } = measures;
  const labels: AxisLabel[] = [];
  let [end, period] = [-Infinity, ''];
  for (const tick of ticks) {
    const text = tick.period === '' || tick.period === period ? tick.short : tick.whole;
    const half = widthOf(text) / 2;
    const isUnderNow = now !== null && Math.abs(tick.at - now.at) < half + gap + now.width / 2;
    if (isUnderNow || tick.at - half < end + gap || tick.at + half > 1) continue;
    labels.push({ at: tick.at, text });
    end = tick.at + half;
    period = tick.period === '' ? period : tick.period;
  }
  return labels;
}
