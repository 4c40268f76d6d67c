import { hourMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import { isOfOneAnswer, type CalendarFailure, type Outcome } from './calendar-failure';
import type { EventInstanceInclude } from './query/event-instances';

type Include = readonly EventInstanceInclude[];

/**
 * What the read of instances includes, the richest first. Two levels deep is undocumented (developers#1438),
 * and that a request nests beneath a booking is inferred: where Planning Center refuses it, or chokes on
 * it, the next one does. Without resources the rooms come from the list of rooms.
 */
export const includeRungs = [
  [
    'event',
    'event_times',
    'tags',
    'resource_bookings.resource',
    'resource_bookings.event_resource_request',
  ],
  ['event', 'event_times', 'tags', 'resource_bookings.resource'],
  ['event', 'event_times', 'tags', 'resource_bookings'],
] as const satisfies readonly Include[];

/** Tries the rungs from the one that worked last, and the richest again after this long. */
const climbMs = hourMs;

/** A gateway may think about a heavy include for longer than we wait; a network that hangs does so for all. */
const mostLateReads = 2;

export type IncludeRungs = {
  /**
   * Reads with the richest include that works; where none does, the failure is that of the last tried.
   * `isLast` says that there is no plainer one.
   */
  readonly read: <T>(
    readWith: (include: Include, isLast: boolean) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>;
};

export function createIncludeRungs(
  clock: Pick<Clock, 'monotonic'>,
  rungs: readonly Include[] = includeRungs,
): IncludeRungs {
  let rung = 0;
  let steppedAt = 0;
  let lateReads = 0;

  function stepTo(next: number): void {
    rung = next;
    steppedAt = clock.monotonic();
  }

  return {
    read: async (readWith) => {
      if (clock.monotonic() - steppedAt >= climbMs) rung = 0;
      for (let tried = rung; ; tried += 1) {
        const isLast = tried >= rungs.length - 1;
        const outcome = await readWith(rungs[tried] ?? [], isLast);
        if (outcome.ok) {
          if (tried !== rung) stepTo(tried);
          lateReads = 0;
          return outcome;
        }
        lateReads = outcome.failure.kind === 'deadline' ? lateReads + 1 : 0;
        if (lateReads === mostLateReads) {
          stepTo(isLast ? 0 : tried + 1);
          lateReads = 0;
        }
        if (!isAboutTheInclude(outcome.failure)) return outcome;
        if (isLast || isOverload(outcome.failure)) {
          // Only with the next read: a service that is down gets one probe a poll.
          stepTo(isLast ? 0 : tried + 1);
          return outcome;
        }
      }
    },
  };
}

/** A refusal of what was asked for, or a service that broke over it; not one of who asks, or how often. */
function isAboutTheInclude(failure: CalendarFailure): boolean {
  return isOfOneAnswer(failure);
}

/** A heavy include has been seen to end in 500 and 504, for days (developers#1174, #1372). */
function isOverload(failure: CalendarFailure): boolean {
  if (failure.kind === 'too-large') return true;
  return failure.kind === 'bad-status' && failure.status >= 500;
}
