import type { EventInstance } from '../../../../core/schedule/event-instance';
import type { PublicDay } from '../../../../core/schedule/public-schedule';
import type { Instant } from '../../../../core/time/instant';

/** The midnight after which nothing need be said of an event: that of its last kept day. */
export function endOfEvent(
  instance: EventInstance | undefined,
  days: readonly PublicDay[],
): Instant {
  const last = days.at(-1)?.endsAt ?? 0;
  const end = instance?.endsAt ?? 0;
  return days.find(({ endsAt }) => end <= endsAt)?.endsAt ?? last;
}
