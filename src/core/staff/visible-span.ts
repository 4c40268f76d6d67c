import type { EventInstance } from '../schedule/event-instance';
import { overlaps, type Interval } from '../time/instant';

/**
 * From the start of the first of an event's kiosk-visible times to the end of the last, of those that share
 * a moment with `within`; by its published time where nobody has entered times. Approved or not: it says when
 * visitors are meant to be there. Null where that is never, or not known.
 */
export function visibleSpan(instance: EventInstance, within: Interval): Interval | null {
  const times = visibleTimes(instance).filter((time) => overlaps(time, within));
  if (times.length === 0) return null;
  return {
    startsAt: Math.min(...times.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...times.map(({ endsAt }) => endsAt)),
  };
}

function visibleTimes(instance: EventInstance): readonly Interval[] {
  const { eventTimes, publishedStartsAt, publishedEndsAt } = instance;
  if (eventTimes === null) return [];
  if (eventTimes.length > 0) return eventTimes.filter((time) => time.isVisibleOnKiosks);
  if (publishedStartsAt === null) return [];
  const endsAt = publishedEndsAt ?? instance.endsAt;
  return [{ startsAt: publishedStartsAt, endsAt: Math.max(publishedStartsAt, endsAt) }];
}

/** The part of `whole` before its visible span, in which it is set up; null where there is none. */
export function setupWindow(whole: Interval, visible: Interval | null): Interval | null {
  if (visible === null || visible.startsAt <= whole.startsAt) return null;
  return { startsAt: whole.startsAt, endsAt: visible.startsAt };
}

/** The part of `whole` after its visible span, in which it is torn down; null where there is none. */
export function teardownWindow(whole: Interval, visible: Interval | null): Interval | null {
  if (visible === null || visible.endsAt >= whole.endsAt) return null;
  return { startsAt: visible.endsAt, endsAt: whole.endsAt };
}
