import type { RoomUse } from '../../schedule/room-use';
import { subtract, type Interval } from '../../time/instant';
import { dayLabel } from '../agenda-day';
import type { DayView } from '../face';
import { newsOf } from '../news';
import { laned } from './lanes';

/** What a room is taken for, as far as it lies in the window. All positions are shares of the window. */
export type TimelineBar = {
  readonly key: string;
  readonly kind: BarKind;
  readonly text: string;
  /** Said where all of the text has no room; empty as a rule. */
  readonly shortText: string;
  /** What is new about it, or that it is only scheduled; empty as a rule. Below the text, where there is room. */
  readonly note: string;
  readonly from: number;
  readonly to: number;
  /** Whether it goes on beyond the window's start, or its end. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** The first is 0. */
  readonly lane: number;
  readonly lanes: number;
};

/** `scheduled-now`: on by a schedule that is too old to say so. `unknown`: nobody can say that it is free. */
export type BarKind =
  | 'now'
  | 'scheduled-now'
  | 'later'
  | 'over'
  | 'all-day'
  | 'getting-ready'
  | 'cancelled'
  | 'reserved'
  | 'unknown';

/** The bars of one room, by lanes; what is unknown fills the rest of the time that nobody can answer for. */
export function barsOf(
  view: DayView,
  uses: readonly RoomUse[],
  { window, unknown }: { readonly window: Interval; readonly unknown: readonly Interval[] },
): TimelineBar[] {
  const shown = uses
    .filter((use) => use.startsAt < window.endsAt && use.endsAt > window.startsAt)
    .filter((use) => !view.schedule.isClockDoubted || use.endsAt > view.now);
  const gaps = unknownBars(
    view,
    unknown.flatMap((span) => subtract(span, shown)),
  );
  const drawn = shown.map((use) => ({ ...said(view, use), ...spanOf(use) }));
  return [...laned(drawn), ...laned(gaps)].map(({ startsAt, endsAt, ...bar }) => ({
    ...bar,
    ...placeIn(window, { startsAt, endsAt }),
  }));
}

type Said = Pick<TimelineBar, 'key' | 'kind' | 'text' | 'shortText' | 'note'>;

function said(view: DayView, use: RoomUse): Said {
  const { words } = view.venue;
  if (use.kind === 'reserved') return plain('reserved', words.reserved, use);
  if (use.kind === 'getting-ready') return plain('getting-ready', words.gettingReady, use);
  const key = `${use.time.id} ${use.startsAt}`;
  if (use.kind === 'cancelled') {
    const text = words.cancelledOf(use.time.name);
    return { key, kind: 'cancelled', text, shortText: words.cancelled, note: '' };
  }
  if (use.kind === 'all-day') {
    const text = `${dayLabel(use.time, view.now, view.venue)} · ${use.time.name}`;
    return { key, kind: 'all-day', text, shortText: '', note: '' };
  }
  const kind = eventKind(view, use);
  const news = view.schedule.isClockDoubted ? '' : newsOf(view, use.time);
  const note = kind === 'scheduled-now' ? words.scheduledNow : news;
  return { key, kind, text: use.time.name, shortText: '', note };
}

function eventKind({ schedule, now, isStale }: DayView, use: Interval): BarKind {
  if (schedule.isClockDoubted || now < use.startsAt) return 'later';
  if (use.endsAt <= now) return 'over';
  return isStale ? 'scheduled-now' : 'now';
}

/** It is said once, in the longest gap that is not over, and where the line at now does not go through it. */
function unknownBars({ venue, now }: DayView, gaps: readonly Interval[]): (Said & Interval)[] {
  const parts = gaps.flatMap((gap) => [
    ...subtract(gap, [{ startsAt: now, endsAt: Infinity }]),
    ...subtract(gap, [{ startsAt: -Infinity, endsAt: now }]),
  ]);
  const lengthOf = ({ startsAt, endsAt }: Interval) => endsAt - startsAt;
  const longest = Math.max(...parts.filter((part) => part.endsAt > now).map(lengthOf));
  const told = parts.find((part) => part.endsAt > now && lengthOf(part) === longest);
  return parts.map((part) => ({
    ...plain('unknown', part === told ? venue.words.notKnown : '', part),
    ...part,
  }));
}

function plain(kind: BarKind, text: string, { startsAt }: Interval): Said {
  return { key: `${kind} ${startsAt}`, kind, text, shortText: '', note: '' };
}

function spanOf({ startsAt, endsAt }: Interval): Interval {
  return { startsAt, endsAt };
}

function placeIn(
  window: Interval,
  span: Interval,
): Pick<TimelineBar, 'from' | 'to' | 'isCutBefore' | 'isCutAfter'> {
  const shareAt = (instant: number) =>
    (instant - window.startsAt) / (window.endsAt - window.startsAt);
  return {
    from: Math.max(0, shareAt(span.startsAt)),
    to: Math.min(1, shareAt(span.endsAt)),
    isCutBefore: span.startsAt < window.startsAt,
    isCutAfter: span.endsAt > window.endsAt,
  };
}
