import type { EquipmentName, RoomName } from './church-places';
import type { RoomSetupName } from './church-room-setups';
import type { TagName } from './church-tags';

/** 'once' gives each date an event of its own; the others share one event among their dates. */
export type Rhythm = 'week' | 'month' | '2 months' | 'once';

/** In the church's clock; an end at or before its start is on the next day. `24:00` is allowed. */
export type ClockSpan = `${number}:${number}-${number}:${number}`;
export type ClockTime = `${number}:${number}`;

export type PlannedTime = {
  readonly at: ClockSpan;
  readonly name: string | null;
  readonly isHidden: boolean;
};

export type PlannedConnection = {
  readonly product: 'registrations' | 'groups' | 'check-ins';
  readonly name: string;
};

export type ItemDetails = {
  readonly rooms?: readonly RoomName[];
  /** Booked, but their requests are not visible on kiosks. */
  readonly hiddenRooms?: readonly RoomName[];
  readonly equipment?: readonly EquipmentName[];
  /** How the first of its rooms is to be set up. */
  readonly roomSetup?: RoomSetupName;
  /** What is asked for along with the first of its rooms. */
  readonly roomNotes?: string;
  readonly location?: string;
  readonly tags?: readonly TagName[];
  /** A hidden time of this name goes before the first time, from here. */
  readonly setup?: ClockTime;
  /** And one after the last time, until here. */
  readonly teardown?: ClockTime;
  /** The name of the only time; without it that time has none. */
  readonly timeName?: string;
  /** No time is visible on kiosks. */
  readonly isHidden?: true;
  /** The occurrence has no event times at all, as when Registrations made the event. */
  readonly isWithoutEventTimes?: true;
  /** The service gives no published_starts_at and no published_ends_at. */
  readonly isWithoutPublishedTimes?: true;
  readonly isBlockout?: true;
  readonly approval?: 'P' | 'R';
  /** All-day, over this many days. */
  readonly allDayCount?: number;
  /** The weeks of the month in which it is held: 1 is the first. */
  readonly weeksOfMonth?: readonly number[];
  /** How likely it is on each of its dates; without it, it is held on all of them. */
  readonly chance?: number;
  /** One of these is the occurrence's name, in place of the event's. */
  readonly occurrenceNames?: readonly string[];
  readonly connections?: readonly PlannedConnection[];
  /** Its sign-up is connected, and nobody has entered its address as the event's own. */
  readonly isWithoutRegistrationUrl?: true;
  /** Visible on kiosks, and not published in Church Center. */
  readonly isOutsideChurchCenter?: true;
  readonly summary?: string;
};

/** What the church does on certain weekdays, before it has a date. */
export type ProgrammeItem = ItemDetails & {
  readonly name: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly rhythm: Rhythm;
  /** In order; setup and teardown are not among them. */
  readonly times: readonly PlannedTime[];
};

/** Times of an item that has several: their names and spans. */
export type NamedSpans = readonly (readonly [name: string | null, at: ClockSpan])[];

/** An item for each list of the church's week. */
export function planned(
  rhythm: Rhythm,
  weekdays: readonly number[],
  name: string,
  at: ClockSpan | NamedSpans,
  details: ItemDetails = {},
): ProgrammeItem {
  const spans: NamedSpans = typeof at === 'string' ? [[details.timeName ?? null, at]] : at;
  const isHidden = details.isHidden ?? false;
  const times = spans.map(([timeName, span]) => ({ at: span, name: timeName, isHidden }));
  return { ...details, name, weekdays, rhythm, times };
}

/** Minutes after midnight; the end of a span that passes midnight is beyond 1440. */
export function minutesOf(span: ClockSpan): readonly [start: number, end: number] {
  const [from = '', until = ''] = span.split('-');
  const start = clockMinutes(from);
  const end = clockMinutes(until);
  return [start, end <= start ? end + 1440 : end];
}

export function clockMinutes(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
