import { hourMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { CalendarFailure, Outcome } from './calendar-failure';

/**
 * What the read of instances includes, the richest first. Two levels deep is undocumented (developers#1438),
 * and that a request nests beneath a booking is inferred: where Planning Center refuses it, or chokes on
 * it, the next one does.
 */
const rungs = [
  'event,event_times,tags,resource_bookings.resource,resource_bookings.event_resource_request',
  'event,event_times,tags,resource_bookings.resource',
] as const;

/** Tries the rungs from the one that worked last, and the richest again after this long. */
const climbMs = hourMs;

export type IncludeRungs = {
  /** Reads with the richest include that works; what it fails for is the poorest one's failure. */
  readonly read: <T>(readWith: (include: string) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
};

export function createIncludeRungs(clock: Pick<Clock, 'monotonic'>): IncludeRungs {
  let current = 0;
  let steppedDownAt = 0;
  return {
    read: async (readWith) => {
      if (clock.monotonic() - steppedDownAt >= climbMs) current = 0;
      let outcome = await readWith(rungs[current] ?? rungs[0]);
      for (let rung = current + 1; rung < rungs.length; rung += 1) {
        if (outcome.ok || !isAboutTheInclude(outcome.failure)) break;
        outcome = await readWith(rungs[rung] ?? rungs[0]);
        if (!outcome.ok) continue;
        current = rung;
        steppedDownAt = clock.monotonic();
      }
      return outcome;
    },
  };
}

/** A refusal of what was asked for, or a service that broke over it; not one of who asks, or how often. */
function isAboutTheInclude(failure: CalendarFailure): boolean {
  return failure.kind === 'bad-status' || failure.kind === 'bad-answer';
}
