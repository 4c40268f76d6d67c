import { DateTime } from 'luxon';
import type { Instant } from '../../core/time/instant';
import type { PreviewMoment } from '../../core/time/preview-moment';

/**
 * When the venue's clocks show `moment`: the first time where they show it twice. Where they skip it, as
 * long after the skip began as it says, so that 2:30 is 3:30.
 */
export function venueInstant(moment: PreviewMoment, timeZone: string): Instant {
  // Which of two moments luxon itself takes depends on the season in which it is asked.
  const shown = DateTime.fromObject(moment, { zone: timeZone }).getPossibleOffsets();
  return Math.min(...shown.map((each) => each.toMillis()));
}
