import type { PublicSchedule } from '../../core/schedule/public-schedule';
import type { StaffWord } from '../../core/staff/staff-word';
import type { PreviewMoment } from '../../core/time/preview-moment';
import type { Holding } from './holding';
import { scheduleAt, type ScheduleFrame } from './schedule-now';

/** More than anybody looks at, and few enough that a memory is not filled by them. */
const mostMade = 20;

/**
 * The schedules of the moments that windows preview: each is made once of what is kept, said and decided,
 * however many ask. `wordNow` and `frame` give the same object for as long as the same is said and decided.
 */
export function createPreviews(
  { snapshot }: Pick<Holding, 'snapshot'>,
  frame: () => Omit<ScheduleFrame, 'isStarting'>,
  wordNow: () => StaffWord,
): (at: PreviewMoment) => PublicSchedule {
  const made = new Map<string, PublicSchedule>();
  let madeOf: readonly unknown[] = [];
  return (at) => {
    const [kept, word, around] = [snapshot(), wordNow(), frame()];
    const facts = [kept, word, around];
    const moment = Object.values(at).join();
    const isSame = facts.every((fact, index) => fact === madeOf[index]);
    const known = isSame ? made.get(moment) : undefined;
    if (known) return known;
    if (!isSame || made.size === mostMade) made.clear();
    madeOf = facts;
    const schedule = scheduleAt(kept, { ...around, word }, at);
    made.set(moment, schedule);
    return schedule;
  };
}
