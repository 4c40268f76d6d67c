import type { EventInstance } from '../../schedule/event-instance';
import type { PublicTime } from '../../schedule/public-time';
import type { Instant } from '../../time/instant';

/** What a visitor will see badly, or not at all, in words for the people in the office. */
export type ScreenFault = {
  readonly kind: DayFaultKind | HostFaultKind;
  /** `wrong`: a visitor is misled or finds nothing. `look`: it may well be meant so, and somebody should look. */
  readonly severity: 'wrong' | 'look';
  /** Null where it is of no one event; the same holds for the event. */
  readonly instanceId: string | null;
  readonly eventId: string | null;
  /** Of the event, or of whatever else it is about. */
  readonly name: string;
  /** What is the matter, in one sentence. */
  readonly what: string;
  /** What to do about it, and where. */
  readonly mend: string;
  readonly roomId?: string;
  /** When it is going to be seen; left out where it lasts all day. */
  readonly startsAt?: Instant;
};

/** What the calendar of a day brings with it. */
export type DayFaultKind =
  | 'nothing-on-screens'
  | 'not-on-screens'
  | 'no-event-times'
  | 'unknown-event-times'
  | 'no-public-room'
  | 'unknown-rooms'
  | 'overlap'
  | 'held-room'
  | 'rooms-of-times'
  | 'long-name'
  | 'unpublished-link';

/** What is wrong with this computer, its screens, or what it knows. */
export type HostFaultKind =
  | 'clock'
  | 'old-day'
  | 'trouble'
  | 'unknown-holds'
  | 'failing-screen'
  | 'missing-screen'
  | 'quiet-screen';

export type FaultWords = Pick<ScreenFault, 'kind' | 'severity' | 'what' | 'mend' | 'roomId'>;

/** A fault of one event, by the first of its times that it is about. */
export function faultOf(
  { id, eventId, name, startsAt }: EventInstance,
  time: Pick<PublicTime, 'startsAt'> | undefined,
  words: FaultWords,
): ScreenFault {
  return { instanceId: id, eventId, name, startsAt: time?.startsAt ?? startsAt, ...words };
}

/** A fault of no one event. */
export function faultWithoutEvent(name: string, words: FaultWords): ScreenFault {
  return { instanceId: null, eventId: null, name, ...words };
}
