import type { PublicSchedule } from '../schedule/public-schedule';
import { hourMs, type Instant } from '../time/instant';
import { timeText } from '../time/venue-time';
import { agendaDay, dayOfDoubtedClock, type AgendaDay } from './agenda-day';
import { lookAt, type BoardFace, type DayView } from './face';
import { newsFadesAt } from './news';
import { lastsUntil } from './remark';
import type { Screen } from './screen';
import { ticksIn, type Tick } from './timeline/timeline-axis';
import { roomsOnTimeline, type TimelineRooms } from './timeline/timeline-row';
import { nextUnknown, nextWindowStep, timelineWindow } from './timeline/timeline-window';

/** The timeline at one moment: everything that it says, worded, and nothing about how large it is drawn. */
export type TimelineBoard = BoardFace & {
  /** Beside the date: "Rooms". Empty where there is no day to show. */
  readonly subject: string;
  readonly body: TimelineBody;
  /** No later than this does the board say something else, provided that the schedule stays as it is. */
  readonly changesAt: Instant;
};

export type TimelineBody =
  | {
      readonly kind: 'message';
      readonly text: string;
      /** The next event; empty where none is known. */
      readonly next: string;
    }
  | TimelineHours;

export type TimelineHours = TimelineRooms & {
  readonly kind: 'hours';
  readonly ticks: readonly Tick[];
  /** Where now is, as a share of the window; null where the clock is doubted. */
  readonly nowAt: number | null;
};

const mostHours = 6;

/**
 * What the timeline shows at `now`, of so many hours as the screen is wide enough for. Pure: the same
 * arguments give the same board.
 */
export function timelineAt(
  schedule: PublicSchedule,
  screen: Screen,
  now: Instant,
  hours: number = mostHours,
): TimelineBoard {
  const { face, view, message, changesAt } = lookAt(schedule, screen, now);
  if (view === null) {
    return { ...face, subject: '', body: { kind: 'message', text: message, next: '' }, changesAt };
  }
  return {
    ...face,
    subject: view.venue.words.rooms,
    body: bodyOf(view, hours),
    changesAt: Math.min(changesAt, nextBarChange(view)),
  };
}

function bodyOf(view: DayView, hours: number): TimelineBody {
  const window = timelineWindow(view, hours);
  const rooms = roomsOnTimeline(view, window);
  if (rooms.rows.length === 0) return messageOf(view);
  const { schedule, venue, now } = view;
  const passed = (now - window.startsAt) / (window.endsAt - window.startsAt);
  return {
    kind: 'hours',
    ...rooms,
    ticks: ticksIn(window, venue),
    nowAt: schedule.isClockDoubted ? null : passed,
  };
}

/** Where no room has a row, the board says what the agenda says, unless that has events outside of rooms. */
function messageOf(view: DayView): TimelineBody {
  const day = view.schedule.isClockDoubted ? dayOfDoubtedClock(view) : agendaDay(view);
  const { clockIsChecked, noMoreEventsInRooms } = view.venue.words;
  const ofRooms = view.schedule.isClockDoubted ? clockIsChecked : noMoreEventsInRooms;
  const text = day.text === '' ? ofRooms : day.text;
  return { kind: 'message', text, next: nextText(day) };
}

/** "Tomorrow · 9:00 AM · Monday class · Chapel" */
function nextText({ upcoming }: AgendaDay): string {
  if (upcoming === null) return '';
  const { start, name, place } = upcoming.row;
  return [upcoming.dayLabel, timeText(start), name, place.names.join(', ')].join(' · ');
}

/** The next moment at which a bar begins, ends or comes within the hour, the window moves, or the day is over. */
function nextBarChange(view: DayView): Instant {
  const { schedule, today, now } = view;
  const { times, reservations } = schedule;
  const parts = times.flatMap(({ partRooms }) => partRooms);
  const starts = [...times, ...parts, ...reservations].map(({ startsAt }) => startsAt);
  const edges = [
    ...starts,
    ...starts.map((startsAt) => startsAt - hourMs),
    ...[...times, ...parts].map(lastsUntil),
    ...reservations.map(({ endsAt }) => endsAt),
    ...newsFadesAt(schedule),
  ].filter((edge) => edge > now);
  return Math.min(today.endsAt, nextWindowStep(now), nextUnknown(view), ...edges);
}
