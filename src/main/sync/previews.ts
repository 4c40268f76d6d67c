import type { PublicSchedule } from '../../core/schedule/public-schedule';
import type { PreviewMoment } from '../../core/time/preview-moment';
import type { Holding } from './holding';
import { scheduleAt, type ScheduleFrame } from './schedule-now';
import type { Snapshot } from './snapshot';

/** More than anybody looks at, and few enough that a memory is not filled by them. */
const mostMade = 20;

/** The schedules of the moments that windows preview: each is made once of what is kept, however many ask. */
export function createPreviews(
  { snapshot }: Pick<Holding, 'snapshot'>,
  frame: Omit<ScheduleFrame, 'isStarting'>,
): (at: PreviewMoment) => PublicSchedule {
  const made = new Map<string, PublicSchedule>();
  let madeOf: Snapshot | null = null;
  return (at) => {
    const kept = snapshot();
    const moment = Object.values(at).join();
    const known = kept === madeOf ? made.get(moment) : undefined;
    if (known) return known;
    if (kept !== madeOf || made.size === mostMade) made.clear();
    madeOf = kept;
    const schedule = scheduleAt(kept, frame, at);
    made.set(moment, schedule);
    return schedule;
  };
}
