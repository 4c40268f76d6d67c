import type { PublicSchedule } from '../schedule/public-schedule';
import type { Instant } from '../time/instant';
import { agendaDay, dayOfDoubtedClock, nextRowChange, type AgendaDay } from './agenda-day';
import { lookAt, type BoardFace } from './face';
import type { Screen } from './screen';

/** The agenda at one moment: everything that it says, worded, and nothing about how large it is drawn. */
export type AgendaBoard = BoardFace & {
  readonly body: AgendaBody;
  /** No later than this does the board say something else, provided that the schedule stays as it is. */
  readonly changesAt: Instant;
};

export type AgendaBody = { readonly kind: 'message'; readonly text: string } | AgendaDay;

/** What the agenda shows at `now`. Pure: the same three arguments give the same board. */
export function agendaAt(schedule: PublicSchedule, screen: Screen, now: Instant): AgendaBoard {
  const { face, view, message, changesAt } = lookAt(schedule, screen, now);
  if (view === null) return { ...face, body: { kind: 'message', text: message }, changesAt };
  return {
    ...face,
    body: schedule.isClockDoubted ? dayOfDoubtedClock(view) : agendaDay(view),
    changesAt: Math.min(changesAt, nextRowChange(view)),
  };
}

/** The moment at which `board` will say something else, if no newer schedule comes before. */
export function nextChange(board: Pick<AgendaBoard, 'changesAt'>): Instant {
  return board.changesAt;
}
