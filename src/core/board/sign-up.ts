import type { PublicSchedule } from '../schedule/public-schedule';
import type { PublicTime } from '../schedule/public-time';
import { isCancelled } from '../schedule/said-time';
import { overlaps, type Instant } from '../time/instant';
import { startTime, type ClockTime } from '../time/venue-time';
import { lookAt, type BoardFace, type DayView } from './face';
import { placeOf, type Place } from './place';
import { lastsUntil } from './remark';
import { timesInScope, type Screen } from './screen';

/** One event of today at a time, with where to sign up for it or read more, for telephones. */
export type SignUpBoard = BoardFace & {
  readonly body: { readonly kind: 'message'; readonly text: string } | SignUp;
  readonly changesAt: Instant;
};

export type SignUp = {
  readonly kind: 'sign-up';
  readonly name: string;
  readonly start: ClockTime;
  readonly place: Place;
  /** https. */
  readonly link: string;
  /** The link as people would type it. */
  readonly shortAddress: string;
  /** "Page 1 of 3"; empty where there is one. */
  readonly pageText: string;
};

export type SignUpTurn = {
  readonly now: Instant;
  /** When the board's own turn on its screen began; 0 where it stands alone. */
  readonly shownSince: Instant;
  /** How many turns it has had before. */
  readonly round: number;
};

/** The next ones: nobody waits for a seventh. */
const mostShown = 6;

/** Long enough to take out a telephone. */
const turnMs = 20_000;

/** The sign-up whose turn it is at `now`. In a rotation each turn of the board begins with the next one. */
export function signUpAt(
  schedule: PublicSchedule,
  screen: Screen,
  { now, shownSince, round }: SignUpTurn,
): SignUpBoard {
  const { face, view, message, changesAt } = lookAt(schedule, screen, now);
  if (view === null) return { ...face, body: { kind: 'message', text: message }, changesAt };
  const linked = linkedTimes(view).slice(0, mostShown);
  const turn = Math.floor((now - shownSince) / turnMs);
  const index = (turn + round) % Math.max(1, linked.length);
  const time = linked[index];
  const { words } = view.venue;
  if (time === undefined) {
    return { ...face, body: { kind: 'message', text: words.noSignUps }, changesAt };
  }
  const pageText = linked.length === 1 ? '' : words.pageOf(index + 1, linked.length);
  return {
    ...face,
    body: { kind: 'sign-up', ...signUpOf(view, time), pageText },
    changesAt: Math.min(changesAt, shownSince + (turn + 1) * turnMs, lastsUntil(time)),
  };
}

/** Whether a screen would have anything to show on this board: one with nothing is passed over in a rotation. */
export function hasSignUps(schedule: PublicSchedule, screen: Screen, now: Instant): boolean {
  const { view } = lookAt(schedule, screen, now);
  return view !== null && linkedTimes(view).length > 0;
}

/** Each event once, by what comes first; none where the clock is doubted, since it may be over. */
function linkedTimes(view: DayView): PublicTime[] {
  const { schedule, screen, today, now } = view;
  if (schedule.isClockDoubted) return [];
  const instanceIds = new Set<string>();
  return timesInScope(schedule, screen).filter((time) => {
    const isLinked = time.link !== null && !isCancelled(time);
    const isWanted = isLinked && overlaps(time, today) && now < lastsUntil(time);
    if (!isWanted || instanceIds.has(time.instanceId)) return false;
    instanceIds.add(time.instanceId);
    return true;
  });
}

function signUpOf(view: DayView, time: PublicTime): Omit<SignUp, 'kind' | 'pageText'> {
  const link = time.link ?? '';
  const { allDay } = view.venue.words;
  return {
    name: time.name,
    start: time.isAllDay
      ? { lead: '', text: allDay, period: '' }
      : startTime(time.startsAt, view.venue),
    place: placeOf(view, time),
    link,
    shortAddress: shortAddress(link),
  };
}

/** Without what every browser adds by itself; `www.` is not that. */
function shortAddress(link: string): string {
  return link.replace(/^https:\/\//u, '').replace(/\/$/u, '');
}
