import type { PublicSchedule } from '../../core/schedule/public-schedule';
import type { StaffWord } from '../../core/staff/staff-word';
import type { PreviewMoment } from '../../core/time/preview-moment';
import type { Holding } from './holding';
import { scheduleAt, type ScheduleFrame } from './schedule-now';
import type { Snapshot } from './snapshot';

/** More than anybody looks at, and few enough that a memory is not filled by them. */
const mostMade = 20;

/**
 * The schedules of the moments that windows preview: each is made once of what is kept and said, however many
 * ask. `wordNow` gives the same object for as long as the same is said.
 */
export function createPreviews(
  { snapshot }: Pick<Holding, 'snapshot'>,
  frame: Omit<ScheduleFrame, 'isStarting'>,
  wordNow: () => StaffWord,
): (at: PreviewMoment) => PublicSchedule {
  const made = new Map<string, PublicSchedule>();
  let madeOf: { readonly kept: Snapshot | null; readonly word: StaffWord } | null = null;
  return (at) => {
    const [kept, word] = [snapshot(), wordNow()];
    const moment = Object.values(at).join();
    const isSame = madeOf?.kept === kept && madeOf.word === word;
    const known = isSame ? made.get(moment) : undefined;
    if (known) return known;
    if (!isSame || made.size === mostMade) made.clear();
    madeOf = { kept, word };
    const schedule = scheduleAt(kept, { ...frame, word }, at);
    made.set(moment, schedule);
    return schedule;
  };
}
