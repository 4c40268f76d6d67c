import { agendaAt, type AgendaBoard } from '../../core/board/agenda';
import type { AgendaRow } from '../../core/board/agenda-day';
import type { BoardFace } from '../../core/board/face';
import { frameAt } from '../../core/board/frame';
import { screenIn } from '../../core/board/house';
import { fittingNotices, noticesOn, type ShownNotice } from '../../core/board/notices';
import { palettes, type Palette } from '../../core/board/palettes';
import type { Place } from '../../core/board/place';
import { roomBoardAt, type RoomBoard } from '../../core/board/room-board';
import { screenAddress } from '../../core/board/screen-address';
import { wordsOn, type Screen } from '../../core/board/screen';
import type { PublicSchedule } from '../../core/schedule/public-schedule';
import type { Instant } from '../../core/time/instant';
import { timeText } from '../../core/time/venue-time';

/** A board that needs no script: what it says, in lines. */
export type QuietBoard = {
  readonly palette: Palette;
  readonly language: string;
  /** False outside of the screen's hours: all is black then. */
  readonly isOpen: boolean;
  readonly title: string;
  readonly clock: string;
  /** Date, age, doubts, and what else is small. */
  readonly notes: readonly string[];
  /** What staff have put above the board; "+ 1 more" stands for what has no place. */
  readonly notices: readonly string[];
  /** Said large, where there is one thing to say; else empty. */
  readonly headline: string;
  readonly rows: readonly QuietRow[];
  /** "+ 12 more later today"; else empty. */
  readonly more: string;
};

export type QuietRow = {
  readonly time: string;
  readonly name: string;
  readonly place: string;
  readonly remark: string;
  readonly isNow: boolean;
};

/** As many as can be read from afar when nothing turns pages. What is on counts first. */
const mostRows = 10;

const mostNotices = 2;

/**
 * What a screen says at `now` when its own board cannot be drawn: of a door its day, of all else the day
 * across rooms. `path` as in `/board/room/12`; one that is no board's says the whole agenda.
 */
export function quietBoardAt(schedule: PublicSchedule, path: string, now: Instant): QuietBoard {
  const resolved = screenIn(
    schedule.house,
    screenAddress(path, () => null),
  );
  const screen = resolved?.screen ?? schedule.house.everyScreen;
  const frame = resolved && frameAt(schedule, resolved, now);
  const around = {
    palette: frame?.palette ?? palettes.dark,
    language: screen.language ?? 'en',
    isOpen: frame?.isOpen ?? true,
    notices: noticeTexts(frame?.notices ?? noticesOn(schedule, null, now), screen),
  };
  return frame?.board.name === 'room'
    ? { ...around, ...quietDoor(roomBoardAt(schedule, screen, frame.board.roomId, now)) }
    : { ...around, ...quietAgenda(agendaAt(schedule, screen, now), screen) };
}

function noticeTexts(notices: readonly ShownNotice[], screen: Screen): string[] {
  const { shown, hiddenCount } = fittingNotices(notices, mostNotices);
  const more = hiddenCount > 0 ? [wordsOn(screen).more(hiddenCount)] : [];
  return [...shown.map(({ text }) => text), ...more];
}

type Said = Omit<QuietBoard, 'palette' | 'language' | 'isOpen' | 'notices'>;

function quietAgenda({ body, ...face }: AgendaBoard, screen: Screen): Said {
  const heading = headingOf(face, face.title);
  if (body.kind === 'message') return { ...heading, headline: body.text, rows: [], more: '' };
  const words = wordsOn(screen);
  const band = body.band.map(({ label, name, place }): QuietRow => ({
    time: label,
    name,
    place: placeText(place),
    remark: '',
    isNow: false,
  }));
  const upcoming = body.upcoming
    ? [{ ...rowOf(body.upcoming.row, false), remark: body.upcoming.dayLabel }]
    : [];
  const rows = [
    ...body.now.map((row) => rowOf(row, true)),
    ...body.next.map((row) => rowOf(row, false)),
    ...upcoming,
    ...band,
  ];
  const left = rows.length - mostRows;
  const moreText = body.isToday ? words.moreLaterToday : words.more;
  return {
    ...heading,
    headline: body.text,
    rows: rows.slice(0, mostRows),
    more: left > 0 ? moreText(left) : '',
  };
}

function quietDoor({ roomName, state, forwarding, following, ...face }: RoomBoard): Said {
  const events = state.events.map(({ name, detail }) => [name, detail].filter(Boolean).join(' · '));
  const rows = [
    ...forwarding.map(({ title, text }) => ({ time: '', name: title, place: text })),
    ...following.map(({ time, text }) => ({ time, name: text, place: '' })),
  ].map((row): QuietRow => ({ ...row, remark: '', isNow: false }));
  const here = [...events, state.detail].filter(Boolean);
  return {
    ...headingOf(face, roomName),
    headline: [state.word, ...here].filter(Boolean).join(' – '),
    rows: rows.slice(0, mostRows),
    more: '',
  };
}

function headingOf(face: BoardFace, title: string): Pick<Said, 'title' | 'clock' | 'notes'> {
  const { date, clock, clockNote, asOf, demoMark } = face;
  return {
    title,
    clock: clock === null ? '' : timeText(clock),
    notes: [date.whole, clockNote, asOf, demoMark].filter(Boolean),
  };
}

function rowOf({ since, start, name, place, remark, news }: AgendaRow, isNow: boolean): QuietRow {
  return {
    time: [since, timeText(start)].filter(Boolean).join(' '),
    name,
    place: placeText(place),
    remark: [remark.text, news].filter(Boolean).join(' · '),
    isNow,
  };
}

function placeText({ names }: Place): string {
  return names.join(', ');
}
