import { capitalized } from '../../time/venue-time';
import { dayLabel } from '../agenda-day';
import type { DayView } from '../face';
import { newsAndMark } from '../news';
import { remarkOf } from '../remark';
import type { DoorMoment } from './door-moment';
import { momentText, rangeText } from './door-time';
import type { NamedUse } from './door-use';

/** What a door says from afar. */
export type DoorState = {
  readonly kind:
    'now' | 'soon' | 'getting-ready' | 'cancelled' | 'reserved' | 'free' | 'all-day' | 'unknown';
  /** The largest thing on the board: "Now". Empty where the host's clock is doubted. */
  readonly word: string;
  /** What it is said of: none where nothing has a name, several where events share the room. */
  readonly events: readonly DoorEvent[];
  /** Where there is no event: "until 3:30 PM", or why nothing is known. */
  readonly detail: string;
};

export type DoorEvent = {
  readonly key: string;
  readonly name: string;
  /** "until 10:30 AM", "starts at 11:30 AM"; empty where it has no length. */
  readonly detail: string;
  /** As on the agenda: "New time, was 9:00 AM · Kids check-in". */
  readonly news: string;
  /** How much of it is over, 0 to 1; null where it is not on, or where the data is too old to say. */
  readonly progress: number | null;
};

export function doorState(view: DayView, moment: DoorMoment): DoorState {
  const { words } = view.venue;
  const nothing = { events: [], detail: '' };
  switch (moment.kind) {
    case 'now': {
      const word = view.isStale ? words.scheduledNow : words.now;
      return { ...nothing, kind: 'now', word, events: eventsOf(view, moment.uses, untilDetail) };
    }
    case 'soon': {
      const [first] = moment.uses;
      const word = first ? capitalized(remarkOf(first, view.now, view.venue).text) : '';
      return { ...nothing, kind: 'soon', word, events: eventsOf(view, moment.uses, rangeDetail) };
    }
    case 'getting-ready': {
      const events = eventsOf(view, moment.uses, startDetail);
      return { ...nothing, kind: 'getting-ready', word: words.gettingReady, events };
    }
    case 'cancelled': {
      const events = eventsOf(view, moment.uses, heldDetail);
      return { ...nothing, kind: 'cancelled', word: words.cancelled, events };
    }
    case 'all-day': {
      const events = eventsOf(view, moment.uses, daysDetail);
      return { ...nothing, kind: 'all-day', word: words.allDay, events };
    }
    case 'reserved': {
      const detail = words.until(momentText(moment.until, view.now, view.venue));
      return { ...nothing, kind: 'reserved', word: words.reserved, detail };
    }
    case 'free':
      return { ...nothing, kind: 'free', ...freeWords(view, moment) };
    case 'unknown':
      return {
        ...nothing,
        kind: 'unknown',
        word: words.notKnown,
        detail: words.askAtWelcomeDesk,
      };
  }
}

function freeWords(
  { screen, now, venue }: DayView,
  { until, wasUsed }: Extract<DoorMoment, { readonly kind: 'free' }>,
): Pick<DoorState, 'word' | 'detail'> {
  const { words } = venue;
  const word = screen.saysAvailable === true ? words.available : words.nothingScheduled;
  if (until !== null) return { word, detail: words.until(momentText(until, now, venue)) };
  if (wasUsed && screen.saysAvailable !== true) return { word: words.nothingMoreToday, detail: '' };
  return { word, detail: words.today };
}

type Detail = (use: NamedUse, view: DayView) => string;

function eventsOf(view: DayView, uses: readonly NamedUse[], detail: Detail): DoorEvent[] {
  return uses.map((use) => ({
    key: use.time.id,
    name: use.time.name,
    detail: detail(use, view),
    news: newsAndMark(view, use.time),
    progress: progressOf(use, view),
  }));
}

function progressOf(use: NamedUse, { now, isStale }: DayView): number | null {
  const isRunning = use.kind === 'public' && use.startsAt <= now && hasLength(use);
  return isRunning && !isStale ? (now - use.startsAt) / (use.endsAt - use.startsAt) : null;
}

function hasLength({ time }: NamedUse): boolean {
  return time.endsAt > time.startsAt;
}

/** The end of the public time, or of the room's part in it: `doorUses` has clipped it. */
function untilDetail(use: NamedUse, { now, venue }: DayView): string {
  return hasLength(use) ? venue.words.until(momentText(use.endsAt, now, venue)) : '';
}

function rangeDetail(use: NamedUse, { now, venue }: DayView): string {
  const { startsAt } = use;
  return rangeText(hasLength(use) ? use : { startsAt, endsAt: startsAt }, now, venue);
}

function startDetail({ time }: NamedUse, { now, venue }: DayView): string {
  return venue.words.startsAt(momentText(time.startsAt, now, venue));
}

/** When it was to be. */
function heldDetail(use: NamedUse, view: DayView): string {
  return use.time.isAllDay ? dayLabel(use.time, view.now, view.venue) : rangeDetail(use, view);
}

/** "Day 2 of 5"; nothing of a single day, which the word says already. */
function daysDetail({ time }: NamedUse, { now, venue }: DayView): string {
  const label = dayLabel(time, now, venue);
  return label === venue.words.allDay ? '' : label;
}
